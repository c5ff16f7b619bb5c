import { base64 } from "../internal/base64.js";
import { credential } from "../internal/credential.js";
import { supplied } from "../internal/supplier.js";
import type { CredentialContext, SecurityScheme } from "./security.js";
import type { Supplier } from "./types.js";

/**
 * `Authorization: Basic …`, in UTF-8 (RFC 7617 §2). Without a username the scheme is not configured; without a password
 * it is empty. A username with a colon, and a supplier that gives no text, rejects the call.
 *
 * @param options names of the options that both come from, for the error
 */
export function basic(
  username: Supplier<string, CredentialContext> | undefined,
  password: Supplier<string, CredentialContext> = "",
  options: readonly [username: string, password: string] = ["username", "password"],
): SecurityScheme | undefined {
  if (username === undefined) return undefined;
  return async (request, scopes, send) => {
    if (request.isExplicit("authorization")) return send();
    const [user, secret] = await Promise.all([
      credential(username, scopes, options[0]),
      // An empty password is one.
      supplied(password, { scopes }),
    ]);
    if (typeof secret !== "string") throw new TypeError(`Option ${options[1]} gives no text`);
    if (user.includes(":")) throw new TypeError("Colon in username");
    request.hide(secret);
    request.setHeader("authorization", `Basic ${base64(new TextEncoder().encode(`${user}:${secret}`))}`);
    return send();
  };
}
