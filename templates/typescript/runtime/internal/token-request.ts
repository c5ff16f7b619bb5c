import type { ErrorKind, SdkError } from "../core/errors.js";
import type { CredentialRequest } from "../core/security.js";
import { checked } from "./checked.js";
import { inBrowser } from "./engine.js";
import type { NewToken } from "./grant.js";
import { throughMiddlewares } from "./middleware.js";
import { readChunks, textOf } from "./read-body.js";
import { redacted } from "./redact.js";

/**
 * How the client shows the token endpoint who it is: changes headers or form (RFC 6749 §2.3). The form has `client_id`
 * and, when there is one, `client_secret`. Called for every token request; what it adds is shown by no error.
 */
export type ClientAuthentication = (request: {
  /** Absolute address of the token endpoint. */
  readonly tokenUrl: string;
  readonly headers: Headers;
  readonly form: URLSearchParams;
}) => void | Promise<void>;

/** `http` to another computer than this. */
const PUBLIC = /^http:\/\/(?!(localhost|127\.[\d.]+|\[::1\])[:/])/;

/**
 * One token request (RFC 6749 §4.4.2). A token that does not say how long it is good for, or that says less than a second
 * or something else than a number, is taken to be good for an hour.
 *
 * Errors repeat nothing of what was sent, and of the answer only what RFC 6749 §5.2 lets it say. Redirects are not
 * followed: the secret is for this server alone. In a browser, and by http where the API has https, it is not sent at all.
 *
 * @param form as the client authentication changes it
 */
export async function requestToken(
  request: CredentialRequest,
  tokenUrl: string,
  form: URLSearchParams,
  { authenticate, signal }: { readonly authenticate: ClientAuthentication | undefined; readonly signal: AbortSignal },
): Promise<NewToken> {
  const { attempt, baseUrl, hide } = request;
  if (inBrowser() && !attempt.option("dangerouslyAllowBrowser")) {
    throw new TypeError("Client credentials in a browser need option dangerouslyAllowBrowser");
  }
  if (PUBLIC.test(tokenUrl) && baseUrl.startsWith("https")) throw new TypeError("Token URL is not https");
  const headers = new Headers({ accept: "application/json", "content-type": "application/x-www-form-urlencoded" });
  const values = (): string[] => {
    const all: string[] = [];
    const add = (value: string): void => void all.push(value);
    headers.forEach(add);
    form.forEach(add);
    return all;
  };
  const shown = `${values()}`;
  await authenticate?.({ tokenUrl, headers, form });
  // What the client shows who it is with is whatever was added.
  for (const value of values()) if (!shown.includes(value)) hide(value.replace(/^\S+ /, ""));

  let response: Response | undefined;
  const fail = (kind: ErrorKind, message: string = "No token", body?: unknown): SdkError =>
    attempt.error({ kind, message, rawResponse: response, body });
  const lost = (cause: unknown): never => {
    throw attempt.wrap("connection", cause);
  };
  // Middlewares see that there is a token request, and nothing of what it says.
  const operation = { method: "POST", route: new URL(tokenUrl).pathname };
  const seen = { method: "POST", url: tokenUrl, headers: new Headers(), operation, tokenRequest: true, signal };
  let fault: string | undefined;
  const fetch = attempt.option("fetch", globalThis.fetch);
  const text = await throughMiddlewares(attempt, seen, (changed) => {
    // A copy: the middleware keeps its own.
    const all = new Headers(changed.headers);
    headers.forEach((value, name) => all.set(name, value));
    const init = { method: "POST", headers: all, body: `${form}`, redirect: "manual", signal } as const;
    return fetch(tokenUrl, init).then((answer) => checked(answer, "fetch"), lost);
  })
    .then((answer) => readChunks((response = answer), 1e6, () => (fault = "Answer exceeds 1 MB")))
    .then(textOf, lost);
  if (!response!.ok) {
    const { error, error_description } = membersOf(redacted(text, attempt.secrets) as string);
    throw fail("api", undefined, error && { error, error_description });
  }
  const { access_token: token, token_type: type = "bearer", expires_in } = membersOf(text);
  // RFC 6749 §A.12
  if (fault || typeof token !== "string" || !/^[ -~]+$/.test(token)) throw fail("decoding", fault);
  // RFC 6749 §7.1: a token of another type is to be sent in another way.
  if (!/^bearer$/i.test(type as string)) throw fail("decoding", "Token is not of type Bearer");
  const life = Number(`${expires_in as string}`);
  return { token, life: life >= 1 ? life : 3600 };
}

/** The members of a JSON object; none for any other text. */
function membersOf(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
}
