import type { ItemStream, ServerSentEvent } from "./core/events.js";
import { observed } from "./core/hooks.js";
import { withLogging } from "./core/logging.js";
import { type RawRequest, rawRequest } from "./core/raw-request.js";
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

/** Client for Server-sent events. */
export class ServerSentEventsClient {
  readonly #transport: Transport;

  constructor(options?: ClientOptions);
  constructor(
    options: ClientOptions = {},
    transport: Transport = observed(
      createTransport(withLogging(options)),
      options.hooks,
    ),
  ) {
    this.#transport = transport;
  }

  /** The transport of all calls; pass it to the functions of the resource modules. */
  get transport(): Transport {
    return this.#transport;
  }

  /** A client for a transport: one that another client shares, or one for tests. */
  static from(transport: Transport): ServerSentEventsClient {
    return Reflect.construct(ServerSentEventsClient, [undefined, transport]);
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

  /**
   * Sends a request that has no method. The path starts with `/`, is relative to the base URL, and may have a query.
   * The body is sent as JSON unless it is a string, bytes, a stream or a form. The response is read as JSON unless
   * `response` says otherwise. Credentials are those that most operations need.
   */
  request<T = unknown>(
    method: string,
    path: string,
    request: RawRequest<T> = {},
    options?: RequestOptions,
  ): ApiPromise<T> {
    return rawRequest(this.#transport, { ...request, method, path }, options);
  }

  /** A client with the same credentials and tokens but other options. */
  withOptions(options: TransportOptions): ServerSentEventsClient {
    return ServerSentEventsClient.from(this.#transport.withOptions(options));
  }
}
