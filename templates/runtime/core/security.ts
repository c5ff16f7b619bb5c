import type { ErrorInit, ErrorKind, SdkError } from "./errors.js";
import type { Body } from "./types.js";

/** A request that needs credentials. */
export interface CredentialRequest {
  readonly method: string;
  /** A scheme that changes it (a key in the query) hides it: users see the address as it was. */
  url: string;
  /** Headers by lower-case names. Schemes set them with `setHeader`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Body | undefined;
  /** Aborted when the caller aborts or a time-out strikes. */
  readonly signal: AbortSignal;
  /** Base URL of the call, for addresses that are relative to the server; without a slash at its end. */
  readonly baseUrl: string;
  /** The client's option: secrets may be used in a browser. */
  readonly dangerouslyAllowBrowser: boolean;
  /** Sends a token request: through the middlewares, which see neither its headers nor its body. */
  readonly fetch: (url: string, init: TokenInit) => Promise<Response>;
  /** Whether the caller's own headers set or remove a header (lower-case name). */
  isExplicit(name: string): boolean;
  /** Sets a header that holds a credential, unless the caller's own headers set or remove it. */
  setHeader(name: string, value: string): void;
  /** Adds a cookie, its value encoded, unless the caller removed the header. */
  addCookie(name: string, value: string): void;
  /** Remembers a credential: it is cut out of every error of the call. */
  hide(secret: string): void;
  /** A text without the credentials of the call. */
  clean(text: string): string;
  /** An error of the package. */
  error(init: ErrorInit): SdkError;
  /** What is no error of the package becomes the cause of one. */
  wrap(kind: ErrorKind, cause: unknown): SdkError;
}

/** A token request; several calls may wait for it, so it has a signal of its own. */
export interface TokenInit extends RequestInit {
  readonly headers: Headers;
  readonly signal: AbortSignal;
}

/** Puts the credential of a scheme on a request and sends it, once more when there is reason to. */
export interface SecurityScheme {
  (request: CredentialRequest, scopes: readonly string[], send: () => Promise<Response>): Promise<Response>;
  /** Takes the credential out of an address that a server gave (a next page): the scheme puts it there itself. */
  readonly strip?: ((url: string) => string) | undefined;
}

/** What a function that supplies a credential is told. */
export interface CredentialContext {
  /** Scopes the operation asks for. */
  readonly scopes: readonly string[];
}
