import type { ErrorInit, ErrorKind, SdkError } from "./errors.js";
import type { HttpRequest } from "./types.js";

/** A request that needs credentials. */
export interface CredentialRequest extends Omit<HttpRequest, "url"> {
  /** A scheme may change the query. */
  url: string;
  /** Base URL of the call, for addresses that are relative to the server; without a slash at its end. */
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  /** Sets a header, unless the caller's own headers set or remove it. */
  setHeader(name: string, value: string): void;
  /** An error of the package. */
  readonly error: (init: ErrorInit) => SdkError;
  /** What is no error of the package becomes the cause of one. */
  readonly wrap: (kind: ErrorKind, cause: unknown) => SdkError;
}

/** Puts the credential of a scheme on a request and sends it, once more when there is reason to. */
export type SecurityScheme = (
  request: CredentialRequest,
  scopes: readonly string[],
  send: () => Promise<Response>,
) => Promise<Response>;

/** What a function that supplies a credential is told. */
export interface CredentialContext {
  /** Scopes the operation asks for. */
  readonly scopes: readonly string[];
}
