import type { Body } from "../core/types.js";
import { toStream } from "./binary-data.js";
import { textBody } from "./text-body.js";

/**
 * A body of items, each turned into text. Iterables can be sent again, async iterables are streamed and cannot; sending
 * anything else rejects with a `TypeError`. `undefined` and `null`: no body.
 */
export function sequence<T>(items: unknown, mediaType: string, textOfItem: (item: T) => string): Body | undefined {
  if (items == null) return undefined;
  if (Symbol.iterator in Object(items))
    return textBody(mediaType, () => Array.from(items as Iterable<T>, textOfItem).join(""));
  const texts = async function* (): AsyncGenerator<string, void, undefined> {
    for await (const item of items as AsyncIterable<T>) yield textOfItem(item);
  };
  return { contentType: mediaType, data: () => toStream(texts()), replayable: false };
}
