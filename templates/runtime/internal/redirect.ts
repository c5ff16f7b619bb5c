/** A request as it goes to fetch, credentials included. */
export interface Outgoing {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  /** Whether there is a body. */
  readonly body: boolean;
}

/** Headers that may go to any origin; all others may hold a credential, whatever they are called. */
const HARMLESS = ["accept", "accept-language", "content-language", "content-type", "range", "user-agent"];

/**
 * The request that a redirect asks for (RFC 9110 §15.4, fetch §4.4); `undefined` when the response is no redirect; a
 * sentence when it is one that is not followed:
 * - 303, and 301 or 302 after `POST`, become `GET` without a body
 * - to another origin, only harmless headers go along, and no body does: the caller did not choose that server
 * - a `Location` that is missing or no HTTP URL, or that holds a user and password
 */
export function redirected(response: Response, request: Outgoing, replayable: boolean): Outgoing | string | undefined {
  if (![301, 302, 303, 307, 308].includes(response.status)) return undefined;
  const { headers, method } = request;
  const location = response.headers.get("location");
  let target: URL | undefined;
  try {
    target = new URL(location ?? "", location === null ? undefined : request.url);
  } catch {
    // Said below.
  }
  if (!target || !/^https?:$/.test(target.protocol) || target.username || target.password) {
    return "The redirect has no Location that can be followed";
  }
  const get = response.status === 303 ? method !== "HEAD" : response.status < 303 && method === "POST";
  const body = request.body && !get;
  const foreign = target.origin !== new URL(request.url).origin;
  if (body && foreign) return "The redirect leads to another origin, where the body is not sent";
  if (body && !replayable) return "The redirect asks for the body again, which can be read only once";
  return {
    method: get ? "GET" : method,
    url: target.href,
    headers: keepHeaders(headers, (name) => (!foreign || HARMLESS.includes(name)) && (!get || !/^content-/.test(name))),
    body,
  };
}

/** A copy of the headers that no other origin may misuse. */
export function harmlessHeaders(headers: Headers): Headers {
  return keepHeaders(headers, (name) => HARMLESS.includes(name));
}

function keepHeaders(headers: Headers, keep: (name: string) => boolean): Headers {
  const kept = new Headers();
  headers.forEach((value, name) => keep(name) && kept.set(name, value));
  return kept;
}
