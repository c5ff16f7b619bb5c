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
  const items = read(stop.signal);
  const cancel = (): void => {
    stop.abort();
    // A generator that has not begun has no one to clean up; the body of one that has is locked, and ended by `stop`.
    response.body?.cancel().catch(() => {});
    context.release();
  };
  const iterator: AsyncIterator<T, void, undefined> = {
    async next() {
      try {
        const item = await items.next();
        if (item.done) context.release();
        return item;
      } catch (cause) {
        cancel();
        throw context.failure(cause);
      }
    },
    return() {
      cancel();
      return items.return();
    },
  };
  return { cancel, [Symbol.asyncIterator]: () => iterator };
}
