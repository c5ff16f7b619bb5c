/** How many lines a declaration takes when it is printed: an estimate that is rather too high than too low. */
import type { Doc, Property, Schema, TypeDeclaration } from "../../model/model.js";
import { docParagraphs, docTags } from "./doc.js";
import { limits } from "./limits.js";

/** Characters of text in a line of a comment, and of a type in a line of code. */
const COMMENT_WIDTH = 90;
const CODE_WIDTH = 60;

/** Lines of an interface, type alias or enum with its comments and the empty line behind it. */
export function linesOf({ schema, doc, name }: Pick<TypeDeclaration, "schema" | "doc" | "name">): number {
  const values = enumValues(schema);
  return 2 + commentLines(doc, schema) + typeLines(schema) + values * 2 + Math.floor(name.length / CODE_WIDTH);
}

/** Members of the const objects of enums: a line each, and those with documentation a comment. */
function enumValues(schema: Schema): number {
  const enums = schema.kind === "union" ? schema.variants : [schema];
  return enums.reduce(
    (sum, each) =>
      each.kind === "enum"
        ? sum + each.members.length + each.members.reduce((lines, { doc }) => lines + commentLines(doc), 0)
        : sum,
    0,
  );
}

function typeLines(schema: Schema): number {
  switch (schema.kind) {
    case "object": {
      const properties = schema.properties.reduce((sum, property) => sum + propertyLines(property), 0);
      return properties + 2 + (schema.additional === undefined ? 0 : typeLines(schema.additional));
    }
    case "array":
      return typeLines(schema.items);
    case "tuple":
      return sum(schema.items) + (schema.rest === undefined ? 0 : typeLines(schema.rest));
    case "union":
      return sum(schema.variants);
    case "intersection":
      return sum(schema.members);
    case "enum":
      return schema.members.length;
    case "literal":
      return 1 + Math.floor(JSON.stringify(schema.value).length / CODE_WIDTH);
    default:
      return 1;
  }
}

function sum(parts: readonly Schema[]): number {
  return parts.reduce((lines, part) => lines + typeLines(part), 1);
}

function propertyLines({ doc, schema }: Property): number {
  const inside = typeLines(schema);
  return commentLines(doc ?? schema.doc, schema) + inside + (schema.kind === "array" && inside > 1 ? 1 : 0);
}

function commentLines(doc: Doc | undefined, schema?: Schema): number {
  const texts = [...docParagraphs(doc), ...docTags(doc).map(({ text = "" }) => text)];
  const prose = texts.flatMap((text) => text.split("\n"));
  const facts = schema === undefined ? 0 : factLines(schema, doc);
  const lines = prose.reduce((count, line) => count + 1 + Math.floor(line.length / COMMENT_WIDTH), 0) + facts;
  if (lines === 0) return 0;
  // A blank line between paragraphs and before what follows them; the marks that open and close the comment.
  return lines === 1 ? 1 : lines + texts.length + (facts > 0 ? 1 : 0) + 1;
}

/** Limits, default and examples: a line each, and at most three examples. */
function factLines(schema: Schema, doc: Doc | undefined): number {
  const stated = limits(schema) === undefined ? 0 : 1;
  return stated + (schema.default === undefined ? 0 : 1) + Math.min(doc?.examples?.length ?? 0, 3);
}
