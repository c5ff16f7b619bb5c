import type { HttpRequest } from "../core/types.js";
import type { Attempt } from "./attempt.js";
import { checked } from "./checked.js";

type Send = (request: HttpRequest) => Promise<Response>;

/**
 * Sends a request through the middlewares of client and call, the first outermost. Their own time is not the server's;
 * what they throw is an error of theirs, unless it is one of the package.
 */
export async function throughMiddlewares(
  attempt: Attempt,
  request: Omit<HttpRequest, "signal" | "attempt"> & { readonly signal?: AbortSignal },
  last: Send,
): Promise<Response> {
  const { client, own, wrap, signal, attempt: number } = attempt;
  let sending = 0;
  const innermost: Send = async (changed) => {
    if (!sending++) attempt.resume();
    try {
      return await last(changed);
    } catch (cause) {
      throw wrap("configuration", cause);
    } finally {
      // A middleware may send twice at once.
      if (!--sending) attempt.suspend();
    }
  };
  attempt.suspend();
  try {
    const response = await [...client.middleware, ...(own.middleware ?? [])].reduceRight<Send>(
      (next, middleware) => (changed) => middleware(changed, next),
      innermost,
    )({ signal, attempt: number, ...request });
    return checked(response, "Middleware");
  } catch (cause) {
    throw wrap("middleware", cause);
  } finally {
    attempt.resume();
  }
}
