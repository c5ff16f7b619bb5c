/** What a doc comment says about a schema: its documentation, its limits, its default and examples. */
import type { Doc, Json, Property, Schema } from "../../../model/model.js";
import { limits } from "../../plan/limits.js";
import { docComment, literal, type Code, type CommentContent, type CommentTag } from "../../text/text.js";

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
