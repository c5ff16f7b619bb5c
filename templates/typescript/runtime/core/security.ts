import type { ErrorInit, ErrorKind, SdkError } from "./errors.js";
import type { Body, HttpRequest } from "./types.js";

/** A request that needs credentials. */
export interface CredentialRequest {
  readonly method: string;
  /** A scheme that changes it (a key in the query) hides it: users see the address as it was. */
  url: string;
  /** Headers by lower-case names. */
  readonly headers: Record<string, string>;
  readonly body?: Body | undefined;
  /** Aborted when the caller aborts or a time-out strikes. */
  readonly signal: AbortSignal;
  /** Base URL of the call, for addresses that are relative to the server; without a slash at its end. */
  readonly baseUrl: string;
  /** The client's option: secrets may be used in a browser. */
  readonly dangerouslyAllowBrowser: boolean | undefined;
  readonly fetch: typeof fetch;
  /** Sends a request of the scheme's own (for a token) through the middlewares; `last` adds what they must not see. */
  readonly throughMiddlewares: (
    request: Pick<HttpRequest, "method" | "url" | "headers" | "operation" | "tokenRequest" | "signal">,
    last: (request: HttpRequest) => Promise<Response>,
  ) => Promise<Response>;
  /** Whether the caller's own headers set or remove a header (lower-case name). */
  readonly isExplicit: (name: string) => boolean;
  /** Sets a header that holds a credential, unless the caller's own headers set or remove it. */
  readonly setHeader: (name: string, value: string) => void;
  /** Remembers a credential: it is cut out of every error of the call. */
  readonly hide: (secret: string) => void;
  /** A text without the credentials of the call. */
  readonly clean: (text: string) => string;
  /** An error of the package. */
  readonly error: (init: ErrorInit) => SdkError;
  /** What is no error of the package becomes the cause of one. */
  readonly wrap: (kind: ErrorKind, cause: unknown) => SdkError;
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
