import { readText } from "../internal/read-body.js";
import { discard } from "../internal/send.js";
import { httpUrl } from "../internal/url.js";
import type { ErrorKind, SdkError } from "./errors.js";
import type { CredentialRequest, SecurityScheme } from "./security.js";

/**
 * How the client shows the token endpoint who it is: changes headers or form (RFC 6749 §2.3). The form has `client_id`
 * and, when there is one, `client_secret`.
 */
export type ClientAuthentication = (request: {
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
  /** Default `client_secret_post`: id and secret stay in the form. */
  readonly authenticate?: ClientAuthentication | undefined;
  /** Further parameters of the token request: `audience`. Values that begin with `/` are resolved against the server's URL. */
  readonly form?: Readonly<Record<string, string | undefined>> | undefined;
  /** Scopes of every token; `[]` asks for none. Default: those of the operation. */
  readonly scopes?: readonly string[] | undefined;
  /** How long before its end a token is renewed, in seconds, at most half its life. Default 30. */
  readonly expirySkewInSeconds?: number | undefined;
}

/** A token, or the request for it under way, which all calls share that need it. */
interface Grant {
  token?: Promise<string>;
  /** Ends the request. */
  readonly controller: AbortController;
  /** When it is of no more use, in milliseconds since 1970. */
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
  return async (request, scopes, send) => {
    if (request.isExplicit("authorization")) return send();
    const tokenUrl = httpUrl(options.tokenUrl, `${request.baseUrl}/`)?.href;
    if (!tokenUrl) throw new TypeError("Invalid token URL");
    const scope = [...(options.scopes ?? scopes)].sort().join(" ");
    const key = `${tokenUrl} ${scope}`;
    const grantNow = (): Grant => {
      const known = grants.get(key);
      if (known && Date.now() < known.expires) return known;
      const grant: Grant = { controller: new AbortController(), expires: Infinity, waiting: 0 };
      grant.token = fetchToken(options, request, tokenUrl, scope, grant);
      grants.set(key, grant);
      return grant;
    };

    const grant = grantNow();
    const token = await tokenOf(grant, request.signal);
    request.setHeader("authorization", `Bearer ${token}`);
    const response = await send();
    if (response.status !== 401 || request.body?.replayable === false) return response;
    grant.expires = 0;
    // A failure here ends the attempt, and with it the body of the response.
    const renewed = await tokenOf(grantNow(), request.signal);
    if (renewed === token) return response;
    discard(response);
    request.setHeader("authorization", `Bearer ${renewed}`);
    return send();
  };
}

/** Waits for a token. When the last call that waits gives up, the request for it ends. */
async function tokenOf(grant: Grant, signal: AbortSignal): Promise<string> {
  const leave = (): void => {
    if (--grant.waiting) return;
    grant.expires = 0;
    grant.controller.abort();
  };
  grant.waiting++;
  signal.addEventListener("abort", leave);
  try {
    return await grant.token!;
  } finally {
    signal.removeEventListener("abort", leave);
  }
}

/** One token request. Errors repeat nothing of what was sent, and of the answer only what RFC 6749 §5.2 lets it say. */
async function fetchToken(
  options: ClientCredentialsOptions,
  request: CredentialRequest,
  tokenUrl: string,
  scope: string,
  grant: Grant,
): Promise<string> {
  const { clientId: client_id = "", clientSecret: client_secret, authenticate, expirySkewInSeconds = 30 } = options;
  const headers = new Headers({ accept: "application/json", "content-type": "application/x-www-form-urlencoded" });
  const form = new URLSearchParams({ grant_type: "client_credentials", client_id });
  if (client_secret) form.set("client_secret", client_secret);
  if (scope) form.set("scope", scope);
  for (const [name, value] of Object.entries(options.form ?? {})) {
    // What begins with a slash is an address on the server: `/api/v2/` as an audience.
    if (value) form.set(name, (value.startsWith("/") && httpUrl(value, request.baseUrl)?.href) || value);
  }
  let response: Response | undefined;
  const fail = (kind: ErrorKind, body?: unknown): SdkError =>
    request.error({ kind, message: "No token", statusCode: response?.status, rawResponse: response, body });
  try {
    await authenticate?.({ tokenUrl, headers, form });
    // Redirects are not followed: the secret is for this server alone.
    const init = {
      method: "POST",
      headers,
      body: `${form}`,
      redirect: "manual" as const,
      signal: grant.controller.signal,
    };
    // Middlewares see that there is a token request, and nothing of what it says.
    const seen = {
      method: "POST",
      url: tokenUrl,
      headers: new Headers(),
      operation: { method: "POST", route: new URL(tokenUrl).pathname },
      tokenRequest: true,
    };
    const text = await request
      .throughMiddlewares(seen, (changed) => {
        headers.forEach((value, name) => changed.headers.set(name, value));
        return request.fetch(tokenUrl, { ...init, headers: changed.headers });
      })
      .then((answer) => readText((response = answer), { maxResponseBytes: 1e6, decodingError: () => fail("decoding") }))
      .catch((cause: unknown) => {
        throw request.wrap("connection", cause);
      });
    const { access_token: token, expires_in: life = Infinity, error: code, error_description } = membersOf(text);
    if (!response!.ok) throw fail("api", { error: code, error_description });
    if (typeof token !== "string" || !token) throw fail("decoding");
    grant.expires = Date.now() + Math.max(Number(life) - expirySkewInSeconds, Number(life) / 2) * 1000;
    return token;
  } catch (failure) {
    grant.expires = 0;
    throw failure;
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
