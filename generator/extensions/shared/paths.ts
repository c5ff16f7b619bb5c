/** Paths of operations as they stand in a URL. */
import type { Expression } from "../../typescript/plan/expression.js";

/** Text and names of parameters in turn, beginning with text: `["/users/", "id", "/roles"]`. */
export function pathParts(path: Expression): readonly string[] {
  if (path.kind === "literal") return [String(path.value)];
  const parts: string[] = [""];
  for (const part of path.kind === "path" ? path.parts : []) {
    const isText = parts.length % 2 === 1;
    if (part.kind === "text") parts[parts.length - 1] = `${isText ? (parts.at(-1) ?? "") : ""}${part.text}`;
    else parts.push(part.member.key, "");
  }
  return parts;
}

/** The path as the transport names it, and as routes are told apart: `/users/{id}/roles`. */
export function pathTemplate(path: Expression): string {
  return pathParts(path)
    .map((part, index) => (index % 2 === 0 ? part : `{${part}}`))
    .join("");
}
