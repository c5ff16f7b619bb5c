import { encode, type Codec } from "./codecs.js";

/** The items of a stream or list as the wire has them: see `encode`. What is no iterable stays as it is. */
export function encodeItems(codec: Codec, items: unknown): unknown {
  if (Symbol.iterator in Object(items)) return Array.from(items as Iterable<unknown>, (item) => encode(codec, item));
  if (!(Symbol.asyncIterator in Object(items))) return items;
  return (async function* () {
    for await (const item of items as AsyncIterable<unknown>) yield encode(codec, item);
  })();
}
