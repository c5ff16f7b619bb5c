import { decode } from "../core/codecs.js";
import {
  type ItemStream,
  type ServerSentEvent,
  events,
  eventsByName,
} from "../core/events.js";
import { exactReader } from "../core/exact-json.js";
import { byte, dateTime, int64, int64Text } from "../core/formats.js";
import { jsonResponse } from "../core/json.js";
import { byStatus } from "../core/responses.js";
import type {
  ApiPromise,
  RequestOptions,
  ResponseDecoder,
  Transport,
} from "../core/types.js";
import { EntryCodec } from "../internal/codecs/shared.js";
import type {
  ChatErrorEventData,
  Delta,
  Entry,
  LogAddJsonEventData,
} from "../types/shared.js";

/** Branches that are components, told apart by the name of the event. */
export function chat(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<
  ItemStream<
    | ServerSentEvent<Delta, "delta">
    | ServerSentEvent<string, "note">
    | ServerSentEvent<ChatErrorEventData, "error" | "fatal">
  >
> {
  return client.request(
    {
      id: "chat",
      method: "GET",
      path: "/chat",
      response: eventsByName<
        | ServerSentEvent<Delta, "delta">
        | ServerSentEvent<string, "note">
        | ServerSentEvent<ChatErrorEventData, "error" | "fatal">
      >({
        delta: JSON.parse,
        note: String,
        error: JSON.parse,
        fatal: JSON.parse,
      }),
    },
    options,
  );
}

/** Branches that refine an object (the example of the specification). */
export function log(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<
  ItemStream<
    | ServerSentEvent<string, "addString">
    | ServerSentEvent<bigint, "addInt64">
    | ServerSentEvent<LogAddJsonEventData, "addJson">
  >
> {
  return client.request(
    {
      id: "log",
      method: "GET",
      path: "/log",
      response: eventsByName<
        | ServerSentEvent<string, "addString">
        | ServerSentEvent<bigint, "addInt64">
        | ServerSentEvent<LogAddJsonEventData, "addJson">
      >({
        addString: String,
        addInt64: (text: string) => decode(int64Text, text),
        addJson: JSON.parse,
      }),
    },
    options,
  );
}

/** Data that is another value in code, by name and by a discriminator. */
export function values(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<
  ItemStream<
    | ServerSentEvent<Entry, "entry">
    | ServerSentEvent<Date, "at">
    | ServerSentEvent<bigint, "total">
    | ServerSentEvent<Uint8Array, "bytes">
    | ServerSentEvent<number, "message" | undefined>
    | ServerSentEvent<boolean, "__proto__">
    | ServerSentEvent<string>
  >
> {
  return client.request(
    {
      id: "values",
      method: "GET",
      path: "/values",
      response: eventsByName<
        | ServerSentEvent<Entry, "entry">
        | ServerSentEvent<Date, "at">
        | ServerSentEvent<bigint, "total">
        | ServerSentEvent<Uint8Array, "bytes">
        | ServerSentEvent<number, "message" | undefined>
        | ServerSentEvent<boolean, "__proto__">
        | ServerSentEvent<string>
      >({
        entry: exactReader(() => EntryCodec),
        at: (text: string) => decode(dateTime, text),
        total: exactReader(int64),
        bytes: (text: string) => decode(byte, text),
        message: JSON.parse,
        ["__proto__"]: JSON.parse,
        "": String,
      }),
    },
    options,
  );
}

/** Text and JSON that no name tells apart. */
export function mixed(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<ItemStream<ServerSentEvent<string>>> {
  return client.request(
    {
      id: "mixed",
      method: "GET",
      path: "/mixed",
      response: events<string>({ parse: String }),
    },
    options,
  );
}

/** One kind of data, whatever the name; an answer at once is no stream. */
export function same(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<ItemStream<ServerSentEvent<Delta>> | Delta> {
  return client.request(
    {
      id: "same",
      method: "GET",
      path: "/same",
      accept: "text/event-stream, application/json",
      response: byStatus({
        200: events<Delta>(),
        202: jsonResponse as ResponseDecoder<Delta>,
      }),
    },
    options,
  );
}
