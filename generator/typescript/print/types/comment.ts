/** What a doc comment says about a schema: its documentation, its limits, its default and examples. */
import type { Doc, EnumSchema, Json, Property, Schema } from "../../../model/model.js";
import { docTags } from "../../plan/doc.js";
import { limits } from "../../plan/limits.js";
import { commentLayout, literal, type CommentLayout, type CommentTag } from "../../text/text.js";

/** Examples longer than this are left to the document. */
const MAXIMUM_EXAMPLE = 200;
const MAXIMUM_EXAMPLES = 3;

/** The comment of a property; `undefined` when there is nothing to say. */
export function propertyComment(property: Property, indent: number): CommentLayout | undefined {
  return typeComment(property.doc ?? property.schema.doc, property.schema, indent);
}

/** The comment of a declared type. */
export function typeComment(doc: Doc | undefined, schema: Schema, indent = 0): CommentLayout | undefined {
  const paragraphs = [doc?.summary, doc?.description, limits(schema)];
  return commentLayout({ paragraphs, tags: tagsOf(doc, schema) }, indent);
}

/** The comment of a value of a const object. */
export function memberComment({ doc }: EnumSchema["members"][number]): CommentLayout | undefined {
  if (doc === undefined) return undefined;
  const { summary, description, deprecated } = doc;
  const tags: readonly CommentTag[] = deprecated === true ? [{ tag: "deprecated" }] : [];
  return commentLayout({ paragraphs: [summary, description], tags }, 2);
}

/** `@deprecated`, then what the document says of values, then where to read more. */
function tagsOf(doc: Doc | undefined, schema: Schema): readonly CommentTag[] {
  const values: CommentTag[] = [];
  if (schema.default !== undefined && schema.default !== null)
    values.push({ tag: "default", text: literal(schema.default) });
  for (const example of doc?.examples?.slice(0, MAXIMUM_EXAMPLES) ?? []) {
    const text = exampleText(example.value);
    if (text !== undefined) values.push({ tag: "example", text });
  }
  const tags = docTags(doc);
  if (tags.length === 0) return values;
  return [...tags.filter(({ tag }) => tag === "deprecated"), ...values, ...tags.filter(({ tag }) => tag === "see")];
}

function exampleText(value: Json): string | undefined {
  if (value === null) return undefined;
  // The size of a large value is known before it is all written.
  if (typeof value === "object" && Object.keys(value).length > 20) return undefined;
  const text = literal(value);
  return text.length > MAXIMUM_EXAMPLE ? undefined : text;
}
