/** Answers made from the raw responses of an operation, and what a call must make of them. */
import type { Pagination } from "../../generator/model/model.js";
import type { SdkOperation } from "../../generator/typescript/plan/names/sdk-model.js";
import type { Answer, SeenRequest } from "../support/loopback.js";
import { textOf } from "./expected.js";
import { isSendable, printXml, xmlRoot, xmlSample } from "./expected-xml.js";
import { isJson, isRaw, list, raw, type Raw, type RawDocument, type RawOperation } from "./raw-document.js";
import { sample } from "./sample.js";

/** What is answered to one request, and the value in it. */
export interface PlannedAnswer {
  readonly answer: Answer;
  readonly kind: "nothing" | "json" | "xml" | "form" | "text" | "bytes" | "events" | "lines";
  readonly value: unknown;
}

/** The status that a success has: of several the first with content, as a call resolves to that. */
export function successStatus(operation: RawOperation): string {
  const statuses = [...operation.responses.keys()].filter((status) => status.startsWith("2"));
  const full = statuses.find((status) => status !== "204" && status !== "205" && operation.responses.get(status)?.size);
  // A response for all statuses is that of success where there is no other way to succeed.
  const only = ![...operation.responses.keys()].some((status) => status.startsWith("3"));
  return full ?? statuses[0] ?? (only && operation.responses.get("default")?.size ? "default" : "204");
}

/** An answer in the first media type that the request asks for. */
export function answerFor(
  document: RawDocument,
  operation: RawOperation,
  status: string,
  request: Pick<SeenRequest, "method" | "headers">,
  fits: (value: unknown) => boolean = () => true,
): PlannedAnswer {
  const code = status === "default" ? 200 : Number(status.replace(/X/gi, "0"));
  const { responses } = operation;
  const content =
    responses.get(status) ?? (code >= 400 ? (responses.get(`${status[0]}XX`) ?? responses.get("default")) : undefined);
  const accept = (request.headers["accept"] ?? "*/*").split(",").map((each) => essence(each));
  const mediaType = [...(content?.keys() ?? [])]
    .filter((type) => accept.includes(essence(type)) || accept.includes("*/*"))
    .sort((left, right) => rank(accept, left) - rank(accept, right))[0];
  // An error may come in any declared form.
  const chosen =
    mediaType ?? (code >= 400 ? [...(content?.keys() ?? [])].find((type) => /json/i.test(type)) : undefined);
  const media = content?.get(chosen ?? "");
  if (chosen === undefined || media === undefined || code === 204 || code === 205 || request.method === "HEAD")
    return { answer: { status: code }, kind: "nothing", value: undefined };
  const schema = document.resolve(media["itemSchema"] ?? media["schema"]);
  const variants = [...list(schema["oneOf"]), ...list(schema["anyOf"])].map((each) =>
    sample(document, each, "response"),
  );
  const value = variants.find((each) => each !== null && fits(each)) ?? sample(document, schema, "response");
  if (/xml/.test(chosen) && !(value instanceof Blob)) return writeXml(document, code, chosen, media, value);
  return write(code, chosen, value);
}

/** Where a media type stands among those that are asked for; last where only a range lets it in. */
function rank(accept: readonly string[], mediaType: string): number {
  const position = accept.indexOf(essence(mediaType));
  return position < 0 ? accept.length : position;
}

function essence(mediaType: string): string {
  return (mediaType.split(";")[0] ?? "").trim().toLowerCase();
}

/** Whether a value is what pages are made of: of several variants of a response one is a page. */
export function isPage(value: unknown, pagination: Pagination): boolean {
  if (!Array.isArray(valueAt(value, pagination.items))) return false;
  return pagination.kind !== "cursor" || valueAt(value, pagination.next) !== undefined;
}

function write(status: number, mediaType: string, value: unknown): PlannedAnswer {
  const plain = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  if (value instanceof Blob) return tell(status, mediaType, "bytes of a file", "bytes", "bytes of a file");
  // In a range, JSON is likely where the schema is no string.
  const type = !mediaType.includes("*") ? mediaType : typeof value === "string" ? "text/plain" : "application/json";
  const text = JSON.stringify(value);
  if (/event-stream/.test(type)) return tell(status, type, `data: ${text}\n\ndata: ${text}\n\n`, "events", value);
  if (/jsonl|ndjson|json-?lines|stream\+json/.test(type))
    return tell(status, type, `${text}\n${text}\n`, "lines", value);
  if (/json-seq/.test(type)) return tell(status, type, `\x1e${text}\n\x1e${text}\n`, "lines", value);
  if (isJson(type)) return tell(status, type, text, "json", JSON.parse(text ?? "null"));
  if (type.startsWith("application/x-www-form-urlencoded") && isRaw(value)) {
    const pairs = Object.entries(value).map(([name, member]) => [name, String(member)]);
    return tell(status, type, new URLSearchParams(pairs).toString(), "form", Object.fromEntries(pairs));
  }
  if (type.startsWith("multipart/form-data") && isRaw(value)) {
    const pairs = Object.entries(value).map(([name, member]) => [name, textOf(member)] as const);
    const parts = pairs.map(
      ([name, text]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`,
    );
    const body = `${parts.join("")}--x--\r\n`;
    return tell(status, "multipart/form-data; boundary=x", body, "form", Object.fromEntries(pairs));
  }
  const body = plain ? String(value) : "some text";
  return tell(status, type, body, "text", body);
}

/** What cannot be written as XML is answered as nothing. */
function writeXml(
  document: RawDocument,
  status: number,
  mediaType: string,
  { schema }: Raw,
  given: unknown,
): PlannedAnswer {
  const value = xmlSample(given);
  const root = xmlRoot(document, schema ?? {}, value);
  if (root === undefined || !isSendable(root)) return { answer: { status }, kind: "nothing", value: undefined };
  return tell(status, mediaType, printXml(root), "xml", value);
}

function tell(
  status: number,
  mediaType: string,
  body: string,
  kind: PlannedAnswer["kind"],
  value: unknown,
): PlannedAnswer {
  return { answer: { status, headers: { "content-type": mediaType }, body }, kind, value };
}

/** The first page of a list: two items and what leads to the next; and the last page, which is empty. */
export function pagesOf(
  first: PlannedAnswer,
  pagination: Pagination,
  origin: string,
): readonly [PlannedAnswer, PlannedAnswer] | undefined {
  if (first.kind !== "json") return undefined;
  const [item] = list(valueAt(first.value, pagination.items));
  if (item === undefined) return undefined;
  const size = ("defaultSize" in pagination && !pagination.size ? pagination.defaultSize : undefined) ?? 2;
  const last = pagination.kind === "lastItem" && isRaw(item) ? { ...item, [pagination.property]: "the last" } : item;
  const items = [...Array.from({ length: size - 1 }, () => item), last];
  const full = withFacts(withValue(first.value, pagination.items, items), pagination, origin, true);
  const empty = withFacts(withValue(first.value, pagination.items, []), pagination, origin, false);
  const link = { link: `<${origin}/next?page=2>; rel="next"` };
  const made = (value: unknown, extra: Record<string, string>): PlannedAnswer => ({
    answer: {
      status: first.answer.status,
      headers: { ...first.answer.headers, ...extra },
      body: JSON.stringify(value),
    },
    kind: "json",
    value,
  });
  return [made(full, pagination.kind === "link" ? link : {}), made(empty, {})];
}

/** Whether there is more, where the response tells. */
function withFacts(value: unknown, pagination: Pagination, origin: string, more: boolean): unknown {
  let made = value;
  if (pagination.kind === "cursor") made = withValue(made, pagination.next, more ? "next one" : "");
  if (pagination.kind === "nextUrl") made = withValue(made, pagination.next, more ? `${origin}/next?page=2` : null);
  if ("hasMore" in pagination && pagination.hasMore) made = withValue(made, pagination.hasMore, more);
  if ("total" in pagination && pagination.total) made = withValue(made, pagination.total, more ? 1000 : 0);
  return made;
}

/** The value that the request for the second page has under the parameter; `undefined` where an address leads there. */
export function nextPosition(model: SdkOperation): unknown {
  const { pagination } = model;
  if (pagination?.kind === "cursor") return "next one";
  if (pagination?.kind === "lastItem") return "the last";
  if (pagination?.kind === "page") return "4";
  return pagination?.kind === "offset" ? "5" : undefined;
}

export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((node, name) => raw(node)[name], value);
}

function withValue(value: unknown, [name, ...rest]: readonly string[], leaf: unknown): unknown {
  return name === undefined ? leaf : { ...raw(value), [name]: withValue(raw(value)[name], rest, leaf) };
}
