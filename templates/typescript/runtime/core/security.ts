import type { Attempt } from "../internal/attempt.js";
import type { Body } from "./types.js";

/** A request that needs credentials. */
export interface CredentialRequest {
  readonly method: string;
  /** A scheme that changes it (a key in the query) hides it: users see the address as it was. */
  url: string;
  /** Headers by lower-case names. */
  readonly headers: Record<string, string>;
  readonly body?: Body | undefined;
  /** Base URL of the call, for addresses that are relative to the server; without a slash at its end. */
  readonly baseUrl: string;
  /** What it belongs to: signal, options and errors, for schemes that send requests of their own. */
  readonly attempt: Attempt;
  /** Whether the caller's own headers set or remove a header (lower-case name). */
  readonly isExplicit: (name: string) => boolean;
  /** Sets a header that holds a credential, unless the caller's own headers set or remove it. */
  readonly setHeader: (name: string, value: string) => void;
  /** Remembers a credential: it is cut out of every error of the call. */
  readonly hide: (secret: string) => void;
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
