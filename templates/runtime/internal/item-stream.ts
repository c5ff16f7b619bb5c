import type { ResponseContext } from "../core/types.js";

/**
 * Items of a response as they arrive. It can be iterated once; leaving the loop closes the connection. Errors met on the
 * way (abort, lost connection, an item that is not what it claims) are thrown by the loop.
 */
export interface ItemStream<T> extends AsyncIterable<T> {
  /** Ends the stream at once, also while a loop waits for the next item: that loop then ends without an error. */
  cancel(): void;
}

/** Makes an item stream of what `read` yields; `read` ends its connection when `stop` aborts. */
export function itemStream<T>(
  response: Response,
  context: ResponseContext,
  read: (stop: AbortSignal) => AsyncGenerator<T, void, undefined>,
): ItemStream<T> {
  const stop = new AbortController();
  let started = false;
  const items = (async function* (): AsyncGenerator<T, void, undefined> {
    try {
      yield* read(stop.signal);
    } catch (cause) {
      throw context.failure(cause);
    } finally {
      context.release();
    }
  })();
  const cancel = (): void => {
    stop.abort();
    // A generator that has not begun has no one to clean up.
    if (!started) void response.body?.cancel().catch(() => {});
    if (!started) context.release();
  };
  const iterator: AsyncIterator<T, void, undefined> = {
    next: () => {
      started = true;
      return items.next();
    },
    return: () => {
      cancel();
      return items.return();
    },
  };
  return { cancel, [Symbol.asyncIterator]: () => iterator };
}
