import { observed } from "./core/hooks.js";
import { withLogging } from "./core/logging.js";
import { type RawRequest, rawRequest } from "./core/raw-request.js";
import type {
  ApiPromise,
  RequestOptions,
  Transport,
  TransportOptions,
} from "./core/types.js";
import { 大小Resource } from "./resources/50db.js";
import { EmojiResource } from "./resources/emoji.js";
import { GrößenResource } from "./resources/gro-en-7808.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client for Größen und 大小. */
export class GrößenUnd大小Client {
  readonly #transport: Transport;
  #größen: GrößenResource | undefined;
  #大小: 大小Resource | undefined;
  #emoji: EmojiResource | undefined;

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

  get größen(): GrößenResource {
    return (this.#größen ??= new GrößenResource(this.#transport));
  }

  get 大小(): 大小Resource {
    return (this.#大小 ??= new 大小Resource(this.#transport));
  }

  get emoji(): EmojiResource {
    return (this.#emoji ??= new EmojiResource(this.#transport));
  }

  /** A client for a transport: one that another client shares, or one for tests. */
  static from(transport: Transport): GrößenUnd大小Client {
    return Reflect.construct(GrößenUnd大小Client, [undefined, transport]);
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
  withOptions(options: TransportOptions): GrößenUnd大小Client {
    return GrößenUnd大小Client.from(this.#transport.withOptions(options));
  }
}
