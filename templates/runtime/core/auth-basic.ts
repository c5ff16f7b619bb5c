import { base64 } from "../internal/base64.js";
import { supplied } from "../internal/supplier.js";
import type { CredentialContext, SecurityScheme } from "./security.js";
import type { Supplier } from "./types.js";

/**
 * `Authorization: Basic …`, in UTF-8 (RFC 7617 §2). Without a username the scheme is not configured; without a password
 * it is empty. A username with a colon rejects the call.
 */
export function basic(
  username: Supplier<string, CredentialContext> | undefined,
  password: Supplier<string, CredentialContext> = "",
): SecurityScheme | undefined {
  if (username === undefined) return undefined;
  return async (request, scopes, send) => {
    const [user, secret] = await Promise.all([supplied(username, { scopes }), supplied(password, { scopes })]);
    if (user.includes(":")) throw new TypeError("Colon in username");
    request.setHeader("authorization", `Basic ${base64(new TextEncoder().encode(`${user}:${secret}`))}`);
    return send();
  };
}
