import { perform, type Call } from "../internal/call.js";
import { ApiCall } from "./api-promise.js";
import { isSdkError, type ErrorClasses, type ErrorInit, type SdkError } from "./errors.js";
import { jsonResponse } from "./json.js";
import type { SecurityScheme } from "./security.js";
import type {
  ApiPromise,
  HeaderValues,
  Middleware,
  OperationRequest,
  RequestOptions,
  ResponseDecoder,
  Supplier,
  Transport,
  TransportOptions,
} from "./types.js";

/** What a package says about itself; options of the client win over it. */
export interface TransportConfig {
  readonly errors: ErrorClasses;
  /** Base URL when the client has none: the document's server. */
  readonly baseUrl?: Supplier<string> | undefined;
  /** Security schemes by name; `undefined` is one without credentials. */
  readonly schemes?: Readonly<Record<string, SecurityScheme | undefined>> | undefined;
  /** Headers of every request. */
  readonly headers?: HeaderValues | undefined;
  /** Default 60. */
  readonly timeoutInSeconds?: number | undefined;
  /** Default 2. */
  readonly maxRetries?: number | undefined;
  /** Wrapped around those of the client. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** Header of idempotency keys, default `Idempotency-Key`; `generate` makes one for each call whose method needs it. */
  readonly idempotency?: { readonly header: string; readonly generate?: (() => string) | undefined } | undefined;
}

/** Sends operations with `fetch`. Calls share nothing but tokens. */
export class HttpTransport implements Transport {
  readonly #config: TransportConfig;
  readonly #options: TransportOptions;

  constructor(config: TransportConfig, options: TransportOptions = {}) {
    this.#config = config;
    this.#options = options;
  }

  request<T, E = SdkError>(operation: OperationRequest<T>, options: RequestOptions = {}): ApiPromise<T, E> {
    return new ApiCall<T, E>(perform(makeCall(this.#config, this.#options, operation, options)));
  }

  withOptions(options: TransportOptions): Transport {
    const headers = { ...this.#options.headers, ...options.headers };
    return new HttpTransport(this.#config, { ...merge(this.#options, options), headers });
  }

  error(init: ErrorInit): SdkError {
    return makeError(this.#config.errors, init);
  }
}

function makeCall<T>(
  config: TransportConfig,
  client: TransportOptions,
  operation: OperationRequest<T>,
  own: RequestOptions,
): Call<T> {
  const { header = "Idempotency-Key", generate } = config.idempotency ?? {};
  const idempotent = operation.idempotent ?? /^(GET|HEAD|PUT|DELETE|OPTIONS|TRACE|QUERY)$/.test(operation.method);
  const key = own.idempotencyKey ?? (idempotent ? undefined : generate?.());
  const { timeoutInSeconds = 60, maxRetries = 2 } = config;
  const options = { timeoutInSeconds, maxRetries, ...merge(client, own), headers: own.headers };
  const error = (init: ErrorInit): SdkError => makeError(config.errors, init, operation.errors);
  return {
    operation,
    options,
    defaults: [config.headers, client.headers, key === undefined ? undefined : { [header]: key }],
    baseUrl: options.baseUrl ?? config.baseUrl,
    server: own.baseUrl === undefined ? operation.baseUrl : undefined,
    fetch: options.fetch ?? fetch,
    schemes: config.schemes ?? {},
    middleware: [...(config.middleware ?? []), ...(options.middleware ?? [])],
    decoder: operation.response ?? (jsonResponse as ResponseDecoder<T>),
    repeatable: idempotent || key !== undefined,
    deadline: options.totalTimeoutInSeconds ? Date.now() + options.totalTimeoutInSeconds * 1000 : Infinity,
    error,
    wrap: (kind, cause, init) =>
      isSdkError(cause) ? cause : error({ kind, message: (cause as Error | undefined)?.message, cause, ...init }),
    again: (headers, response) =>
      perform(makeCall(config, client, { ...operation, response }, { ...own, headers: { ...own.headers, ...headers } })),
  };
}

/** Options over others; what is `undefined` leaves the one below. */
function merge<A extends RequestOptions, B extends RequestOptions>(below: A, above: B): A & B {
  const given = Object.fromEntries(Object.entries(above).filter(([, value]) => value !== undefined)) as B;
  return { ...below, ...given, queryParams: { ...below.queryParams, ...above.queryParams } };
}

/** The class for a failure: by status, when it is declared or undeclared ones have classes too; else by kind. */
function makeError(classes: ErrorClasses, init: ErrorInit, declared: readonly (number | string)[] = []): SdkError {
  const { kind = "api", statusCode = 0 } = init;
  const byStatus = classes.undeclared === "base" && !declared.includes(statusCode) ? undefined : classes.byStatus?.[statusCode];
  const type = (kind === "api" ? byStatus : classes[kind]) ?? classes.base;
  return new type(init as ErrorInit<never>);
}
