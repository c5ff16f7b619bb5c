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
import { DefaultResource } from "./resources/default.js";
import { KeyResource } from "./resources/key.js";
import { OauthResource } from "./resources/oauth.js";
import { OptionalResource } from "./resources/optional.js";
import { PublicResource } from "./resources/public.js";
import { viaQuery } from "./resources/root-operations.js";
import {
  type ClientOptions,
  createTransport,
  withClientCredentials,
} from "./transport.js";

/** Client of Security. */
export class SecurityClient {
  readonly #transport: Transport;
  #default: DefaultResource | undefined;
  #key: KeyResource | undefined;
  #oauth: OauthResource | undefined;
  #public: PublicResource | undefined;
  #optional: OptionalResource | undefined;

  /**
   * @param options - Options, a transport to share or to replace in tests, or a client whose transport is shared.
   */
  constructor(options: ClientOptions | Transport | SecurityClient = {}) {
    const given =
      options instanceof SecurityClient ? options.#transport : options;
    this.#transport = isTransport(given)
      ? given
      : observed(
          createTransport(
            withClientCredentials(
              withLogging(given, ["X-Api-Key", "api_key", "sid"]),
            ),
          ),
          given.hooks,
        );
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get default(): DefaultResource {
    return (this.#default ??= new DefaultResource(this.#transport));
  }

  get key(): KeyResource {
    return (this.#key ??= new KeyResource(this.#transport));
  }

  get oauth(): OauthResource {
    return (this.#oauth ??= new OauthResource(this.#transport));
  }

  get public(): PublicResource {
    return (this.#public ??= new PublicResource(this.#transport));
  }

  get optional(): OptionalResource {
    return (this.#optional ??= new OptionalResource(this.#transport));
  }

  viaQuery(options?: RequestOptions): ApiPromise<void> {
    return viaQuery(this.#transport, options);
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
      {
        ...request,
        method,
        path,
        security: request.security ?? [{ bearer: [] }, { key: [], basic: [] }],
      },
      options,
    );
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): SecurityClient {
    return new SecurityClient(this.#transport.withOptions(options));
  }
}
