import { httpUrl } from "../internal/url.js";
import { valueAt, type PageStrategy } from "./pagination.js";
import type { OperationRequest } from "./types.js";

/**
 * The response holds the address of the next page, absolute or relative to its own; the last page has none, or an empty
 * one (`null`, `false`, `0`, `""`). What is no HTTP address, or has a user or a password, is an error. So is another origin
 * than the server's, unless the option `allowedOrigins` has it; it gets neither credentials nor the caller's headers.
 */
export function nextUrl(options: {
  /** Property names from the response to the address. */
  readonly next: readonly string[];
  /** Property names from the response to the array of items; default: the response is the array. */
  readonly items?: readonly string[] | undefined;
  /** Method of the requests for further pages; all but `GET` send the first request's body again. Default `GET`. */
  readonly method?: string | undefined;
}): PageStrategy<string> {
  return {
    items: options.items ?? [],
    start: () => undefined,
    next: ({ response, rawResponse }) => {
      const next = valueAt(response, options.next);
      return next ? nextAddress(next, rawResponse.url) : undefined;
    },
    move: (operation, url) => moveToUrl(operation, url, options.method),
  };
}

/** An absolute address without its fragment, which is not sent. Throws a `TypeError` for what is none. */
export function nextAddress(next: unknown, base: string): string {
  const url = typeof next === "string" ? httpUrl(next, base) : undefined;
  if (!url) throw new TypeError("Its address is no HTTP URL");
  url.hash = "";
  return url.href;
}

/** The first request at another address, without its query. What is no `GET` keeps the body. */
export function moveToUrl(operation: OperationRequest, url: string, method: string = "GET"): OperationRequest {
  const body = method === "GET" ? undefined : operation.body;
  return { ...operation, method, url, query: undefined, querystring: undefined, body };
}
