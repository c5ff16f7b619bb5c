import type { ErrorInit, ErrorKind, SdkError } from "../core/errors.js";
import type { CredentialRequest, SecurityScheme, TokenInit } from "../core/security.js";
import type { Body } from "../core/types.js";
import type { Attempt } from "./attempt.js";
import type { Call } from "./call.js";
import { keepHeaders, setHeader, type HeaderRecord } from "./headers.js";
import { throughMiddlewares } from "./middleware.js";
import { HARMLESS } from "./redirect.js";
import { send } from "./send.js";

/** A request before credentials are added. */
export interface RequestParts {
  readonly method: string;
  readonly url: string;
  readonly headers: HeaderRecord;
  readonly body: Body | undefined;
  /** Names of headers that the caller removed, in lower case. */
  readonly removed: readonly string[];
  /** Base URL of the call, without a slash at its end. */
  readonly baseUrl: string;
  /** Whether it goes to another origin than that. */
  readonly foreign: boolean;
}

type Requirement = readonly [scheme: SecurityScheme, scopes: readonly string[]];

/** A request as security schemes change it and as it is sent. */
export class Outgoing implements CredentialRequest {
  readonly method: string;
  url: string;
  readonly headers: HeaderRecord;
  readonly body: Body | undefined;
  readonly #attempt: Attempt;
  readonly #parts: RequestParts;
  /** Headers that schemes set. */
  readonly #own: string[] = [];

  constructor(attempt: Attempt, parts: RequestParts) {
    this.method = parts.method;
    this.url = parts.url;
    this.headers = parts.foreign ? keepHeaders(parts.headers, HARMLESS) : parts.headers;
    this.body = parts.body;
    this.#attempt = attempt;
    this.#parts = parts;
  }

  get signal(): AbortSignal {
    return this.#attempt.signal;
  }

  get baseUrl(): string {
    return this.#parts.baseUrl;
  }

  get dangerouslyAllowBrowser(): boolean {
    return !!this.#attempt.call.option("dangerouslyAllowBrowser");
  }

  /** The address that may be shown. */
  get shownUrl(): string {
    return this.#parts.url;
  }

  /** Sends through the middlewares, which may change the request and see no credentials. */
  sendThroughMiddlewares(): Promise<Response> {
    const { method, url, headers, body } = this.#parts;
    const operation = this.#attempt.call.info;
    const request = { method, url, headers: new Headers(headers), body, operation, tokenRequest: false };
    return throughMiddlewares(this.#attempt, request, ({ method, url, headers, body }) =>
      new Outgoing(this.#attempt, {
        ...this.#parts,
        method,
        url,
        headers: keepHeaders(headers),
        body,
      }).sendWithCredentials(),
    );
  }

  /** Adds credentials and sends. Another origin gets none, and of the caller's headers those that cannot be one. */
  sendWithCredentials(): Promise<Response> {
    const { call } = this.#attempt;
    let next = (): Promise<Response> => send(this.#attempt, this);
    if (this.#parts.foreign) return next();
    for (const [scheme, scopes] of schemesOf(call, this.isExplicit("authorization"))) {
      const inner = next;
      next = () => scheme(this, scopes, inner);
    }
    return next();
  }

  isExplicit(name: string): boolean {
    return !this.#own.includes(name) && (name in this.headers || this.#parts.removed.includes(name));
  }

  setHeader(name: string, value: string): void {
    const key = name.toLowerCase();
    if (this.isExplicit(key)) return;
    setHeader(this.headers, key, value);
    this.#own.push(key);
    // `Bearer …`, `Basic …`: the secret is what follows.
    this.hide(value.replace(/^\S+ /, ""));
  }

  addCookie(name: string, value: string): void {
    const { cookie } = this.headers;
    if (!cookie && this.#parts.removed.includes("cookie")) return;
    setHeader(this.headers, "cookie", `${cookie ? `${cookie}; ` : ""}${name}=${value}`);
    this.hide(value);
  }

  hide(secret: string): void {
    this.#attempt.call.hide(secret);
  }

  clean(text: string): string {
    return this.#attempt.call.clean(text);
  }

  fetch(url: string, init: TokenInit): Promise<Response> {
    const { call } = this.#attempt;
    const plain = call.option("fetch", fetch);
    if (!call.client.middleware.length && !call.own.middleware) return plain(url, init);
    const request = {
      method: "POST",
      url,
      headers: new Headers(),
      operation: { method: "POST", route: new URL(url).pathname },
      tokenRequest: true,
      signal: init.signal,
    };
    return throughMiddlewares(this.#attempt, request, ({ headers }) => {
      const both = new Headers(headers);
      init.headers.forEach((value, name) => both.set(name, value));
      return plain(url, { ...init, headers: both });
    });
  }

  error(init: ErrorInit): SdkError {
    return this.#attempt.call.error(init);
  }

  wrap(kind: ErrorKind, cause: unknown): SdkError {
    return this.#attempt.call.wrap(kind, cause);
  }
}

/**
 * The schemes of the first alternative that is configured, the last first; one with credentials goes before anonymous
 * access. Without one, the caller must set or remove `Authorization`.
 */
function schemesOf({ operation, client }: Call, explicit: boolean): readonly Requirement[] {
  const { security = [] } = operation;
  let anonymous = false;
  next: for (const alternative of security) {
    const chosen: Requirement[] = [];
    for (const name of Object.keys(alternative)) {
      const scheme = client.config.schemes?.[name];
      if (!scheme) continue next;
      chosen.unshift([scheme, alternative[name]!]);
    }
    if (chosen.length) return chosen;
    anonymous = true;
  }
  if (!anonymous && security[0] && !explicit) throw new TypeError(`No credentials for ${JSON.stringify(security)}`);
  return [];
}
