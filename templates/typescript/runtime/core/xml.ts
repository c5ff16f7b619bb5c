/** XML bodies and responses by the XML Objects of their schemas (OpenAPI 3.2 §4.26). */
import { decoder } from "../internal/decoder.js";
import { parsed } from "../internal/parsed.js";
import { readText } from "../internal/read-body.js";
import { textBody } from "../internal/text-body.js";
import { parseXml } from "../internal/xml-parse.js";
import { readXml } from "../internal/xml-read.js";
import type { XmlSchema } from "../internal/xml-schema.js";
import { writeXml } from "../internal/xml-write.js";
import type { Body, ResponseDecoder } from "./types.js";

export type { XmlSchema };

/** An XML body in UTF-8. Strings are taken for XML and sent as they are. `undefined` and `null`: no body. */
export function xml(value: unknown, mediaType: string = "application/xml", schema: XmlSchema = {}): Body | undefined {
  if (value == null) return undefined;
  return textBody(mediaType, () => (typeof value === "string" ? value : writeXml(schema, value)));
}

/**
 * An XML response; `undefined` for an empty body. A text that is not XML, or not what the schema says, rejects with the
 * decoding error, which keeps the text. `convert` makes the data of what was read (`decode` of a codec).
 */
export function xmlResponse<T>(schema: XmlSchema = {}, convert?: (value: unknown) => unknown): ResponseDecoder<T> {
  return decoder("application/xml", async (response, context) => {
    const text = await readText(response, context);
    if (!text) return undefined as T;
    const read = (): unknown => readXml(schema, parseXml(text));
    return parsed(context, text, () => (convert ? convert(read()) : read()), "Unexpected XML") as T;
  });
}
