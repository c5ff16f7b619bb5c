import type { ResponseContext } from "../core/types.js";
import { onAbort } from "./abort.js";
import { disposable, type AsyncDisposal } from "./disposal.js";

/**
 * Items of a response as they arrive. It can be iterated once; leaving the loop closes the connection, and so does
 * `await using`. Errors met on the way (abort, time-out, lost connection, an item that is not what it claims) are thrown
 * by the loop.
 */
export interface ItemStream<T> extends AsyncIterable<T>, AsyncDisposal {
  /** Ends the stream at once, also while a loop waits for the next item: that loop then ends without an error. */
  cancel(): void;
}

/**
 * Makes an item stream of what `read` gives. When `stop` aborts, because of the caller, of a time-out or of `end`, that
 * must end, and its connections with it.
 */
export function itemStream<T>(
  response: Response,
  context: ResponseContext,
  read: (stop: AbortSignal, end: () => void) => AsyncGenerator<T, void, undefined>,
): ItemStream<T> {
  context.hold();
  const { signal } = context;
  const stop = new AbortController();
  const end = (): void => {
    stop.abort();
    // Nobody has begun to read it; else it is locked, and ended by `stop`.
    response.body?.cancel().catch(() => {});
    context.release();
  };
  const items = read(stop.signal, end);
  onAbort(signal, end);
  if (signal.aborted) end();
  const iterator = {
    cancel: end,
    async next(): Promise<IteratorResult<T, void>> {
      try {
        const item = await items.next();
        if (!stop.signal.aborted) {
          if (item.done) end();
          return item;
        }
      } catch (cause) {
        if (!stop.signal.aborted) {
          end();
          throw context.failure(cause);
        }
      }
      // Platforms wrap this error, or end the body as if it were whole.
      if (signal.aborted) throw signal.reason;
      return items.return();
    },
    return(): Promise<IteratorResult<T, void>> {
      end();
      return items.return();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
  return disposable(iterator, end);
}
