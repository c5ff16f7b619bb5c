import { base64 } from "../internal/base64.js";
import type { ClientAuthentication } from "./auth-client-credentials.js";

/** `client_secret_basic`: id and secret, form-encoded, in `Authorization: Basic …` instead of the form (RFC 6749 §2.3.1). */
export const clientSecretBasic: ClientAuthentication = ({ headers, form }) => {
  const pair = ["client_id", "client_secret"].map((name) => {
    const value = formEncode(form.get(name) ?? "");
    form.delete(name);
    return value;
  });
  headers.set("authorization", `Basic ${base64(new TextEncoder().encode(pair.join(":")))}`);
};

/** As `application/x-www-form-urlencoded` writes a value. */
function formEncode(text: string): string {
  return new URLSearchParams([["", text]]).toString().slice(1);
}
