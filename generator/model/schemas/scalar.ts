/** Strings, numbers and booleans, and what their formats are to a program. */
import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import type { SchemaObject } from "../../document/openapi.js";
import type { PrimitiveSchema, Schema } from "../model.js";
import { isRawBytes } from "./bytes.js";
import type { TypeWord } from "../../document/schema-types.js";
import type { SchemaContext } from "./schema-context.js";

/** A string, number, integer or boolean; a string of raw bytes is `binary`. */
export function buildScalar(
  context: SchemaContext,
  schema: SchemaObject,
  word: Exclude<TypeWord, "object" | "array">,
  origin: JsonPointer,
): Schema {
  const { format } = schema;
  if (word === "string" && isRawBytes(schema)) return { kind: "binary", origin };
  const value = valueOf(context, schema, word);
  if (value === "number" && losesDigits(schema, word)) context.keywordUsage.losesDigits(origin);
  return { kind: "primitive", origin, type: word, ...(format === undefined ? {} : { format }), value };
}

/** Whether a bound, the default or an example of an integer is beyond what a `number` holds exactly. */
function losesDigits(schema: SchemaObject, word: TypeWord): boolean {
  if (word !== "integer" && !isLong(schema.format)) return false;
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, examples = [] } = schema;
  const values = [minimum, maximum, exclusiveMinimum, exclusiveMaximum, schema.default, ...examples];
  return values.some((value) => typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value));
}

function isLong(format: string | undefined): boolean {
  return format === "int64" || format === "uint64";
}

function valueOf(
  context: SchemaContext,
  schema: SchemaObject,
  word: Exclude<TypeWord, "object" | "array">,
): PrimitiveSchema["value"] {
  const { format, contentEncoding = "" } = schema;
  const { dates, int64, bytes } = context.options;
  if (word === "boolean") return "boolean";
  if (word === "string") {
    if (format === "date" || format === "date-time") return dates === "Date" ? "instant" : "text";
    if (format === "byte" || /^base64(?:url)?$/i.test(contentEncoding))
      return bytes === "Uint8Array" ? "bytes" : "text";
    // Google's APIs write 64-bit integers as strings of digits.
    return isLong(format) && int64 === "bigint" ? "integer64" : "text";
  }
  if (!isLong(format) || int64 === "number") return "number";
  return int64 === "bigint" ? "integer64" : "text";
}
