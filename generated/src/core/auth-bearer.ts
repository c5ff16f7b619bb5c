import { supplied } from "../internal/supplier.js";
import type { CredentialContext, SecurityScheme } from "./security.js";
import type { Supplier } from "./types.js";

/** A token, a promise of it, or a function called for every attempt (it does its own caching). */
export type Token = Supplier<string, CredentialContext>;

/**
 * `Authorization: Bearer …` (RFC 6750 §2.1). Also for OpenID Connect and OAuth 2 flows whose token the caller obtains.
 * Without a token the scheme is not configured.
 *
 * @param scheme another HTTP authentication scheme (RFC 9110 §11.4)
 */
export function bearer(token: Token | undefined, scheme: string = "Bearer"): SecurityScheme | undefined {
  if (token === undefined) return undefined;
  return async (request, scopes, send) => {
    request.setHeader("authorization", `${scheme} ${await supplied(token, { scopes })}`);
    return send();
  };
}
