import { observed } from "./core/hooks.js";
import { withLogging } from "./core/logging.js";
import { type RawRequest, rawRequest } from "./core/raw-request.js";
import type {
  ApiPromise,
  RequestOptions,
  Transport,
  TransportOptions,
} from "./core/types.js";
import { PetStoreResource } from "./resources/pet-store.js";
import { health } from "./resources/root-operations.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client for Tags. */
export class TagsClient {
  readonly #transport: Transport;
  #petStore: PetStoreResource | undefined;

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

  /** All about pets. */
  get petStore(): PetStoreResource {
    return (this.#petStore ??= new PetStoreResource(this.#transport));
  }

  /** A client for a transport: one that another client shares, or one for tests. */
  static from(transport: Transport): TagsClient {
    return Reflect.construct(TagsClient, [undefined, transport]);
  }

  health(options?: RequestOptions): ApiPromise<void> {
    return health(this.#transport, options);
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
  withOptions(options: TransportOptions): TagsClient {
    return TagsClient.from(this.#transport.withOptions(options));
  }
}
