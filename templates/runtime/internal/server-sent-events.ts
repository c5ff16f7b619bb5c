import { bound, streamLines, type EventBounds } from "./stream-lines.js";

/** What outlives a connection: the last event id, and the pause in milliseconds that the server asked for. */
export interface EventState {
  id: string;
  delay: number | undefined;
}

/** One event as it was sent; absent fields were not. `id` is the last one given. */
export interface RawEvent {
  readonly event?: string;
  readonly data: string;
  readonly id?: string;
  readonly retry?: number;
}

/**
 * Parses an event stream (WHATWG HTML §9.2.6). An event without its final blank line is dropped, comments and unknown
 * fields are ignored, an id with a NUL is ignored. Data of more than
 * `maxEventBytes` UTF-16 code units throws the decoding error.
 */
export async function* parseEvents(
  chunks: AsyncIterable<Uint8Array>,
  state: EventState,
  bounds: EventBounds,
): AsyncGenerator<RawEvent, void, undefined> {
  let event = "";
  let data: string | undefined;
  let id = state.id;
  let retry: number | undefined;
  for await (const line of streamLines(chunks, bounds)) {
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + (line[colon + 1] === " " ? 2 : 1));
    if (field === "data") {
      data = data === undefined ? value : `${data}\n${value}`;
      bound(data.length, bounds);
    } else if (field === "event") event = value;
    else if (field === "id" && !value.includes("\0")) id = value;
    else if (field === "retry" && /^\d+$/.test(value)) state.delay = retry = Number(value);
    if (line) continue;
    state.id = id;
    if (data !== undefined) {
      yield { ...(event && { event }), data, ...(id && { id }), ...(retry !== undefined && { retry }) };
    }
    event = "";
    data = retry = undefined;
  }
}
