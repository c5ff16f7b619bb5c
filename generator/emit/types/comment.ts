/** What a doc comment says about a schema: its documentation, its limits, its default and examples. */
import type { Doc, Json, Property, Schema } from "../../model/model.js";
import { docComment, literal, type Code, type CommentContent, type CommentTag } from "../text/text.js";

/** Examples longer than this are left to the document. */
const MAXIMUM_EXAMPLE = 200;
const MAXIMUM_EXAMPLES = 3;

/** The comment of a property, with its line break; empty when there is nothing to say. */
export function schemaComment(property: Property, indent: number): Code {
  return docComment(commentContent(property.doc ?? property.schema.doc, property.schema), indent);
}

/** The comment of a declared type. */
export function typeComment(doc: Doc | undefined, schema: Schema): Code {
  return docComment(commentContent(doc, schema), 0);
}

function commentContent(doc: Doc | undefined, schema: Schema): CommentContent {
  const tags: CommentTag[] = [];
  if (doc?.deprecated === true)
    tags.push({ tag: "deprecated", ...(doc.deprecationMessage === undefined ? {} : { text: doc.deprecationMessage }) });
  if (schema.default !== undefined && schema.default !== null)
    tags.push({ tag: "default", text: literal(schema.default) });
  for (const example of doc?.examples?.slice(0, MAXIMUM_EXAMPLES) ?? []) {
    const text = exampleText(example.value);
    if (text !== undefined) tags.push({ tag: "example", text });
  }
  if (doc?.externalDocs !== undefined)
    tags.push({
      tag: "see",
      text: [doc.externalDocs.url, doc.externalDocs.description].filter((part) => part !== undefined).join(" "),
    });
  return { paragraphs: [doc?.summary, doc?.description, limits(schema)], tags };
}

function exampleText(value: Json): string | undefined {
  if (value === null) return undefined;
  // The size of a large value is known before it is all written.
  if (typeof value === "object" && Object.keys(value).length > 20) return undefined;
  const text = literal(value);
  return text.length > MAXIMUM_EXAMPLE ? undefined : text;
}

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
