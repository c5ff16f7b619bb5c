/** What has come to its end with a chunk. `undefined` instead of a chunk: no more will come, or another stream begins. */
export type Split<T> = (chunk: Uint8Array | undefined) => Generator<T, void, undefined>;

/**
 * The items of chunks, one after the other. Chunks are asked for when all items of the one before are taken; between
 * them nothing waits for more than one promise.
 */
export function splitChunks<T>(
  chunks: AsyncIterable<Uint8Array | undefined>,
  split: Split<T>,
): AsyncIterableIterator<T, void, undefined> {
  const source = chunks[Symbol.asyncIterator]();
  let items: Generator<T, void, undefined> | undefined;
  let over = false;
  let waiting: Promise<unknown> | undefined;
  return {
    async next() {
      // Who comes while another waits for a chunk gets what follows.
      while (waiting) await waiting;
      for (;;) {
        const item = items?.next();
        if (item && !item.done) return item;
        if (over) return { done: true, value: undefined };
        const chunk = source.next();
        waiting = chunk;
        const { done, value } = await chunk;
        waiting = undefined;
        over = !!done;
        items = split(done ? undefined : value);
      }
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
