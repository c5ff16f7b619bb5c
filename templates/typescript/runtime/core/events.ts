import { bodyChunks } from "../internal/body-chunks.js";
import { decoder } from "../internal/decoder.js";
import { hasOwn } from "../internal/has-own.js";
import { itemStream, type ItemStream } from "../internal/item-stream.js";
import { parsed } from "../internal/parsed.js";
import { pause } from "../internal/pause.js";
import { readText } from "../internal/read-body.js";
import { repeat } from "../internal/repeat.js";
import { parseEvents, type EventState, type RawEvent } from "../internal/server-sent-events.js";
import type { SdkError } from "./errors.js";
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
   * Whether a lost, silent or ended connection is opened again with `Last-Event-ID` (WHATWG HTML §9.2.3). `resumable`:
   * once the server has sent an id or a pause. Default `false`.
   *
   * The pause before is what the server asked for, else 3 seconds, at least half a second and up to a quarter more. It
   * doubles with each connection without an event, up to a minute. After `maxReconnects` of them in a row the stream ends
   * with an error of kind `connection`. A 204 ends the stream; a refusal or another content type ends it with their error.
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
  return decoder(eventStreamType, async (response, context) => {
    const first = await connect(response, context);
    const state: EventState = { id: "", delay: undefined };
    return itemStream(response, context, (stop, end) =>
      parseEvents(connected(first, stop, state, options), state, context, (raw) => {
        if (raw.data !== options.terminator) return item(raw, dataOf(raw, parserOf(raw), options, context));
        end();
        return undefined;
      }),
    );
  });
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
  context.hold();
  return { response, context };
}

/** The chunks of a connection and of those that follow it, with `undefined` between connections. */
async function* connected(
  first: Connection,
  stop: AbortSignal,
  state: EventState,
  { reconnect = false }: EventsOptions,
): AsyncGenerator<Uint8Array | undefined, void, undefined> {
  const most = first.context.option("maxReconnects", 10);
  const again = (): boolean =>
    most > 0 && (reconnect === "resumable" ? !!state.id || state.delay !== undefined : reconnect);
  let connection: Connection | undefined = first;
  for (let tries = 0; ; tries++) {
    let cause: Error | undefined;
    state.heard = false;
    try {
      if (!connection) {
        // The id goes out as UTF-8 (WHATWG HTML §9.2.4); a header is given to fetch byte by byte.
        const id = Array.from(new TextEncoder().encode(state.id), (byte) => String.fromCharCode(byte)).join("");
        const headers: Record<string, string> = id ? { "Last-Event-ID": id } : {};
        connection = await repeat<Connection>(first.context, headers, decoder(eventStreamType, connect), stop);
      }
      if (!connection.response.body) return;
      yield* bodyChunks(connection.response, connection.context, stop);
    } catch (thrown) {
      cause = (connection ?? first).context.failure(thrown);
      if (!again() || !/^(connection|timeout)$/.test((cause as SdkError).kind)) throw cause;
    } finally {
      if (connection !== first) connection?.context.release();
    }
    if (stop.aborted || !again()) return;
    if (state.heard) tries = 0;
    if (tries >= most) {
      throw first.context.transport.error({ kind: "connection", message: `No event in ${most} reconnections`, cause });
    }
    connection = undefined;
    yield undefined;
    const milliseconds = Math.max(state.delay ?? 3000, 500) * 2 ** tries * (1 + Math.random() / 4);
    await pause(Math.min(milliseconds, 60_000), stop);
    if (stop.aborted) return;
  }
}

/** Data of one event, its type filled in. */
function dataOf(
  raw: RawEvent,
  parse: EventsOptions["parse"] = JSON.parse,
  { typeProperty }: EventsOptions,
  context: ResponseContext,
): unknown {
  const data: unknown = raw.data || parse === String ? parsed(context, raw.data, parse) : undefined;
  const fill = typeProperty !== undefined && raw.event !== undefined && data === Object(data) && !Array.isArray(data);
  return fill ? { [typeProperty]: raw.event, ...(data as object) } : data;
}
