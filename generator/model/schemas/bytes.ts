/** Strings that are bytes. */
import type { SchemaObject } from "../../document/openapi.js";
import { typesIn } from "../../document/schema-types.js";

/** How a schema without any keyword says that it is bytes. */
export const BYTES = { type: "string", format: "binary" } as const satisfies SchemaObject;

/**
 * Whether strings are bytes as they are: OpenAPI 3.0's `format: binary`, or a `contentMediaType` that is no text without `contentEncoding`
 * (OpenAPI 3.2 §4.14.4.2).
 */
export function isRawBytes({ format, contentMediaType, contentEncoding }: SchemaObject): boolean {
  if (format === "binary") return true;
  if (contentMediaType === undefined || contentEncoding !== undefined) return false;
  return !/^text\/|[/+](?:json|xml|yaml|x-www-form-urlencoded)\b|^application\/(?:javascript|jwt|graphql|sql)\b/i.test(
    contentMediaType,
  );
}

/** Whether a schema is a string of bytes: it may be one, and nothing says that it is text. */
export function isBytes(schema: SchemaObject): boolean {
  const types = typesIn(schema);
  const isText = types.length === 0 ? schema.contentMediaType !== undefined : types.includes("string");
  return isText && isRawBytes(schema);
}
