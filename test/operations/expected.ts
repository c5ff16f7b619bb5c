/** What OpenAPI says that parameters look like on the wire, written down apart from the runtime. */
import { isRaw, raw, type RawParameter } from "./raw-document.js";

/** RFC 3986 §2.3: everything but unreserved characters is encoded. */
export function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** RFC 6570 §3.2.3: reserved characters and triples pass; `#`, which would end the URL, does not. */
function encodeReserved(text: string): string {
  return text.replace(/%[0-9a-f]{2}|[^:/?[\]@!$&'()*+,;=]/giu, (part) => (part.length === 3 ? part : encode(part)));
}

const bare = (text: string): string => text;

/** A primitive as text; what is deeper than a style reaches is JSON. */
export function textOf(value: unknown): string {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}

type Encode = (text: string) => string;
type Pair = readonly [name: string, value: string];

/** A path parameter: `matrix`, `label` or `simple` (OpenAPI 3.2 §4.12.3; RFC 6570 §3.2.2, §3.2.5, §3.2.7). */
export function pathText({ name, node }: RawParameter, value: unknown): string {
  const slashless = (text: string): string => encodeReserved(text).replace(/[/?]/g, encode);
  const encoder = node["allowReserved"] === true ? slashless : encode;
  const content = contentText(node, value);
  if (content !== undefined) return encoder(content);
  const style = String(node["style"] ?? "simple");
  const explode = node["explode"] === true;
  const separator = style === "matrix" ? ";" : style === "label" ? "." : ",";
  const first = separator === "," ? "" : separator;
  const named = (text: string): string => (style === "matrix" ? `${encode(name)}${text && "="}${text}` : text);
  if (Array.isArray(value)) {
    const items = value.map((item) => encoder(textOf(item)));
    return first + (explode ? items.map(named).join(separator) : named(items.join(",")));
  }
  if (isRaw(value)) {
    const members = Object.entries(value).map(([key, member]) => [encoder(key), encoder(textOf(member))] as const);
    return first + (explode ? members.map((pair) => pair.join("=")).join(separator) : named(members.flat().join(",")));
  }
  return first + named(encoder(textOf(value)));
}

/** A header parameter of style `simple`: nothing is encoded (OpenAPI 3.2 §4.12.2.2). */
export function headerText({ node }: RawParameter, value: unknown): string {
  const content = contentText(node, value);
  if (content !== undefined) return content;
  if (Array.isArray(value)) return value.map(textOf).join(",");
  if (!isRaw(value)) return textOf(value);
  const pairs = Object.entries(value).map(([key, member]) => [key, textOf(member)]);
  return pairs.map((pair) => pair.join(node["explode"] === true ? "=" : ",")).join(",");
}

/** The text of a parameter with `content` (§4.12.2.3): JSON, or plain text; `undefined`: it has a schema. */
function contentText({ content }: RawParameter["node"], value: unknown): string | undefined {
  const [mediaType] = Object.keys(raw(content));
  if (mediaType === undefined) return undefined;
  return mediaType.startsWith("text/") ? textOf(value) : JSON.stringify(value);
}

/** The pairs of a query parameter (OpenAPI 3.2 §4.12.6). `brackets`: objects without a style are deep ones. */
export function queryPairs({ name, node }: RawParameter, value: unknown, brackets: boolean): readonly string[] {
  const encoder = node["allowReserved"] === true ? encodeReserved : encode;
  const content = contentText(node, value);
  if (content !== undefined) return [`${encode(name)}=${encoder(content)}`];
  const style = node["style"] ?? (brackets && isRaw(value) ? "deepObject" : "form");
  return join(pairsOf(name, value, String(style), node["explode"], encoder));
}

/** The pairs of a cookie parameter: `form`, encoded, or `cookie`, as it is (§4.12.6, appendix D). */
export function cookiePairs({ name, node }: RawParameter, value: unknown): readonly string[] {
  const content = contentText(node, value);
  const asItIs = node["style"] === "cookie";
  const encoder = asItIs ? bare : node["allowReserved"] === true ? encodeReserved : encode;
  if (content !== undefined) return [`${name}=${encoder(content)}`];
  const pairs = pairsOf(name, value, "form", node["explode"], encoder);
  // Names of cookies are tokens (RFC 6265 §4.1.1).
  return pairs.map(([key, text]) => `${key.replace(/[^\w!#$%&'*+.^`|~-]+/g, encode)}=${text}`);
}

/** The pairs of a property of a form that has a style. */
export function styledPairs(
  name: string,
  value: unknown,
  { style, explode, allowReserved }: RawParameter["node"],
): readonly string[] {
  return join(pairsOf(name, value, String(style ?? "form"), explode, allowReserved === true ? encodeReserved : encode));
}

function join(pairs: readonly Pair[]): readonly string[] {
  return pairs.map(([key, text]) => `${encode(key)}=${text}`);
}

const delimiters: ReadonlyMap<string, string> = new Map([
  ["spaceDelimited", "%20"],
  ["pipeDelimited", "%7C"],
]);

function pairsOf(name: string, value: unknown, style: string, explode: unknown, encoder: Encode): readonly Pair[] {
  if (style === "deepObject") return deepPairs(name, value, encoder);
  // Exploded, the delimited styles are `form`.
  const exploded = explode ?? style === "form";
  if (Array.isArray(value)) {
    const items = value.map((item) => encoder(textOf(item)));
    return exploded === true ? items.map((item) => [name, item]) : [[name, items.join(delimiters.get(style) ?? ",")]];
  }
  if (isRaw(value)) {
    const members = Object.entries(value).map(([key, member]) => [key, encoder(textOf(member))] as const);
    if (exploded === true) return members;
    return [[name, members.flatMap(([key, text]) => [encoder(key), text]).join(delimiters.get(style) ?? ",")]];
  }
  return [[name, encoder(textOf(value))]];
}

/** Arrays in deep objects are left open by the specification: see {@link comparable}. */
function deepPairs(name: string, value: unknown, encoder: Encode): readonly Pair[] {
  if (Array.isArray(value)) return value.flatMap((item) => deepPairs(name, item, encoder));
  if (isRaw(value))
    return Object.entries(value).flatMap(([key, member]) => deepPairs(`${name}[${key}]`, member, encoder));
  return value === null ? [] : [[name, encoder(textOf(value))]];
}

/** Pairs in an order of their own, without the positions of items in deep objects. */
export function comparable(pairs: readonly string[]): readonly string[] {
  // Reserved characters that passed may look like more pairs; an apostrophe that did is encoded by URL parsers.
  return pairs
    .join("&")
    .split("&")
    .filter(Boolean)
    .map((pair) => pair.replace(/%5B\d*%5D/g, "").replaceAll("'", "%27"))
    .sort();
}
