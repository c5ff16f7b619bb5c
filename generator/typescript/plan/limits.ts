/** What documentation says about the values of a schema. */
import type { Schema } from "../../model/model.js";

/** Format and validation keywords as one line: `Format: uuid. Length: 1 to 64.` */
export function limits(schema: Schema): string | undefined {
  // Values that are listed need no limits.
  if (schema.kind === "enum" || schema.kind === "literal") return undefined;
  const parts: string[] = [];
  const format = formatOf(schema);
  if (format !== undefined) parts.push(`Format: ${format}`);
  const limit = schema.constraints;
  if (limit !== undefined) {
    push(parts, "Length", range(limit.minLength, limit.maxLength));
    push(parts, "Minimum", limit.minimum);
    push(parts, "Maximum", limit.maximum);
    push(parts, "Greater than", limit.exclusiveMinimum);
    push(parts, "Less than", limit.exclusiveMaximum);
    push(parts, "Multiple of", limit.multipleOf);
    push(parts, "Items", range(limit.minItems, limit.maxItems));
    if (limit.uniqueItems === true) parts.push("Items are unique");
    push(parts, "Properties", range(limit.minProperties, limit.maxProperties));
    push(parts, "Pattern", limit.pattern === undefined ? undefined : `\`${onOneLine(limit.pattern)}\``);
    push(parts, "Encoding", limit.contentEncoding);
    push(parts, "Media type", limit.contentMediaType);
  }
  return parts.length === 0 ? undefined : `${parts.join(". ")}.`;
}

/** A pattern as regular expressions write it: a line break would end the line of the comment. */
function onOneLine(pattern: string): string {
  const escapes: ReadonlyMap<string, string> = new Map([
    ["\n", "\\n"],
    ["\r", "\\r"],
    ["\t", "\\t"],
    ["\u2028", "\\u2028"],
    ["\u2029", "\\u2029"],
  ]);
  return pattern.replaceAll(/[\n\r\t\u2028\u2029]/g, (character) => escapes.get(character) ?? character);
}

/** A format is told for the value itself and beside `null`. */
function formatOf(schema: Schema): string | undefined {
  if (schema.kind === "primitive") return schema.format;
  if (schema.kind !== "union") return undefined;
  const values = schema.variants.filter((variant) => variant.kind !== "primitive" || variant.type !== "null");
  const [only] = values;
  return values.length === 1 && only?.kind === "primitive" ? only.format : undefined;
}

function range(minimum: number | undefined, maximum: number | undefined): string | undefined {
  if (minimum !== undefined && maximum !== undefined)
    return minimum === maximum ? `${minimum}` : `${minimum} to ${maximum}`;
  if (minimum !== undefined && minimum > 0) return `at least ${minimum}`;
  return maximum === undefined ? undefined : `at most ${maximum}`;
}

function push(parts: string[], name: string, value: string | number | undefined): void {
  if (value !== undefined) parts.push(`${name}: ${value}`);
}
