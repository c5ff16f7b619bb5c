/** Strings, numbers and booleans, and what their formats are in code. */
import type { JsonPointer } from "../../diagnostic.js";
import { own, type JsonObject } from "../../spec/json-value.js";
import type { PrimitiveSchema, Schema } from "../model.js";
import { listOf, textOf, type TypeWord } from "./raw.js";
import type { Workshop } from "./workshop.js";

/** A string, number, integer or boolean; a string of raw bytes is `binary`. */
export function buildScalar(
  workshop: Workshop,
  raw: JsonObject,
  word: Exclude<TypeWord, "object" | "array">,
  origin: JsonPointer,
): Schema {
  const format = textOf(raw, "format");
  if (word === "string" && isRawBytes(raw)) return { kind: "binary", origin };
  const representation = representationOf(workshop, raw, word, format);
  if (representation === "number" && losesDigits(raw, word, format)) workshop.ledger.losesDigits(origin);
  return { kind: "primitive", origin, type: word, ...(format === undefined ? {} : { format }), representation };
}

const bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "default"];

/** Whether a bound, the default or an example of an integer is beyond what a `number` holds exactly. */
function losesDigits(raw: JsonObject, word: string, format: string | undefined): boolean {
  if (word !== "integer" && !isLong(format)) return false;
  const values = [...bounds.map((key) => own(raw, key)), own(raw, "example"), ...listOf(raw, "examples")];
  return values.some((value) => typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value));
}

function isLong(format: string | undefined): boolean {
  return format === "int64" || format === "uint64";
}

/**
 * Whether strings are bytes as they are: OpenAPI 3.0's `format: binary`, or a `contentMediaType` that is no text without `contentEncoding`
 * (OpenAPI 3.2 §4.14.4.2).
 */
export function isRawBytes(raw: JsonObject): boolean {
  if (textOf(raw, "format") === "binary") return true;
  const mediaType = textOf(raw, "contentMediaType");
  if (mediaType === undefined || textOf(raw, "contentEncoding") !== undefined) return false;
  return !/^text\/|[/+](?:json|xml|yaml|x-www-form-urlencoded)\b|^application\/(?:javascript|jwt|graphql|sql)\b/i.test(
    mediaType,
  );
}

function representationOf(
  workshop: Workshop,
  raw: JsonObject,
  word: Exclude<TypeWord, "object" | "array">,
  format: string | undefined,
): PrimitiveSchema["representation"] {
  const { dates, int64, bytes } = workshop.options;
  if (word === "boolean") return "boolean";
  if (word === "string") {
    if (format === "date" || format === "date-time") return dates;
    if (format === "byte" || /^base64(?:url)?$/i.test(textOf(raw, "contentEncoding") ?? "")) return bytes;
    // Google's APIs write 64-bit integers as strings of digits.
    return isLong(format) && int64 === "bigint" ? "bigint" : "string";
  }
  return isLong(format) ? int64 : "number";
}
