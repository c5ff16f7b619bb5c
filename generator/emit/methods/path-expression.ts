/** The URL path of an operation (OpenAPI 3.2 §4.8). */
import type { Operation } from "../../model/model.js";
import type { CodeScope } from "../context.js";
import { parameterValue } from "./parameter-values.js";
import { argumentName } from "./signature.js";
import { identifier, literal, propertyKey, templateChunk, trusted, type Code } from "../text/text.js";

/**
 * A string literal, or a template with the runtime's `urlPath` tag, which encodes the values. They stand under their names in
 * the document, so that the tag can give the path template too.
 */
export function pathExpression(scope: CodeScope, operation: Operation): Code {
  const parts = beforeFragment(operation.pathParts);
  if (parts.every(({ kind }) => kind === "literal"))
    return literal(parts.map((part) => (part.kind === "literal" ? urlText(part.text) : "")).join(""));
  const text = parts
    .map((part) =>
      part.kind === "literal"
        ? templateChunk(urlText(part.text))
        : `\${{ ${pathValue(scope, operation, part.parameter)} }}`,
    )
    .join("");
  return trusted(`${scope.runtime("urlPath")}\`${text}\``);
}

function pathValue(scope: CodeScope, operation: Operation, name: string): Code {
  const argument = operation.arguments.find((candidate) => candidate.kind === "path" && candidate.parameter === name);
  const parameter = operation.parameters.find((candidate) => candidate.in === "path" && candidate.name === name);
  if (argument === undefined || parameter === undefined)
    throw new Error(`The path parameter '${name}' of ${operation.origin} has no argument.`);
  const value = parameterValue(scope, parameter, identifier(argumentName(operation, argument)));
  const key = propertyKey(name, "value");
  return key === value ? value : trusted(`${key}: ${value}`);
}

/** Fragments are never sent (RFC 9110 §4.2.5): documents use them to tell operations of one path apart. */
function beforeFragment(parts: Operation["pathParts"]): Operation["pathParts"] {
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
