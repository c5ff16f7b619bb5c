import { readText } from "../internal/read-body.js";
import { discard } from "../internal/send.js";
import { httpUrl } from "../internal/url.js";
import { SdkError } from "./errors.js";
import type { CredentialRequest, SecurityScheme } from "./security.js";

/** How the client shows the token endpoint who it is: changes headers or form (RFC 6749 §2.3). */
export type ClientAuthentication = (request: {
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** Absolute address of the token endpoint. */
  readonly tokenUrl: string;
  readonly headers: Headers;
  readonly form: URLSearchParams;
}) => void | Promise<void>;

export interface ClientCredentialsOptions {
  /** Token endpoint; relative ones are resolved against the server's URL. */
  readonly tokenUrl: string;
  /** Absent: the scheme is not configured. */
  readonly clientId: string | undefined;
  readonly clientSecret?: string | undefined;
  /** Default `client_secret_post`: `client_id` and `client_secret` in the form. */
  readonly authenticate?: ClientAuthentication | undefined;
  /** Further parameters of the token request: `audience`. */
  readonly form?: Readonly<Record<string, string | undefined>> | undefined;
  /** Scopes of every token; `[]` asks for none. Default: those of the operation. */
  readonly scopes?: readonly string[] | undefined;
  /** How long before its end a token is renewed, in seconds, at most half its life. Default 30. */
  readonly expirySkewInSeconds?: number | undefined;
}

/** A token, or the request for it under way, which all calls share that need it. */
interface Grant {
  readonly token: Promise<string>;
  /** Ends the request for it. */
  readonly cancel: () => void;
  /** When it must be renewed, in milliseconds since 1970. */
  expires: number;
  /** Calls that wait for it. */
  waiting: number;
}

/**
 * `Authorization: Bearer …` with a token by OAuth 2 client credentials (RFC 6749 §4.4). Tokens are kept until shortly
 * before they expire, one for each token endpoint and set of scopes; calls that need the same share one request. After
 * 401 the request is sent once more with a new token.
 */
export function clientCredentials(options: ClientCredentialsOptions): SecurityScheme | undefined {
  if (options.clientId === undefined) return undefined;
  const grants = new Map<string, Grant>();

  const grantFor = (request: CredentialRequest, scopes: readonly string[]): Grant => {
    const tokenUrl = httpUrl(options.tokenUrl, `${request.baseUrl}/`)?.href;
    if (!tokenUrl) throw new TypeError("Invalid token URL");
    const key = [tokenUrl, ...[...scopes].sort()].join(" ");
    const known = grants.get(key);
    if (known && Date.now() < known.expires) return known;
    const controller = new AbortController();
    const forget = (): void => {
      if (grants.get(key) === grant) grants.delete(key);
    };
    const grant: Grant = {
      token: fetchToken(options, request, tokenUrl, scopes, controller.signal).then(({ token, expires }) => {
        grant.expires = expires;
        return token;
      }),
      cancel: () => {
        forget();
        controller.abort();
      },
      expires: Infinity,
      waiting: 0,
    };
    grant.token.catch(forget);
    grants.set(key, grant);
    return grant;
  };

  return async (request, scopes, send) => {
    if (request.headers.has("authorization")) return send();
    const wanted = options.scopes ?? scopes;
    const grant = grantFor(request, wanted);
    const token = await tokenOf(grant, request.signal);
    request.setHeader("authorization", `Bearer ${token}`);
    const response = await send();
    if (response.status !== 401 || request.body?.replayable === false) return response;
    grant.expires = 0;
    const renewed = await tokenOf(grantFor(request, wanted), request.signal).catch((error: unknown) => {
      discard(response);
      throw error;
    });
    if (renewed === token) return response;
    discard(response);
    request.setHeader("authorization", `Bearer ${renewed}`);
    return send();
  };
}

/** Waits for a token; when the last waiting call gives up, the request for it is aborted. */
async function tokenOf(grant: Grant, signal: AbortSignal): Promise<string> {
  const leave = (): void => {
    if (--grant.waiting === 0) grant.cancel();
  };
  signal.throwIfAborted();
  grant.waiting++;
  signal.addEventListener("abort", leave);
  try {
    return await grant.token;
  } finally {
    signal.removeEventListener("abort", leave);
  }
}

/** One token request. Errors repeat nothing of what was sent, and of the answer only what RFC 6749 §5.2 lets it say. */
async function fetchToken(
  options: ClientCredentialsOptions,
  request: CredentialRequest,
  tokenUrl: string,
  scopes: readonly string[],
  signal: AbortSignal,
): Promise<{ readonly token: string; readonly expires: number }> {
  const { clientId = "", clientSecret, authenticate = clientSecretPost, form: extra = {}, expirySkewInSeconds = 30 } = options;
  const { error, fetch } = request;
  const headers = new Headers({ accept: "application/json", "content-type": "application/x-www-form-urlencoded" });
  const form = new URLSearchParams({ grant_type: "client_credentials" });
  for (const [name, value] of Object.entries(extra)) if (value !== undefined) form.set(name, value);
  if (scopes.length) form.set("scope", scopes.join(" "));
  await authenticate({ clientId, clientSecret, tokenUrl, headers, form });
  try {
    // Redirects are not followed: the secret is for this server alone.
    const init: RequestInit = { method: "POST", headers, body: form.toString(), redirect: "manual", signal };
    const response = await fetch(tokenUrl, init);
    const about = { statusCode: response.status, rawResponse: response };
    const decodingError = (message: string): Error => error({ ...about, kind: "decoding", message });
    const text = await readText(response, { maxResponseBytes: 1e6, decodingError });
    const { access_token: token, expires_in, ...rest } = membersOf(text);
    if (!response.ok) {
      const { error: code, error_description, error_uri } = rest;
      throw error({ ...about, message: "No token", body: { error: code, error_description, error_uri } });
    }
    if (typeof token !== "string" || !token) throw decodingError("No token");
    const life = Number(expires_in ?? Infinity) * 1000;
    return { token, expires: Date.now() + life - Math.min(expirySkewInSeconds * 1000, life / 2) };
  } catch (cause) {
    throw cause instanceof SdkError ? cause : error({ kind: "connection", message: "No token", cause });
  }
}

/** The members of a JSON object; none for any other text. */
function membersOf(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** `client_id` and `client_secret` in the form (RFC 6749 §2.3.1). */
const clientSecretPost: ClientAuthentication = ({ clientId, clientSecret, form }) => {
  form.set("client_id", clientId);
  if (clientSecret !== undefined) form.set("client_secret", clientSecret);
};
