import { observed } from "./core/hooks.js";
import { isTransport } from "./core/is-transport.js";
import { withLogging } from "./core/logging.js";
import { type RawRequest, rawRequest } from "./core/raw-request.js";
import type {
  ApiPromise,
  RequestOptions,
  Transport,
  TransportOptions,
} from "./core/types.js";
import { ClassResource } from "./resources/class.js";
import { FunctionResource } from "./resources/function.js";
import { PrototypeResource } from "./resources/prototype.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Reserved words. */
export class ReservedWordsClient {
  readonly #transport: Transport;
  #class: ClassResource | undefined;
  #function: FunctionResource | undefined;
  #prototype_: PrototypeResource | undefined;

  /**
   * @param options - Options, a transport to share or to replace in tests, or a client whose transport is shared.
   */
  constructor(options: ClientOptions | Transport | ReservedWordsClient = {}) {
    const given =
      options instanceof ReservedWordsClient ? options.#transport : options;
    this.#transport = isTransport(given)
      ? given
      : observed(createTransport(withLogging(given)), given.hooks);
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get class(): ClassResource {
    return (this.#class ??= new ClassResource(this.#transport));
  }

  get function(): FunctionResource {
    return (this.#function ??= new FunctionResource(this.#transport));
  }

  get prototype_(): PrototypeResource {
    return (this.#prototype_ ??= new PrototypeResource(this.#transport));
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
    return rawRequest(this.#transport, { ...request, method, path }, options);
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): ReservedWordsClient {
    return new ReservedWordsClient(this.#transport.withOptions(options));
  }
}
