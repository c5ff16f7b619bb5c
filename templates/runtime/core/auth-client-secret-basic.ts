import { base64 } from "../internal/base64.js";
import type { ClientAuthentication } from "./auth-client-credentials.js";

/** `client_secret_basic`: id and secret, form-encoded, in `Authorization: Basic …` (RFC 6749 §2.3.1). */
export const clientSecretBasic: ClientAuthentication = ({ clientId, clientSecret = "", headers }) => {
  const pair = [clientId, clientSecret].map(formEncode).join(":");
  headers.set("authorization", `Basic ${base64(new TextEncoder().encode(pair))}`);
};

/** As `application/x-www-form-urlencoded` writes a value. */
function formEncode(text: string): string {
  return new URLSearchParams([["", text]]).toString().slice(1);
}
