import { chunksOf } from "../internal/binary-data.js";
import { decoder } from "../internal/decoder.js";
import { hasOwn } from "../internal/has-own.js";
import { itemStream, type ItemStream } from "../internal/item-stream.js";
import { parsed } from "../internal/parsed.js";
import { readText } from "../internal/read-body.js";
import { repeat } from "../internal/repeat.js";
import { parseEvents, type EventState, type RawEvent } from "../internal/server-sent-events.js";
import type { ResponseContext, ResponseDecoder } from "./types.js";

export type { ItemStream };

const eventStreamType = "text/event-stream";

/** One event of a stream (WHATWG HTML §9.2; OpenAPI 3.2 §4.14.4); `Name` tells events of several kinds of data apart. */
export interface ServerSentEvent<T = string, Name extends string | undefined = string | undefined> {
  /** Name of the event; `undefined` when the server gives none. */
  readonly event: Name;
  readonly data: T;
  /** The last id the server gave, with this event or before. */
  readonly id?: string;
  /** Pause before a reconnection that this event asks for, in milliseconds. */
  readonly retry?: number;
}

/** How a stream of events is read. */
export interface EventsOptions {
  /** Makes data of an event's text; default `JSON.parse`, `String` for text. */
  readonly parse?: (text: string) => unknown;
  /** Property of the data that takes the event's name, where the data has none of its own. */
  readonly typeProperty?: string;
  /** Data that ends the stream instead of being an event: `[DONE]`. */
  readonly terminator?: string;
  /**
   * Whether a lost or ended connection is opened again with `Last-Event-ID` (WHATWG HTML §9.2.3), after the pause the
   * server asked for or 3 seconds. `resumable`: once the server has sent an id or a pause. Default `false`.
   * A 204, a refusal or another content type ends it.
   */
  readonly reconnect?: boolean | "resumable";
}

/**
 * A response of server-sent events as an async iterable of whole events. Empty data is `undefined`, except with
 * `parse: String`. An event whose data exceeds `maxEventBytes` or cannot be parsed ends the stream with the decoding
 * error, which keeps the text.
 */
export function events<T>(options: EventsOptions = {}): ResponseDecoder<ItemStream<ServerSentEvent<T>>> {
  return itemsOf(options, whole<ServerSentEvent<T>>);
}

/**
 * Like {@link events}, with data by the name of the event: `{ added: JSON.parse, note: String, "": JSON.parse }`. An
 * event without a name is called `message` (WHATWG HTML §9.2.6). Data of a name that is not there is read by `""`, else
 * it is the text.
 */
export function eventsByName<Event extends ServerSentEvent<unknown>>(
  parsers: Readonly<Record<string, (text: string) => unknown>>,
  options: EventsOptions = {},
): ResponseDecoder<ItemStream<Event>> {
  return itemsOf(
    options,
    whole<Event>,
    ({ event = "message" }) => parsers[hasOwn(parsers, event) ? event : ""] ?? String,
  );
}

/** Like {@link events}, but iterates over the data alone; events without data are skipped. */
export function eventData<T>(options: EventsOptions = {}): ResponseDecoder<ItemStream<T>> {
  return itemsOf(options, (_, data) => data as T | undefined);
}

/** The event that `Event` says, as it came but for its data. */
function whole<Event>(raw: RawEvent, data: unknown): Event {
  return { event: undefined, ...raw, data } as Event;
}

function itemsOf<T>(
  options: EventsOptions,
  item: (raw: RawEvent, data: unknown) => T | undefined,
  parserOf: (raw: RawEvent) => EventsOptions["parse"] = () => options.parse,
): ResponseDecoder<ItemStream<T>> {
  const open = async (response: Response, context: ResponseContext): Promise<ItemStream<T>> => {
    const first = await connect(response, context);
    return itemStream(response, context, async function* (stop) {
      for await (const raw of connected(first, stop, options)) {
        if (raw.data === options.terminator) return;
        const made = item(raw, dataOf(raw, parserOf(raw), options, context));
        if (made !== undefined) yield made;
      }
    });
  };
  return decoder(eventStreamType, open, true);
}

/** One connection: a response with the context it came with. */
interface Connection {
  readonly response: Response;
  readonly context: ResponseContext;
}

/** A connection, when it is one: a missing content type is let pass, the events will tell. */
async function connect(response: Response, context: ResponseContext): Promise<Connection> {
  if (response.body && !/^(text\/event-stream\b|$)/i.test(response.headers.get("content-type") ?? "")) {
    throw context.decodingError(`Expected ${eventStreamType}`, await readText(response, context));
  }
  return { response, context };
}

/** The events of a connection and of those that follow it. */
async function* connected(
  first: Connection,
  stop: AbortSignal,
  { reconnect = false }: EventsOptions,
): AsyncGenerator<RawEvent, void, undefined> {
  const { signal, maxEventBytes } = first.context;
  const state: EventState = { id: "", delay: undefined };
  let tooLong: unknown;
  const decodingError = (message: string): Error => (tooLong = first.context.decodingError(message)) as Error;
  const again = (): boolean => (reconnect === "resumable" ? !!state.id || state.delay !== undefined : reconnect);
  for (let { response, context } = first; ;) {
    try {
      if (!response.body) return;
      yield* parseEvents(chunksOf(response.body, stop), state, { maxEventBytes, decodingError });
      if (!again() || stop.aborted) return;
    } catch (cause) {
      if (!again() || cause === tooLong || signal.aborted) throw cause;
    } finally {
      if (context !== first.context) context.release();
    }
    await pause(state.delay ?? 3000, [signal, stop]);
    if (signal.aborted) throw signal.reason;
    if (stop.aborted) return;
    // The id goes out as UTF-8 (WHATWG HTML §9.2.4); a header is given to fetch byte by byte.
    const id = Array.from(new TextEncoder().encode(state.id), (byte) => String.fromCharCode(byte)).join("");
    const headers: Record<string, string> = id ? { "Last-Event-ID": id } : {};
    ({ response, context } = await repeat(first.context, headers, decoder<Connection>(eventStreamType, connect, true)));
  }
}

/** Waits until the time is over or one of the signals aborts. Leaves no timer and no listener. */
function pause(milliseconds: number, signals: readonly AbortSignal[]): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      for (const signal of signals) signal.removeEventListener("abort", end);
      resolve();
    };
    // No timer holds more; what does not fit would strike at once.
    const timer = setTimeout(end, Math.min(milliseconds, 2 ** 31 - 1));
    for (const signal of signals) {
      signal.addEventListener("abort", end);
      if (signal.aborted) end();
    }
  });
}

/** Data of one event, its type filled in. */
function dataOf(
  raw: RawEvent,
  parse: EventsOptions["parse"] = JSON.parse,
  { typeProperty }: EventsOptions,
  context: ResponseContext,
): unknown {
  const data: unknown = raw.data || parse === String ? parsed(context, raw.data, parse) : undefined;
  const fill = typeProperty !== undefined && raw.event !== undefined && typeof data === "object" && data !== null;
  return fill && !Array.isArray(data) ? { [typeProperty]: raw.event, ...data } : data;
}
