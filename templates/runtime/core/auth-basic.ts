import { base64 } from "../internal/base64.js";
import { supplied } from "../internal/supplier.js";
import type { CredentialContext, SecurityScheme } from "./security.js";
import type { Supplier } from "./types.js";

/**
 * `Authorization: Basic …`, in UTF-8 (RFC 7617 §2). Not configured without a username; the password defaults to the
 * empty string. A username with a colon rejects the call.
 */
export function basic(
  username: Supplier<string, CredentialContext> | undefined,
  password: Supplier<string, CredentialContext> = "",
): SecurityScheme | undefined {
  return username === undefined
    ? undefined
    : async (request) => {
        const [user, secret] = await Promise.all([supplied(username, request), supplied(password, request)]);
        if (user.includes(":")) {
          throw request.error({ kind: "configuration", message: "A username of basic authentication cannot have a colon" });
        }
        const value = base64(new TextEncoder().encode(`${user}:${secret}`));
        request.setHeader("Authorization", `Basic ${value}`);
        return value;
      };
}
