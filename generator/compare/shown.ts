/** Types and their changes as people write them. */
import { isReference } from "./assignable.js";
import type { SurfaceType } from "./surface.js";

/** A type as people write it, cut where it is long. */
export function shown(type: SurfaceType): string {
  const text = written(type);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function written(type: SurfaceType): string {
  if (typeof type === "string") return isReference(type) ? type.slice(1) : type === "bytes" ? "Blob" : type;
  if ("literal" in type) return JSON.stringify(type.literal);
  if ("enum" in type) return type.enum.map((value) => JSON.stringify(value)).join(" | ") + (type.open ? " | …" : "");
  if ("array" in type) {
    const item = written(type.array);
    return /[|&]/u.test(item) ? `(${item})[]` : `${item}[]`;
  }
  if ("tuple" in type) return `[${type.tuple.map(written).join(", ")}]`;
  if ("union" in type) return type.union.map(written).join(" | ");
  if ("all" in type) return type.all.map(written).join(" & ");
  const members = type.object.map(
    ({ name, optional, type: member }) => `${name}${optional ? "?" : ""}: ${written(member)}`,
  );
  return `{ ${[...members, ...(type.index === undefined ? [] : [`[key: string]: ${written(type.index)}`])].join("; ")} }`;
}

/** The text of a deprecation, or of its end. */
export function deprecation(subject: string, { deprecated }: { readonly deprecated?: true }): string {
  return deprecated === true ? `\`${subject}\` is deprecated.` : `\`${subject}\` is no longer deprecated.`;
}
