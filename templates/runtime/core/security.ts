import type { ErrorInit, SdkError } from "./errors.js";

/** One request that needs a credential of one scheme. */
export interface CredentialRequest {
  /** Scopes the operation asks of this scheme. */
  readonly scopes: readonly string[];
  /** Base URL of the call, for addresses that are relative to the server. */
  readonly baseUrl: string;
  /** Aborted when the attempt ends early. */
  readonly signal: AbortSignal;
  /** The credential that the server has just refused with 401; absent on the first try. */
  readonly refused: string | undefined;
  readonly fetch: typeof fetch;
  /** The address; a scheme may change its query. */
  url: string;
  /** The headers as they are going to be sent. */
  readonly headers: Headers;
  /** Sets a header, unless the caller's own headers set or remove it. */
  setHeader(name: string, value: string): void;
  /** An error of the package. */
  error(init: ErrorInit): SdkError;
}

/**
 * Puts the credential of a security scheme on a request and returns it. It is called for every attempt, and once more
 * after 401: a different credential then sends the request again.
 */
export type SecurityScheme = (request: CredentialRequest) => Promise<string>;

/** What a function that supplies a credential is told. */
export interface CredentialContext {
  /** Scopes the operation asks for. */
  readonly scopes: readonly string[];
  /** The credential that the server has just refused with 401; a fresh one is sent once more. */
  readonly refused: string | undefined;
}
