/** Requests that the service sends: from a `Request` of the web to a typed handler, and back to a `Response`. */
import { hasOwn } from "../internal/has-own.js";
import { makeResponse } from "../internal/make-response.js";
import { bestMatch, essenceOf } from "../internal/media-type.js";
import { readBlob } from "../internal/read-body.js";
import type { HeaderReader } from "./response-headers.js";
import type { Body, ResponseContext, ResponseDecoder } from "./types.js";
import type { WebhookVerifier } from "./webhook-verifier.js";

/** A request of the service, read as the document says. */
export interface Incoming<Data = undefined, Fields = unknown, Query = unknown> {
  /** The request as it came; its body has been read. */
  readonly request: Request;
  /** The bytes of the body. */
  readonly rawBody: Uint8Array;
  readonly body: Data;
  /** Declared headers; all of them: `request.headers`. */
  readonly headers: Fields;
  /** Declared query parameters. */
  readonly query: Query;
}

/** An answer that the document declares. */
export type Answer<Status extends number, Data = undefined> = {
  readonly status: Status;
  readonly headers?: HeadersInit | undefined;
} & (undefined extends Data ? { readonly body?: Data } : { readonly body: Data });

/** Receives requests of one kind; what it throws rejects the promise of the response, unless it is a `Response`. */
export type WebhookHandler<Event, Reply> = (event: Event) => Reply | Response | PromiseLike<Reply | Response>;

/** What holds for all requests that come in. */
export interface WebhookOptions {
  /**
   * Says whether a request is genuine, by a signature of its bytes or by a secret. Asked before anything is read from
   * them; `false`, and every fault that a verifier finds, answers 401. A genuine request that was handled before
   * (`repeated`) is answered 204, so that its sender lets it be. `"unsigned"` takes every request of anybody.
   */
  readonly verify:
    | Pick<WebhookVerifier, "check">
    | ((request: Request, rawBody: Uint8Array) => boolean | PromiseLike<boolean>)
    | "unsigned";
  /** Which one it is; `undefined` answers 404. Default: the last segment of the path. */
  readonly name?:
    ((request: Request, rawBody: Uint8Array) => string | undefined | PromiseLike<string | undefined>) | undefined;
  /** Longest body in bytes; a longer one is answered 413. Default 10,000,000. */
  readonly maxBodyBytes?: number | undefined;
}

/** Values in headers or query by their properties: name on the wire, what reads the text, whether it must be there. */
export type IncomingFields = Readonly<
  Record<string, readonly [name: string, read: HeaderReader<unknown>, required?: boolean]>
>;

/** One kind of request, under the key of its handler. */
export interface WebhookDefinition {
  /** Name that requests have; default: the key. */
  readonly name?: string;
  readonly method: string;
  /** Decoders of the body by media type; absent: there is none. */
  readonly body?: Readonly<Record<string, ResponseDecoder<unknown>>>;
  /** Whether the body must be there. */
  readonly required?: boolean;
  readonly headers?: IncomingFields;
  readonly query?: IncomingFields;
  /** Status of the answer when the handler gives none. */
  readonly status: number;
  /** Encoders of the answers' bodies by status, range or `default`. */
  readonly answers?: Readonly<Record<string, (body: never) => Body | undefined>>;
}

/**
 * A function that gives every request to its handler and answers with what that returns. Without a handler it answers 404,
 * for another method 405, another media type 415, and 400 when body or required parameters are not what is declared.
 *
 * Throws a `TypeError` when the options do not say how requests are verified.
 */
export function incomingHandler(
  definitions: Readonly<Record<string, WebhookDefinition>>,
  handlers: object,
  options: WebhookOptions,
): (request: Request) => Promise<Response> {
  const { verify } = (options as WebhookOptions | undefined) ?? {};
  if (typeof verify !== "function" && verify !== "unsigned" && typeof verify?.check !== "function") {
    throw new TypeError('The option verify is needed: a verifier, a function or "unsigned"');
  }
  return (request) =>
    receive(request, definitions, handlers, options).catch((error: unknown) => {
      if (error instanceof Response) return error;
      throw error;
    });
}

async function receive(
  request: Request,
  definitions: Readonly<Record<string, WebhookDefinition>>,
  handlers: object,
  { verify, name = lastSegment, maxBodyBytes = 1e7 }: WebhookOptions,
): Promise<Response> {
  const bounds = { maxResponseBytes: maxBodyBytes, decodingError: () => refusal(413) };
  const rawBody = new Uint8Array(await (await readBlob(new Response(request.body), bounds)).arrayBuffer());
  if (typeof verify === "object") {
    const fault = await verify.check(request, rawBody);
    if (fault) throw refusal(fault === "repeated" ? 204 : 401);
  } else if (verify !== "unsigned" && !(await verify(request, rawBody))) throw refusal(401);
  const wanted = await name(request, rawBody);
  const known = Object.entries(definitions).filter(([key, definition]) => (definition.name ?? key) === wanted);
  const [key = "", definition] = known.find(([, { method }]) => method === request.method) ?? [];
  if (!definition && known[0]) throw refusal(405, { allow: known.map(([, { method }]) => method).join(", ") });
  const handler =
    hasOwn(handlers, key) && (handlers as Record<string, WebhookHandler<Incoming<unknown>, unknown>>)[key];
  if (!definition || !handler) throw refusal(404);
  const { searchParams } = new URL(request.url);
  const reply = await handler({
    request,
    rawBody,
    body: await bodyOf(request, rawBody, definition),
    headers: fieldsOf(definition.headers, (field) => request.headers.get(field)),
    query: fieldsOf(definition.query, (field) =>
      searchParams.has(field) ? searchParams.getAll(field).join("\0") : null,
    ),
  });
  return reply instanceof Response ? reply : answerOf(reply as Partial<Answer<number, never>> | undefined, definition);
}

/** The data of a body; nothing where none came and none must. */
async function bodyOf(
  { headers, signal }: Request,
  rawBody: Uint8Array,
  { body: decoders = {}, required }: WebhookDefinition,
): Promise<unknown> {
  const types = Object.keys(decoders);
  if (!rawBody.length) {
    if (required) throw refusal(400);
    return undefined;
  }
  const contentType = headers.get("content-type");
  const type = contentType ? bestMatch(types, essenceOf(contentType)) : types[0];
  if (type === undefined) {
    if (types.length) throw refusal(415);
    return undefined;
  }
  // What decoders of calls ask for beyond this (another attempt) has no meaning here.
  const context = {
    operation: { method: "POST", path: "" },
    signal,
    maxResponseBytes: Infinity,
    maxEventBytes: Infinity,
    decodingError: () => refusal(400),
    failure: (cause: unknown) => cause,
    hold() {},
    release() {},
  } as unknown as ResponseContext;
  return decoders[type]!(
    new Response(rawBody as BodyInit, { headers: { "content-type": contentType ?? type } }),
    context,
  );
}

function fieldsOf(fields: IncomingFields = {}, textOf: (name: string) => string | null): unknown {
  const entries = Object.entries(fields).flatMap(([property, [name, read, required]]) => {
    const text = textOf(name);
    const value = text === null ? undefined : read(text);
    if (value === undefined && required) throw refusal(400);
    return value === undefined ? [] : [[property, value] as const];
  });
  return Object.fromEntries(entries);
}

async function answerOf(
  { status, headers: own, body }: Partial<Answer<number, never>> = {},
  { status: declared, answers = {} }: WebhookDefinition,
): Promise<Response> {
  const code = status ?? declared;
  const key = [`${code}`, `${Math.floor(code / 100)}XX`, "default"].find((each) => hasOwn(answers, each));
  const encoded = key === undefined || body === undefined ? undefined : answers[key]!(body);
  const headers = new Headers(own);
  if (encoded?.contentType && !headers.has("content-type")) headers.set("content-type", encoded.contentType);
  return makeResponse(encoded ? await encoded.data() : null, { status: code, headers });
}

/** Thrown to be answered. */
function refusal(status: number, headers: HeadersInit = {}): Response & Error {
  return new Response(null, { status, headers }) as Response & Error;
}

function lastSegment({ url }: Request): string {
  const [last = ""] = new URL(url).pathname.split("/").filter(Boolean).slice(-1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
