/** Plays a client with secrets against indiscreet servers, and collects what others than these servers get to see. */
import { generateKeyPairSync } from "node:crypto";
import { apiKey } from "../../../templates/typescript/runtime/core/auth-api-key.js";
import { basic } from "../../../templates/typescript/runtime/core/auth-basic.js";
import { bearer } from "../../../templates/typescript/runtime/core/auth-bearer.js";
import { clientCredentials } from "../../../templates/typescript/runtime/core/auth-client-credentials.js";
import { clientSecretBasic } from "../../../templates/typescript/runtime/core/auth-client-secret-basic.js";
import { privateKeyJwt } from "../../../templates/typescript/runtime/core/auth-private-key-jwt.js";
import { SdkError } from "../../../templates/typescript/runtime/core/errors.js";
import { events } from "../../../templates/typescript/runtime/core/events.js";
import { observed, type Hooks } from "../../../templates/typescript/runtime/core/hooks.js";
import { json } from "../../../templates/typescript/runtime/core/json.js";
import { withLogging, type Logger } from "../../../templates/typescript/runtime/core/logging.js";
import { linkHeader } from "../../../templates/typescript/runtime/core/page-link.js";
import { nextUrl } from "../../../templates/typescript/runtime/core/page-next-url.js";
import { page } from "../../../templates/typescript/runtime/core/pagination.js";
import type { SecurityScheme } from "../../../templates/typescript/runtime/core/security.js";
import { HttpTransport } from "../../../templates/typescript/runtime/core/transport.js";
import type {
  Middleware,
  OperationRequest,
  RequestOptions,
  Transport,
} from "../../../templates/typescript/runtime/core/types.js";
import { answerOf, type Answer, type Goal, type Received, type Turn } from "./indiscreet-server.js";
import { print, textsOfError, textsOfResponse, type Shown } from "./leaks.js";
import type { SecretCase } from "./secret-cases.js";

/** How requests travel. */
export interface Network {
  /** Absent: the platform's. */
  readonly fetch?: typeof fetch;
  /** Origins by what they are to the client; `same` is its server. */
  readonly goals: Readonly<Record<Goal | "tokens", string>>;
}

/** What was seen of a case. */
export interface Played {
  readonly shown: readonly Shown[];
  readonly secrets: readonly string[];
}

const key = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" });

/** The servers of one case. */
export class Servers {
  readonly shown: Shown[] = [];
  readonly secrets: string[] = [];
  readonly #case: SecretCase;
  #requests = 0;
  #tokenRequests = 0;
  readonly caller: AbortController = new AbortController();

  constructor(one: SecretCase) {
    this.#case = one;
  }

  /** What a request to one of the origins meets; an answer unless the connection fails. */
  receive(request: Received, goals: Network["goals"]): { readonly turn: Turn; readonly answer: Answer | undefined } {
    const { turns, tokenTurns, secrets } = this.#case;
    const { origin, pathname } = new URL(request.url);
    const token = pathname.endsWith("/oauth/token");
    if (origin !== goals.same && !(token && origin === goals.tokens)) {
      this.shown.push({ where: `request to ${origin}`, text: print(request) });
      return { turn: { kind: "good" }, answer: { status: 200, headers: {}, body: '{"items":[]}' } };
    }
    if (token) {
      this.secrets.push(new URLSearchParams(request.body).get("client_assertion") ?? print(key));
      const turn = tokenTurns[this.#tokenRequests++];
      if (turn?.kind === "abort") this.caller.abort();
      const good = { status: 200, headers: {}, body: JSON.stringify({ access_token: secrets.token }) };
      return turn ? { turn, answer: answerOf(turn, request, goals, 0) } : { turn: { kind: "good" }, answer: good };
    }
    const turn = turns[Math.min(this.#requests++, turns.length - 1)]!;
    if (turn.kind === "abort") this.caller.abort();
    return { turn, answer: answerOf(turn, request, goals, this.#requests) };
  }
}

/** Makes the calls of a case. */
export async function playSecrets(one: SecretCase, servers: Servers, network: Network): Promise<Played> {
  const { goals, fetch } = network;
  const { shown, secrets } = servers;
  const schemes = schemesOf(one, secrets, one.tokenAtServer ? "/oauth/token" : `${goals.tokens}/oauth/token`);
  const silent = [...one.turns, ...one.tokenTurns].some(({ kind }) => kind === "silence");
  const options = withLogging({
    logging: { level: one.level, logger: loggerOf(shown) },
    middleware: one.middleware === "none" ? [] : [middlewareOf(one.middleware, shown)],
    initialRetryDelayInSeconds: 0,
    maxRetries: 1,
    maxRedirects: one.redirects,
    allowedOrigins: one.allowed ? [goals.other] : [],
    ...(fetch && { fetch }),
    ...(silent && { timeoutInSeconds: fetch ? 0.003 : 0.1 }),
  });
  const config = { errors: { base: SdkError }, baseUrl: goals.same + one.basePath, schemes };
  const transport = observed(new HttpTransport(config, options), hooksOf(shown));
  const operation: OperationRequest = {
    method: one.method,
    path: "/things",
    query: one.query,
    body: one.method === "POST" ? json({ a: 1 }) : undefined,
    security: [Object.fromEntries(Object.keys(schemes).map((name) => [name, ["read"]]))],
  };
  try {
    for await (const response of responsesOf(one, transport, operation, { abortSignal: servers.caller.signal })) {
      shown.push(...textsOfResponse("success", response));
    }
  } catch (error) {
    shown.push(...textsOfError("error", error));
  }
  return { shown, secrets };
}

/** The responses of a call that has several, of pages and of a stream. */
async function* responsesOf(
  { reading }: SecretCase,
  transport: Transport,
  operation: OperationRequest,
  options: RequestOptions,
): AsyncGenerator<Pick<Response, "url" | "headers">, void, undefined> {
  if (reading === "data") yield (await transport.request(operation, options).withRawResponse()).rawResponse;
  if (reading === "events") {
    const streaming = { ...operation, response: events({ reconnect: false }) };
    const { data, rawResponse } = await transport.request(streaming, options).withRawResponse();
    yield rawResponse;
    for await (const event of data) if (event === undefined) return;
  }
  if (reading === "link" || reading === "next") {
    const strategy =
      reading === "link" ? linkHeader({ items: ["items"] }) : nextUrl({ next: ["next"], items: ["items"] });
    const pages = page(transport, operation, strategy, { ...options, maxPages: 4 }).pages();
    for await (const { rawResponse } of pages) yield rawResponse;
  }
}

/** The schemes of a case; their secrets are added to those that nobody may see. */
function schemesOf(one: SecretCase, hidden: string[], tokenUrl: string): Record<string, SecurityScheme | undefined> {
  const { authorizing, places, secrets } = one;
  const client = { tokenUrl, clientId: "the client", clientSecret: secrets.text };
  const base64 = (text: string): string => Buffer.from(text).toString("base64");
  const schemes: Record<string, SecurityScheme | undefined> = {};
  if (authorizing !== "none") hidden.push(authorizing === "bearer" ? secrets.bearer : secrets.text);
  if (/client|post/.test(authorizing)) hidden.push(secrets.token);
  switch (authorizing) {
    case "bearer":
      schemes["main"] = bearer(secrets.bearer);
      break;
    case "basic":
      schemes["main"] = basic("user", secrets.text);
      hidden.push(base64(`user:${secrets.text}`));
      break;
    case "post":
      schemes["main"] = clientCredentials(client);
      break;
    case "basic client":
      schemes["main"] = clientCredentials({ ...client, authenticate: clientSecretBasic });
      hidden.push(base64(`${new URLSearchParams({ "the client": secrets.text })}`.replace("=", ":")));
      break;
    case "signed client":
      schemes["main"] = clientCredentials({ ...client, authenticate: privateKeyJwt({ key, algorithm: "ES256" }) });
      hidden.push(key.d ?? "");
      break;
    case "none":
  }
  for (const place of places) {
    schemes[place] = apiKey(secrets[place], place, place === "header" ? "X-Key" : "key");
    hidden.push(secrets[place]);
  }
  return schemes;
}

function loggerOf(shown: Shown[]): Logger {
  const line = (...line: readonly unknown[]): void => {
    shown.push({ where: "log", text: line.map((part) => (typeof part === "string" ? part : print(part))).join(" ") });
    for (const part of line) if (part instanceof Error) shown.push(...textsOfError("log", part));
  };
  return { debug: line, info: line, warn: line, error: line };
}

function hooksOf(shown: Shown[]): Hooks {
  const tell = (event: { readonly route?: string; readonly error?: unknown; readonly response?: unknown }): void => {
    shown.push({ where: "hook", text: print(event) });
    if (event.error) shown.push(...textsOfError("hook", event.error));
    if (event.response) shown.push(...textsOfResponse("hook", event.response as Response));
  };
  return { start: tell, retry: tell, end: tell };
}

/** Middlewares see requests before their credentials are added, and see none of these afterwards. */
function middlewareOf(kind: SecretCase["middleware"], shown: Shown[]): Middleware {
  return async (request, next) => {
    const look = async (where: string): Promise<void> => {
      const body = request.tokenRequest ? await request.body?.data() : undefined;
      shown.push({ where: `middleware ${where}`, text: print({ ...request, headers: [...request.headers], body }) });
    };
    await look("before");
    const response = await next(request).finally(() => look("after"));
    if (kind === "throws") throw new Error(`Refused ${request.url}, ${response.url}, ${print([...request.headers])}`);
    return kind === "wraps" ? new Response(response.body, response) : response;
  };
}
