/** Media types (RFC 9110 §8.3.1) as the keys of `content` name them. */
import { hasControl, isToken } from "./http.js";

/** A media type without parameters, in lower case: `application/JSON; charset=utf-8` → `application/json`. */
export function essence(mediaType: string): string {
  if (mediaType === "application/json") return mediaType;
  return (mediaType.split(";", 1)[0] ?? "").trim().toLowerCase();
}

/** A JSON MIME type (WHATWG MIME Sniffing §4.6): `application/json`, `text/json`, or any that ends in `+json`. */
export function isJson(mediaType: string): boolean {
  const type = essence(mediaType);
  return type === "application/json" || type === "text/json" || type.endsWith("+json");
}

/** XML (RFC 7303): `application/xml`, `text/xml`, or a type that ends in `+xml`; an image of XML is a file like other images. */
export function isXml(mediaType: string): boolean {
  const type = essence(mediaType);
  const isOfXml = type === "application/xml" || type === "text/xml" || type.endsWith("+xml");
  return isOfXml && !type.startsWith("image/");
}

/** `text/plain` and other text. */
export function isText(mediaType: string): boolean {
  return essence(mediaType).startsWith("text/");
}

/** Whether a text is a media type or a range of them. */
export function isMediaType(text: string): boolean {
  if (text === "application/json") return true;
  const [type, subtype, ...more] = essence(text).split("/");
  return (
    more.length === 0 &&
    type !== undefined &&
    subtype !== undefined &&
    isToken(type) &&
    isToken(subtype) &&
    !hasControl(text)
  );
}
