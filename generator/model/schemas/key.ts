/** A text that is equal for schemas of equal types; documentation, origins and constraints do not count. */
import type { Json, Schema } from "../model.js";

/** Schemas nest no deeper than the builder lets them, so the recursion is bounded. */
export function schemaKey(schema: Schema): string {
  switch (schema.kind) {
    case "ref":
      return `&${schema.type}`;
    case "primitive":
      return schema.value;
    case "literal":
      return `=${valueKey(schema.value)}`;
    case "enum":
      return `e${schema.open ? "o" : "c"}${JSON.stringify(schema.members.map((member) => member.value))}`;
    case "array":
      return `[${schemaKey(schema.items)}]`;
    case "tuple":
      return `(${schema.items.map(schemaKey).join(",")};${schema.required};${schema.rest === undefined ? "" : schemaKey(schema.rest)})`;
    case "object": {
      const properties = schema.properties.map(
        (property) => `${JSON.stringify(property.name)}${property.required ? "" : "?"}:${schemaKey(property.schema)}`,
      );
      return `{${properties.join(",")};${schema.additional === undefined ? "" : schemaKey(schema.additional)}}`;
    }
    case "union":
      return `(${schema.variants.map(schemaKey).join("|")})`;
    case "intersection":
      return `(${schema.members.map(schemaKey).join("&")})`;
    case "binary":
    case "unknown":
    case "never":
      return schema.kind;
  }
}

/** A JSON value as text in which the order of object keys does not count. Iterative: values nest as deep as they like. */
export function valueKey(value: Json): string {
  if (typeof value === "string") return `string:${JSON.stringify(value)}`;
  if (value === null || typeof value !== "object") return `${typeof value}:${String(value)}`;
  let text = "";
  const pending: (Json | { readonly end: string })[] = [value];
  while (pending.length > 0) {
    const next = pending.pop() as Json | { readonly end: string };
    if (next === null || typeof next !== "object") text += `${typeof next}:${JSON.stringify(next)},`;
    else if (endings.has(next)) text += (next as { readonly end: string }).end;
    else if (Array.isArray(next)) {
      text += "[";
      pending.push(closeList, ...[...(next as readonly Json[])].reverse());
    } else {
      text += "{";
      pending.push(closeObject);
      for (const key of Object.keys(next).sort().reverse())
        pending.push((next as { readonly [key: string]: Json })[key] ?? null, key);
    }
  }
  return text;
}

const closeList = { end: "]" };
const closeObject = { end: "}" };
const endings: ReadonlySet<unknown> = new Set([closeList, closeObject]);
