/** The URL path of an operation (OpenAPI 3.2 §4.8). */
import type { SdkOperation } from "./names/sdk-model.js";
import { argumentName } from "./arguments.js";
import { literalOf, local, type Expression, type PathPiece } from "./expression.js";
import { parameterValue } from "./parameter-values.js";
import type { Types } from "./schemas.js";

/**
 * A string, or a template with the runtime's `urlPath` tag, which encodes the values. They stand under their names in the
 * document, so that the tag can give the path template too.
 */
export function pathOf(types: Types, operation: SdkOperation): Expression {
  const parts = beforeFragment(operation.pathParts);
  if (parts.every(({ kind }) => kind === "literal"))
    return literalOf(parts.map((part) => (part.kind === "literal" ? urlText(part.text) : "")).join(""));
  return {
    kind: "path",
    parts: parts.map((part) =>
      part.kind === "literal"
        ? { kind: "text", text: urlText(part.text) }
        : pathValue(types, operation, part.parameter),
    ),
  };
}

function pathValue(types: Types, operation: SdkOperation, name: string): PathPiece {
  const argument = operation.arguments.find((candidate) => candidate.kind === "path" && candidate.parameter === name);
  const parameter = operation.parameters.find((candidate) => candidate.in === "path" && candidate.name === name);
  if (argument === undefined || parameter === undefined)
    throw new Error(`The path parameter '${name}' of ${operation.origin} has no argument.`);
  const value = parameterValue(types, parameter, local(argumentName(operation, argument)));
  return { kind: "value", member: { key: name, value } };
}

/** Fragments are never sent (RFC 9110 §4.2.5): documents use them to tell operations of one path apart. */
function beforeFragment(parts: SdkOperation["pathParts"]): SdkOperation["pathParts"] {
  const index = parts.findIndex((part) => part.kind === "literal" && part.text.includes("#"));
  const part = parts[index];
  if (part?.kind !== "literal") return parts;
  return [...parts.slice(0, index), { kind: "literal", text: part.text.slice(0, part.text.indexOf("#")) }];
}

/** Literal path text as it stands in a URL: what RFC 3986 §3.3 does not allow is percent-encoded, existing triples stay. */
function urlText(text: string): string {
  return text.replace(/%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~!$&'()*+,;=:@/?%]+/gu, (characters) =>
    encodeURIComponent(characters.replace(/\p{Cs}/gu, "\uFFFD")),
  );
}
