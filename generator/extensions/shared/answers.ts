/** What a service answers an operation with when all goes well. */
import type { Json, MediaKind, Schema } from "../../model/model.js";
import type { SdkOperation } from "../../typescript/plan/names/sdk-model.js";
import { exampleOf, type ExampleSource } from "./examples.js";

export interface Answer {
  readonly kind: MediaKind | "void";
  readonly status: number;
  /** Absent without a body. */
  readonly mediaType?: string;
  /** Of the whole body, or of one item of a stream. */
  readonly schema?: Schema;
  /** An example of that, as JSON; `undefined` where there is none. */
  readonly example?: Json | undefined;
}

/** The first success that the document declares, in the media type that a call prefers. Lists have no further page. */
export function answerOf(operation: SdkOperation, types: ExampleSource["types"]): Answer {
  const { result, responses } = operation;
  const [row = { ...result, status: result.statuses[0] ?? "204", mediaType: result.accept[0] ?? "" }] =
    result.alternatives;
  const status = statusOf(row.status, row.kind);
  if (row.kind === "void") return { kind: "void", status };
  const content = responses
    .filter((response) => response.status === row.status)
    .flatMap((response) => response.content)
    .find(({ mediaType }) => mediaType === row.mediaType);
  const example =
    row.schema === undefined ? undefined : exampleOf(content?.examples ?? [], row.schema, { types, way: "response" });
  return {
    kind: row.kind,
    status,
    mediaType: concrete(row.mediaType, row.kind),
    ...(row.schema === undefined ? {} : { schema: row.schema }),
    example: example === undefined ? undefined : lastPage(example, operation.pagination),
  };
}

function statusOf(status: string, kind: Answer["kind"]): number {
  if (/^\d{3}$/u.test(status)) return Number(status);
  return kind === "void" ? 204 : 200;
}

/** A media type for a range of them. */
function concrete(mediaType: string, kind: MediaKind): string {
  if (mediaType !== "" && !mediaType.includes("*")) return mediaType;
  return kind === "binary" ? "application/octet-stream" : kind === "text" ? "text/plain" : "application/json";
}

/** The page without what leads to another one. */
function lastPage(page: Json, pagination: SdkOperation["pagination"]): Json {
  if (pagination === undefined) return page;
  let last = page;
  if ("next" in pagination) last = without(last, pagination.next);
  if ("hasMore" in pagination && pagination.hasMore !== undefined) last = replaced(last, pagination.hasMore, false);
  if ("done" in pagination && pagination.done !== undefined) last = replaced(last, pagination.done, true);
  if ("total" in pagination && pagination.total !== undefined) {
    const items = pagination.items.reduce<Json | undefined>(memberOf, page);
    const isPages = "totalKind" in pagination && pagination.totalKind === "pages";
    last = replaced(last, pagination.total, isPages || !Array.isArray(items) ? 1 : items.length);
  }
  return last;
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function replaced(value: Json, path: readonly string[], member: Json): Json {
  const [name, ...rest] = path;
  if (name === undefined) return member;
  if (!isObject(value) || !Object.hasOwn(value, name)) return value;
  return { ...value, [name]: replaced(value[name] ?? null, rest, member) };
}

function without(value: Json, [name, ...rest]: readonly string[]): Json {
  if (name === undefined || !isObject(value) || !Object.hasOwn(value, name)) return value;
  if (rest.length > 0) return { ...value, [name]: without(value[name] ?? null, rest) };
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
