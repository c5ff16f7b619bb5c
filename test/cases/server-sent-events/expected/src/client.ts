import type { ItemStream, ServerSentEvent } from "./core/events.js";
import { withLogging } from "./core/logging.js";
import type {
  ApiPromise,
  RequestOptions,
  Transport,
  TransportOptions,
} from "./core/types.js";
import { chat, log, mixed, same, values } from "./resources/root-operations.js";
import { type ClientOptions, createTransport } from "./transport.js";
import type {
  ChatErrorEventData,
  Delta,
  Entry,
  LogAddJsonEventData,
} from "./types/shared.js";

/** Client of Server-sent events. */
export class ServerSentEventsClient {
  readonly #transport: Transport;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  /** Branches that are components, told apart by the name of the event. */
  chat(
    options?: RequestOptions,
  ): ApiPromise<
    ItemStream<
      | ServerSentEvent<Delta, "delta">
      | ServerSentEvent<string, "note">
      | ServerSentEvent<ChatErrorEventData, "error" | "fatal">
    >
  > {
    return chat(this.#transport, options);
  }

  /** Branches that refine an object (the example of the specification). */
  log(
    options?: RequestOptions,
  ): ApiPromise<
    ItemStream<
      | ServerSentEvent<string, "addString">
      | ServerSentEvent<bigint, "addInt64">
      | ServerSentEvent<LogAddJsonEventData, "addJson">
    >
  > {
    return log(this.#transport, options);
  }

  /** Data that is another value in code, by name and by a discriminator. */
  values(
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
    return values(this.#transport, options);
  }

  /** Text and JSON that no name tells apart. */
  mixed(
    options?: RequestOptions,
  ): ApiPromise<ItemStream<ServerSentEvent<string>>> {
    return mixed(this.#transport, options);
  }

  /** One kind of data, whatever the name; an answer at once is no stream. */
  same(
    options?: RequestOptions,
  ): ApiPromise<ItemStream<ServerSentEvent<Delta>> | Delta> {
    return same(this.#transport, options);
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): ServerSentEventsClient {
    return new ServerSentEventsClient(this.#transport.withOptions(options));
  }
}
