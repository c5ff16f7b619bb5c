import type { Schema } from "../model/model.js";
import { representationOf } from "../typescript/plan/representation.js";

/** A type on one line: names where it has any; what is long or deep is cut. */
export function schemaText(schema: Schema, depth = 2): string {
  if (depth === 0) return "…";
  switch (schema.kind) {
    case "ref":
      return schema.type;
    case "primitive":
      return representationOf(schema);
    case "literal":
      return printable(JSON.stringify(schema.value));
    case "enum":
      return few(
        schema.members.map(({ value }) => printable(JSON.stringify(value))),
        " | ",
      );
    case "array": {
      const item = schemaText(schema.items, depth - 1);
      return /[ |&]/.test(item) ? `(${item})[]` : `${item}[]`;
    }
    case "tuple":
      return `[${few(
        schema.items.map((item) => schemaText(item, depth - 1)),
        ", ",
      )}]`;
    case "object":
      return schema.properties.length === 0
        ? "object"
        : `{ ${few(
            schema.properties.map(({ name, required }) => `${printable(name)}${required ? "" : "?"}`),
            ", ",
          )} }`;
    case "union":
      return few(
        schema.variants.map((variant) => schemaText(variant, depth - 1)),
        " | ",
      );
    case "intersection":
      return few(
        schema.members.map((member) => schemaText(member, depth - 1)),
        " & ",
      );
    case "binary":
      return "Blob";
    default:
      return schema.kind;
  }
}

function few(parts: readonly string[], separator: string): string {
  return parts.length <= 4 ? parts.join(separator) : [...parts.slice(0, 3), "…"].join(separator);
}

/** Text of the document on one line of a terminal: control characters become spaces. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, " ");
}
