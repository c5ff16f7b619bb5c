/** What OpenAPI says that values look like on the wire, written down apart from the runtime. */
import { isRaw, raw, type Raw, type RawParameter } from "./raw-document.js";

/** RFC 3986 §2.3: everything but unreserved characters is encoded. */
export function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A primitive as text; what is deeper than a style reaches is JSON. */
function textOf(value: unknown): string {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}

/** A path parameter of style `simple`. */
export function pathText(value: unknown): string {
  return Array.isArray(value) ? value.map((item) => encode(textOf(item))).join(",") : encode(textOf(value));
}

/** A header parameter of style `simple`, not exploded. */
export function headerText(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(",");
  return isRaw(value)
    ? Object.entries(value)
        .flatMap(([key, member]) => [key, textOf(member)])
        .join(",")
    : textOf(value);
}

/** The pairs of a query parameter (OpenAPI 3.2 §4.12.6). `brackets`: objects without a style are deep ones. */
export function queryPairs({ name, node }: RawParameter, value: unknown, brackets: boolean): readonly string[] {
  if (isRaw(node["content"])) return [`${encode(name)}=${encode(JSON.stringify(value))}`];
  const style = node["style"] ?? (brackets && isRaw(value) ? "deepObject" : "form");
  return styledPairs(name, value, String(style), node["explode"]);
}

export function styledPairs(name: string, value: unknown, style: string, explode: unknown): readonly string[] {
  if (style === "deepObject") return deepPairs(name, value);
  const whole = (explode ?? style === "form") === false;
  if (Array.isArray(value)) {
    const items = value.map((item) => encode(textOf(item)));
    if (!whole && style === "form") return items.map((item) => `${encode(name)}=${item}`);
    return [`${encode(name)}=${items.join(delimiters.get(style) ?? ",")}`];
  }
  if (isRaw(value)) {
    const members = Object.entries(value).map(([key, member]) => [encode(key), encode(textOf(member))] as const);
    if (!whole && style === "form") return members.map(([key, member]) => `${key}=${member}`);
    return [`${encode(name)}=${members.flat().join(delimiters.get(style) ?? ",")}`];
  }
  return [`${encode(name)}=${encode(textOf(value))}`];
}

const delimiters: ReadonlyMap<string, string> = new Map([
  ["spaceDelimited", "%20"],
  ["pipeDelimited", "%7C"],
]);

/** Arrays in deep objects are left open by the specification: see {@link comparable}. */
function deepPairs(name: string, value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => deepPairs(name, item));
  if (isRaw(value)) return Object.entries(value).flatMap(([key, member]) => deepPairs(`${name}[${key}]`, member));
  return value === null ? [] : [`${encode(name)}=${encode(textOf(value))}`];
}

/** Pairs in an order of their own, without the positions of items in deep objects. */
export function comparable(pairs: readonly string[]): readonly string[] {
  return pairs.map((pair) => pair.replace(/%5B\d*%5D/g, "")).sort();
}

/** The pairs of a form (OpenAPI 3.2 §4.14.5, WHATWG URL §5.2). */
export function formPairs(value: Raw, encoding: Raw): readonly string[] {
  return Object.entries(value).flatMap(([name, member]) => {
    const own = raw(encoding[name]);
    if (["style", "explode", "allowReserved"].some((field) => own[field] !== undefined))
      return styledPairs(name, member, String(own["style"] ?? "form"), own["explode"]);
    const items = (Array.isArray(member) ? member : [member]).filter((item) => item != null);
    return items.map((item) => new URLSearchParams([[name, textOf(item)]]).toString());
  });
}

/**
 * The parts of a multipart form as `name: text`: one an item; objects are JSON, or by their style (which documents before
 * OpenAPI 3.1 give for other forms only, and use here all the same). Files are told by their bytes.
 */
export async function partsOf(value: Raw, encoding: Raw): Promise<readonly string[]> {
  const parts = Object.entries(value).flatMap(([name, member]): (readonly [string, unknown])[] => {
    const { style, explode } = raw(encoding[name]);
    if (style !== undefined)
      return styledPairs(name, member, String(style), explode).map((pair) => {
        const [key = "", text = ""] = pair.split("=").map(decodeURIComponent);
        return [key, text];
      });
    return (Array.isArray(member) ? member : [member])
      .filter((item) => item != null)
      .map((item: unknown) => [name, item]);
  });
  return Promise.all(
    parts.map(async ([name, item]) => `${name}: ${item instanceof Blob ? await item.text() : textOf(item)}`),
  );
}

/** The parts of a body that was sent, as {@link partsOf} gives them. */
export function readParts(body: string, contentType: string): readonly string[] {
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1] ?? "";
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head = "", ...rest] = part.split("\r\n\r\n");
      return `${/name="([^"]*)"/.exec(head)?.[1]}: ${rest.join("\r\n\r\n").replace(/\r\n$/, "")}`;
    });
}
