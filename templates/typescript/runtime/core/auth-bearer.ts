import { credential } from "../internal/credential.js";
import type { CredentialContext, SecurityScheme } from "./security.js";
import type { Supplier } from "./types.js";

/** A token, a promise of it, or a function called for every attempt (it does its own caching). */
export type Token = Supplier<string, CredentialContext>;

/**
 * `Authorization: Bearer …` (RFC 6750 §2.1). Also for OpenID Connect and OAuth 2 flows whose token the caller obtains.
 * Without a token the scheme is not configured; a token that turns out to be nothing or empty rejects the call. A call
 * that sets or removes `Authorization` itself asks for no token.
 *
 * @param scheme another HTTP authentication scheme (RFC 9110 §11.4)
 * @param option name of the option that the token comes from, for the error
 */
export function bearer(
  token: Token | undefined,
  scheme: string = "Bearer",
  option: string = "token",
): SecurityScheme | undefined {
  if (token === undefined) return undefined;
  return (request, scopes, send) => {
    if (request.isExplicit("authorization")) return send();
    const sendWith = (value: string): Promise<Response> => {
      request.setHeader("authorization", `${scheme} ${value}`);
      return send();
    };
    const value = credential(token, scopes, option);
    return typeof value === "string" ? sendWith(value) : Promise.resolve(value).then(sendWith);
  };
}
