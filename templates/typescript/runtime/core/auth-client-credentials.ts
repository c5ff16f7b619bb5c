import { credential } from "../internal/credential.js";
import { createGrant, type Grant } from "../internal/grant.js";
import { discard } from "../internal/send.js";
import { requestToken, type ClientAuthentication } from "../internal/token-request.js";
import { httpUrl } from "../internal/url.js";
import type { CredentialContext, SecurityScheme } from "./security.js";
import type { Supplier } from "./types.js";

export type { ClientAuthentication };

export interface ClientCredentialsOptions {
  /**
   * Token endpoint; relative ones are resolved against the server's URL. It must have https, unless it is on this computer
   * or the server's URL has http too.
   */
  readonly tokenUrl: string;
  /** Absent: the scheme is not configured. */
  readonly clientId: Supplier<string, CredentialContext> | undefined;
  readonly clientSecret?: Supplier<string, CredentialContext> | undefined;
  /** Default `client_secret_post`: id and secret stay in the form. */
  readonly authenticate?: ClientAuthentication | undefined;
  /** Further parameters of the token request: `audience`. Values that begin with `/` are resolved against the server's URL. */
  readonly form?: Readonly<Record<string, string | undefined>> | undefined;
  /** Scopes of every token; `[]` asks for none. Default: those of the operation. */
  readonly scopes?: readonly string[] | undefined;
  /** How long before its end a token is renewed, in seconds, at most half its life. Default 30. */
  readonly expirySkewInSeconds?: number | undefined;
  /** Names of the options that id and secret come from, for errors. Default `clientId` and `clientSecret`. */
  readonly optionNames?: readonly [clientId: string, clientSecret: string] | undefined;
}

/**
 * `Authorization: Bearer …` with a token by OAuth 2 client credentials (RFC 6749 §4.4). Tokens are kept until shortly
 * before they expire, one for each token endpoint and form (client, secret, scopes, audience), at most 100; calls that need
 * the same share one request, and one pause after it failed.
 *
 * After 401 the request is sent once more with a new token, unless that token is new because of a 401 already
 * ({@link Grant}). A call that sets or removes `Authorization` itself asks for no token.
 */
export function clientCredentials(options: ClientCredentialsOptions): SecurityScheme | undefined {
  const { clientId, clientSecret, authenticate, expirySkewInSeconds: skew = 30 } = options;
  const [idName, secretName] = options.optionNames ?? ["clientId", "clientSecret"];
  if (clientId === undefined) return undefined;
  const grants = new Map<string, Grant>();
  return async (request, scopes, send) => {
    if (request.isExplicit("authorization")) return send();
    const tokenUrl = httpUrl(options.tokenUrl, `${request.baseUrl}/`)?.href;
    if (!tokenUrl) throw new TypeError("Invalid token URL");
    const form = new URLSearchParams({ grant_type: "client_credentials" });
    form.set("client_id", await credential(clientId, scopes, idName));
    if (clientSecret !== undefined) {
      const secret = await credential(clientSecret, scopes, secretName);
      request.hide(secret);
      form.set("client_secret", secret);
    }
    const scope = [...(options.scopes ?? scopes)].sort().join(" ");
    if (scope) form.set("scope", scope);
    for (const [name, value] of Object.entries(options.form ?? {})) {
      // What begins with a slash is an address on the server: `/api/v2/` as an audience.
      if (value) form.set(name, (value.startsWith("/") && httpUrl(value, request.baseUrl)?.href) || value);
    }
    const key = `${tokenUrl} ${form}`;
    const grant = grants.get(key) ?? createGrant(skew);
    if (grants.size > 99 && !grants.has(key)) grants.delete(grants.keys().next().value!);
    grants.set(key, grant);
    const authorize = async (): Promise<string> => {
      const token = await grant.token(request.attempt.signal, (signal) =>
        requestToken(request, tokenUrl, new URLSearchParams(form), { authenticate, signal }),
      );
      request.setHeader("authorization", `Bearer ${token}`);
      return token;
    };

    const token = await authorize();
    const response = await send();
    if (response.status !== 401 || !grant.refuse(token) || request.body?.replayable === false) return response;
    // A failure here ends the attempt, and with it the body of the response.
    if ((await authorize()) === token) return response;
    discard(response);
    return send();
  };
}
