import { observed } from "./core/hooks.js";
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

/** Client for Security. */
export class SecurityClient {
  readonly #transport: Transport;
  #default: DefaultResource | undefined;
  #key: KeyResource | undefined;
  #oauth: OauthResource | undefined;
  #public: PublicResource | undefined;
  #optional: OptionalResource | undefined;

  constructor(options?: ClientOptions);
  constructor(
    options: ClientOptions = {},
    transport: Transport = observed(
      createTransport(
        withClientCredentials(
          withLogging(options, ["X-Api-Key", "api_key", "sid"]),
        ),
      ),
      options.hooks,
    ),
  ) {
    this.#transport = transport;
  }

  /** The transport of all calls; pass it to the functions of the resource modules. */
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

  /** A client for a transport: one that another client shares, or one for tests. */
  static from(transport: Transport): SecurityClient {
    return Reflect.construct(SecurityClient, [undefined, transport]);
  }

  viaQuery(options?: RequestOptions): ApiPromise<void> {
    return viaQuery(this.#transport, options);
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
      {
        ...request,
        method,
        path,
        security: request.security ?? [{ bearer: [] }, { key: [], basic: [] }],
      },
      options,
    );
  }

  /** A client with the same credentials and tokens but other options. */
  withOptions(options: TransportOptions): SecurityClient {
    return SecurityClient.from(this.#transport.withOptions(options));
  }
}
