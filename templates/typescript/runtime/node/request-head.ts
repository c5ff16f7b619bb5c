import type { RequestBody } from "./request-body.js";
import type { Target } from "./target.js";

/** What is known of a request before it is sent. */
export interface RequestParts {
  readonly method: string;
  readonly target: Target;
  readonly headers: HeadersInit | undefined;
  readonly body: RequestBody | undefined;
}

/** The head of a request as `node:http` takes it: names and values in turn. */
export interface RequestHead {
  readonly lines: readonly string[];
  /** Whether all of it is ASCII. */
  readonly ascii: boolean;
  /** Whether the body waits until the server asks for it (`Expect: 100-continue`, RFC 9110 §10.1.1). */
  readonly expects: boolean;
  /** Bytes that the body must have, where that is known. */
  readonly length: number | undefined;
}

/**
 * The headers of the caller with those that fetch adds. Names and values are checked by `node:http`.
 *
 * @param accepted codings of content that can be undone
 * @throws a `TypeError` for a length that is not that of the body, and for headers that are up to the connection
 */
export function requestHead({ method, target, headers, body }: RequestParts, accepted: string): RequestHead {
  const { hostHeader, proxy } = target.origin;
  const lines: string[] = ["host", hostHeader];
  let length = body?.length ?? (body || /^(GET|HEAD|DELETE|OPTIONS)$/.test(method) ? undefined : 0);
  const known = length;
  let type = body?.type;
  let coding = accepted;
  let accept = "*/*";
  let agent = "node";
  let expects = false;
  let ascii = true;
  eachHeader(headers, (value, name) => {
    ascii &&= !/[\x80-\xff]/.test(value);
    switch (name.length) {
      case 4:
        if (isName(name, "host")) return void (lines[1] = value);
        break;
      case 5:
        // Part of a range of compressed bytes is of no use.
        if (isName(name, "range")) coding = coding && "identity";
        break;
      case 6:
        if (isName(name, "accept")) accept = "";
        else if (isName(name, "expect") && /^100-continue$/i.test(value)) expects = !!body;
        break;
      case 10:
        if (isName(name, "user-agent")) agent = "";
        else if (isName(name, "keep-alive")) forbidden(name);
        else if (isName(name, "connection") && !/^(close|keep-alive)$/i.test(value)) forbidden(name);
        break;
      case 12:
        if (isName(name, "content-type")) type = undefined;
        break;
      case 14:
        if (!isName(name, "content-length")) break;
        length = /^\d+$/.test(value) ? Number(value) : NaN;
        if (Number.isNaN(length) || (known ?? length) !== length) {
          throw new TypeError("Content-Length is not the length of the body");
        }
        return;
      case 15:
        if (isName(name, "accept-encoding")) coding = "";
        break;
      case 7:
      case 17:
        if (/^(trailer|transfer-encoding|upgrade)$/i.test(name)) forbidden(name);
    }
    lines.push(name, value);
  });
  if (accept) lines.push("accept", accept);
  if (coding) lines.push("accept-encoding", coding);
  if (agent) lines.push("user-agent", agent);
  if (type) lines.push("content-type", type);
  if (length !== undefined) lines.push("content-length", `${length}`);
  else if (body) lines.push("transfer-encoding", "chunked");
  if (proxy?.authorization) lines.push("proxy-authorization", proxy.authorization);
  return { lines, ascii, expects, length };
}

/** Calls `use` for every header; names are in lower case where they come from `Headers`. */
function eachHeader(headers: HeadersInit | undefined, put: (value: string, name: string) => void): void {
  if (!headers) return;
  if (headers instanceof Headers) headers.forEach(put);
  else if (Array.isArray(headers)) for (const [name, value] of headers) put(`${value}`, `${name}`);
  else if (Symbol.iterator in headers) new Headers(headers).forEach(put);
  else for (const [name, value] of Object.entries(headers)) put(`${value}`, name);
}

function isName(name: string, wanted: string): boolean {
  return name === wanted || name.toLowerCase() === wanted;
}

function forbidden(name: string): never {
  throw new TypeError(`The header ${name.toLowerCase()} is up to the connection`);
}
