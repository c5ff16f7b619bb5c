import { observed } from "./core/hooks.js";
import { withLogging } from "./core/logging.js";
import { type RawRequest, rawRequest } from "./core/raw-request.js";
import type { ApiPromise, RequestOptions, Transport, TransportOptions } from "./core/types.js";
import { ActionsResource } from "./resources/actions.js";
import { type ClientOptions, createTransport, withClientCredentials } from "./transport.js";

/**
 * Client for the Auth0 Management API.
 *
 * Reads and replaces the bindings between triggers and actions: which pieces of custom code run at which point of an
 * identity flow, and in which order.
 */
export class ManagementClient {
  readonly #transport: Transport;
  #actions: ActionsResource | undefined;

  constructor(options?: ClientOptions);
  constructor(
    options: ClientOptions = {},
    transport: Transport = observed(createTransport(withClientCredentials(withLogging(options))), options.hooks),
  ) {
    this.#transport = transport;
  }

  /** The transport of all calls; pass it to the functions of the resource modules. */
  get transport(): Transport {
    return this.#transport;
  }

  get actions(): ActionsResource {
    return (this.#actions ??= new ActionsResource(this.#transport));
  }

  /** A client for a transport: one that another client shares, or one for tests. */
  static from(transport: Transport): ManagementClient {
    return Reflect.construct(ManagementClient, [undefined, transport]);
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
    return rawRequest(
      this.#transport,
      { ...request, method, path, security: request.security ?? [{ bearerAuth: [] }] },
      options,
    );
  }

  /** A client with the same credentials and tokens but other options. */
  withOptions(options: TransportOptions): ManagementClient {
    return ManagementClient.from(this.#transport.withOptions(options));
  }
}
