/** What OpenAPI says that forms look like on the wire, written down apart from the runtime. */
import { styledPairs, textOf } from "./expected.js";
import { raw, type Raw } from "./raw-document.js";

const stylistic = ["style", "explode", "allowReserved"];

/** The pairs of a form (OpenAPI 3.2 §4.14.5, WHATWG URL §5.2). */
export function formPairs(value: Raw, encoding: Raw): readonly string[] {
  return Object.entries(value).flatMap(([name, member]) => {
    const own = raw(encoding[name]);
    if (stylistic.some((field) => own[field] !== undefined)) return styledPairs(name, member, own);
    if (/json/.test(String(own["contentType"])))
      return [`${encodeURIComponent(name)}=${encodeURIComponent(JSON.stringify(member))}`];
    const items = (Array.isArray(member) ? member : [member]).filter((item) => item != null);
    return items.map((item) => new URLSearchParams([[name, textOf(item)]]).toString());
  });
}

/** One part of a multipart form. */
export interface FormPart {
  readonly name: string;
  readonly text: string;
  /** Bare media type; `undefined` where none is stated. */
  readonly type: string | undefined;
  readonly hasFileName: boolean;
}

/**
 * The parts of a multipart form (RFC 7578; OpenAPI 3.2 §4.14.5, §4.15): one an item; objects are JSON, or by their style
 * (which documents before OpenAPI 3.1 give for other forms only, and use here all the same). Text states no type unless
 * the encoding does; a file states its own.
 */
export async function partsOf(value: unknown, encoding: Raw): Promise<readonly FormPart[]> {
  const members = (Array.isArray(value) ? value : [value]).flatMap((each) => Object.entries(raw(each)));
  const parts = members.flatMap(([name, member]): Promise<FormPart>[] => {
    const own = raw(encoding[name]);
    if (stylistic.some((field) => own[field] !== undefined))
      return styledPairs(name, member, own).map((pair) => {
        const [key = "", text = ""] = pair.split("=").map(decodeURIComponent);
        return Promise.resolve({ name: key, text, type: undefined, hasFileName: false });
      });
    const type = own["contentType"] === undefined ? undefined : String(own["contentType"]);
    return (Array.isArray(member) ? member : [member])
      .filter((item) => item != null)
      .map((item: unknown) => partOf(name, item, type));
  });
  return Promise.all(parts);
}

async function partOf(name: string, item: unknown, stated: string | undefined): Promise<FormPart> {
  const exact = stated === undefined || /[*,]/.test(stated) ? undefined : stated.split(";")[0]!.trim();
  if (item instanceof Blob) return { name, text: await item.text(), type: exact ?? item.type, hasFileName: true };
  const isObject = typeof item === "object";
  const text = isObject || exact?.endsWith("json") === true ? JSON.stringify(item) : String(item);
  return { name, text, type: exact ?? (isObject ? "application/json" : undefined), hasFileName: false };
}

/** The parts of a body that was sent, as {@link partsOf} gives them. */
export function readParts(body: string, contentType: string): readonly FormPart[] {
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1] ?? "";
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head = "", ...rest] = part.split("\r\n\r\n");
      return {
        name: (/; name="([^"]*)"/.exec(head)?.[1] ?? "").replace(/%0D|%0A|%22/g, decodeURIComponent),
        text: rest.join("\r\n\r\n").replace(/\r\n$/, ""),
        type: /content-type: *([^;\r\n]*)/i.exec(head)?.[1],
        hasFileName: /; filename="/.test(head),
      };
    });
}
