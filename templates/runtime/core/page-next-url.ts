import { httpUrl } from "../internal/url.js";
import { valueAt, type PageStrategy } from "./pagination.js";
import type { OperationRequest } from "./types.js";

/**
 * The response holds the address of the next page, absolute or relative to its own. What is no HTTP address ends the
 * list. On another origin it gets neither credentials nor the caller's headers.
 */
export function nextUrl(options: {
  /** Property names from the response to the address. */
  readonly next: readonly string[];
  /** Property names from the response to the array of items; default: the response is the array. */
  readonly items?: readonly string[] | undefined;
}): PageStrategy<string> {
  return {
    items: options.items ?? [],
    start: () => undefined,
    next: ({ response, rawResponse }) => {
      const next = valueAt(response, options.next);
      return typeof next === "string" && next ? httpUrl(next, rawResponse.url)?.href : undefined;
    },
    move: moveToUrl,
  };
}

/** The first request at another address, without its query and body. */
export function moveToUrl(operation: OperationRequest, url: string): OperationRequest {
  return { ...operation, url, query: undefined, querystring: undefined, body: undefined };
}
