import { isBinary } from "../internal/binary-data.js";
import { binary } from "./binary.js";
import { json } from "./json.js";
import type { ApiPromise, Body, OperationRequest, RequestOptions, Transport } from "./types.js";

/** A request that the document does not describe. */
export interface RawRequest<T = unknown> extends Pick<
  OperationRequest<T>,
  "query" | "headers" | "response" | "security"
> {
  /**
   * Bytes, streams, strings, `FormData` and `URLSearchParams` are sent as they are, and so is the `Body` that an encoder
   * makes; everything else is JSON. The option `contentType` replaces the content type that goes with each.
   */
  readonly body?: unknown;
}

/**
 * Sends a request to a path below the base URL, which may have a query. By default the answer is JSON, and the credentials
 * are those that `request.security` asks for. A path that is none, or one with dot segments, rejects the call.
 */
export function rawRequest<T = unknown>(
  transport: Transport,
  request: RawRequest<T> & { readonly method: string; readonly path: string },
  options: RequestOptions = {},
): ApiPromise<T> {
  const { method, path } = request;
  const toString = (): string => {
    // fetch would say so too, but as it speaks of lost connections.
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(method)) throw new TypeError("The method of a request is a token");
    // URL parsers drop tabs and line breaks, read `\` as `/`, and end the address at `#`.
    if (!/^\/[^\s\\#]*$/.test(path) || /\/(\.|%2e){1,2}(\/|$)/i.test(path.split("?", 1)[0]!)) {
      throw new TypeError("The path of a request starts with / and has neither dot segments nor a fragment");
    }
    return path;
  };
  const [template] = path.split(/[?#]/, 1);
  const body = bodyOf(request.body, options.contentType);
  return transport.request<T>(
    { ...request, method: method.toUpperCase(), path: { template, toString }, body },
    options,
  );
}

function bodyOf(value: unknown, mediaType: string | undefined): Body | undefined {
  if (isBody(value)) return value;
  if (isBinary(value)) return binary(value, mediaType ?? "*/*");
  if (typeof value === "string" || value instanceof URLSearchParams || value instanceof FormData) {
    return { contentType: mediaType, data: () => value, replayable: true };
  }
  return json(value, mediaType);
}

/** What an encoder of the runtime makes. */
function isBody(value: unknown): value is Body {
  const { data, replayable } = Object(value) as Partial<Body>;
  return typeof data === "function" && typeof replayable === "boolean";
}
