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
import { 大小Resource } from "./resources/50db.js";
import { EmojiResource } from "./resources/emoji.js";
import { GrößenResource } from "./resources/gro-en-7808.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Größen und 大小. */
export class GrößenUnd大小Client {
  readonly #transport: Transport;
  #größen: GrößenResource | undefined;
  #大小: 大小Resource | undefined;
  #emoji: EmojiResource | undefined;

  /**
   * @param options - Options, a transport to share or to replace in tests, or a client whose transport is shared.
   */
  constructor(options: ClientOptions | Transport | GrößenUnd大小Client = {}) {
    const given =
      options instanceof GrößenUnd大小Client ? options.#transport : options;
    this.#transport = isTransport(given)
      ? given
      : observed(createTransport(withLogging(given)), given.hooks);
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
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
  withOptions(options: TransportOptions): GrößenUnd大小Client {
    return new GrößenUnd大小Client(this.#transport.withOptions(options));
  }
}
