/** Which responses succeed, what else they offer, and how a call asks for it. */
import { isObject, quoted } from "../../document/json/value.js";
import { textExtension } from "../../document/located.js";
import type { SourceOperation, SourceResponse } from "../collect.js";
import type { ModelContext } from "../context.js";
import type { ErrorResponse, RequestBody, Response, Result, Schema } from "../model.js";
import type { SourceMedia } from "./media-types.js";

/**
 * The boolean property of a JSON body that asks for a stream instead of the whole answer: the one that `x-fern-streaming` names
 * (`stream-condition: $request.stream`), else `stream`, as in documents like OpenAI's.
 */
export function streamFlag(
  operation: SourceOperation,
  body: RequestBody | undefined,
  kind: Result["kind"],
  { schemas }: ModelContext,
): { readonly flag: string; readonly nullable: boolean } | undefined {
  const content = body?.content.find((each) => each.kind === "json");
  if (content === undefined || kind === "eventStream" || kind === "jsonLines") return undefined;
  const streaming = operation.value["x-fern-streaming"];
  const condition = isObject(streaming) ? streaming["stream-condition"] : undefined;
  const flag = typeof condition === "string" ? condition.replace(/^\$request\./, "") : "stream";
  const property = schemas.properties(content.schema)?.find(({ name }) => name === flag);
  if (property === undefined) return undefined;
  const resolved = schemas.resolve(schemas.withoutNull(property.schema));
  const isFlag = resolved.kind === "primitive" && resolved.type === "boolean";
  return isFlag ? { flag: property.name, nullable: schemas.nullable(property.schema) } : undefined;
}

/** Media types that cannot be asked for are noted. */
export function reportOthers(
  { status, origin }: Pick<SourceResponse, "status" | "origin">,
  accept: readonly string[],
  left: readonly Pick<SourceMedia, "mediaType">[],
  { key }: Pick<SourceOperation, "key">,
  { report }: ModelContext,
): void {
  const [chosen] = accept;
  if (chosen === undefined || left.length === 0) return;
  const types = left.map(({ mediaType }) => quoted(mediaType)).join(", ");
  report.add(
    "response-media-type-unused",
    `${key} returns ${quoted(chosen)}; nothing returns ${types}, which status ${status} offers too.`,
    { pointer: origin },
  );
}

/** A declared response with its raw media types beside what was built of them. */
export interface Built {
  readonly response: Response;
  readonly media: readonly SourceMedia[];
}

export function isError({ response }: Built, success: readonly Built[]): boolean {
  return (
    /^[45]/.test(response.status) ||
    (response.status === "default" && !success.some((item) => item.response === response))
  );
}

/** Whether an operation succeeds only by leading elsewhere: a `GET` whose redirects declare their `Location`. */
export function leadsToBytes({ method }: SourceOperation, built: readonly Built[]): boolean {
  const redirects = built.filter(isRedirect);
  return (
    method === "GET" &&
    redirects.some(({ response }) => response.headers.some(({ name }) => name.toLowerCase() === "location"))
  );
}

function isRedirect({ response }: Built): boolean {
  return /^30[12378]$/.test(response.status);
}

/** Media types with the same key give the same data: JSON, XML and streams by what is written of them, the others by their kind. */
export function dataKey({ kind, schema, itemSchema }: SourceMedia): string {
  const structured = kind === "json" || kind === "xml" || kind === "jsonLines" || kind === "eventStream";
  const written = JSON.stringify([schema?.value ?? null, itemSchema?.value ?? null]);
  return structured ? `${kind} ${written}` : kind;
}

/** JSON of which nothing is said is no answer that one could ask for. */
export function saysLessThan(item: SourceMedia, chosen: SourceMedia): boolean {
  const value = item.schema?.value;
  const open = value === undefined || (typeof value === "object" && Object.keys(value).every((key) => key === "title"));
  return item.kind === "json" && chosen.kind !== "json" && open;
}

export function arrayItems(schema: Schema, { schemas }: ModelContext): Schema | undefined {
  const resolved = schemas.resolve(schema);
  return resolved.kind === "array" ? resolved.items : undefined;
}

export function buildError(response: Response): ErrorResponse {
  const [content] = response.content;
  return {
    status: response.status,
    ...(content === undefined || content.kind === "binary" ? {} : { schema: content.schema }),
  };
}

/** When a stream is opened again: as its operation says, or for `GET`, which changes nothing on the server, as the options say. */
export function reconnection(
  operation: SourceOperation,
  { options }: ModelContext,
): "resumable" | "always" | undefined {
  const rule =
    textExtension(operation.value, "x-event-reconnect") ??
    (operation.method === "GET" ? options.eventReconnect : "never");
  return rule === "resumable" || rule === "always" ? rule : undefined;
}
