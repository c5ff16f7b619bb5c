import { bound, linesOf, type EventBounds } from "./stream-lines.js";

/** What outlives a connection. */
export interface EventState {
  /** The last event id. */
  id: string;
  /** The pause before a reconnection that the server asked for, in milliseconds. */
  delay: number | undefined;
  /** Whether there was an event; set to `true` by each. */
  heard?: boolean;
}

/** One event as it was sent; absent fields were not. `id` is the last one given. */
export interface RawEvent {
  readonly event?: string;
  readonly data: string;
  readonly id?: string;
  readonly retry?: number;
}

/**
 * Parses an event stream (WHATWG HTML §9.2.6), or one after the other, with `undefined` between their chunks. An event
 * without its final blank line is dropped, comments and unknown fields are ignored, an id with a NUL is ignored. Data of
 * more than `maxEventBytes` UTF-16 code units throws the decoding error.
 *
 * `item` makes something else of an event; `undefined` passes it over. Default: the event itself.
 */
export async function* parseEvents<T = RawEvent>(
  chunks: AsyncIterable<Uint8Array | undefined>,
  state: EventState,
  bounds: EventBounds,
  item: (raw: RawEvent) => T | undefined = (raw) => raw as T,
): AsyncGenerator<T, void, undefined> {
  const split = linesOf(bounds);
  let event = "";
  let data: string | undefined;
  let { id } = state;
  let retry: number | undefined;
  for await (const chunk of chunks) {
    for (const line of split(chunk)) {
      // What is left at the end is no line.
      if (line && chunk) {
        const colon = line.indexOf(":");
        const field = colon < 0 ? line : line.slice(0, colon);
        const value = colon < 0 ? "" : line.slice(colon + (line[colon + 1] === " " ? 2 : 1));
        if (field === "data") {
          data = data === undefined ? value : `${data}\n${value}`;
          bound(data.length, bounds);
        } else if (field === "event") event = value;
        else if (field === "id" && !value.includes("\0")) id = value;
        else if (field === "retry" && /^\d+$/.test(value)) state.delay = retry = Number(value);
        continue;
      }
      if (chunk) state.id = id;
      if (chunk && data !== undefined) {
        state.heard = true;
        const raw: { -readonly [Key in keyof RawEvent]: RawEvent[Key] } = event ? { event, data } : { data };
        if (id) raw.id = id;
        if (retry !== undefined) raw.retry = retry;
        const made = item(raw);
        if (made !== undefined) yield made;
      }
      id = state.id;
      event = "";
      data = retry = undefined;
    }
  }
}
