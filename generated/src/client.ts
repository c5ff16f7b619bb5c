import { observed } from "./core/hooks.js";
import { isTransport } from "./core/is-transport.js";
import { withLogging } from "./core/logging.js";
import { type RawRequest, rawRequest } from "./core/raw-request.js";
import type { ApiPromise, RequestOptions, Transport, TransportOptions } from "./core/types.js";
import { ActionsResource } from "./resources/actions.js";
import { type ClientOptions, createTransport, withClientCredentials } from "./transport.js";

/**
 * Client of Auth0 Management API.
 *
 * Reads and replaces the bindings between triggers and actions: which pieces of custom code run at which point of an
 * identity flow, and in which order.
 */
export class ManagementClient {
  readonly #transport: Transport;
  #actions: ActionsResource | undefined;

  /**
   * @param options - Options, a transport to share or to replace in tests, or a client whose transport is shared.
   */
  constructor(options: ClientOptions | Transport | ManagementClient = {}) {
    const given = options instanceof ManagementClient ? options.#transport : options;
    this.#transport = isTransport(given)
      ? given
      : observed(createTransport(withClientCredentials(withLogging(given))), given.hooks);
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get actions(): ActionsResource {
    return (this.#actions ??= new ActionsResource(this.#transport));
  }

  /**
   * Sends a request that has no method here: the path starts with `/`, below the base URL, and may have a query. The
   * body is sent as JSON unless it is text, bytes, a stream or a form; the answer is read as JSON unless `response`
   * says otherwise. Credentials are those that operations usually need.
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

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): ManagementClient {
    return new ManagementClient(this.#transport.withOptions(options));
  }
}
