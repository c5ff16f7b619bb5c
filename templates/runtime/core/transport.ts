import { perform, type Call, type CallOptions } from "../internal/call.js";
import { ApiCall } from "./api-promise.js";
import { SdkError, type ErrorClasses, type ErrorInit } from "./errors.js";
import { jsonResponse } from "./json.js";
import type { SecurityScheme } from "./security.js";
import type { ApiPromise, OperationRequest, RequestOptions, ResponseDecoder, Transport, TransportOptions } from "./types.js";

/** What a package says about itself, with its defaults of all options. */
export interface TransportConfig extends TransportOptions {
  readonly errors: ErrorClasses;
  /** Security schemes by name; `undefined` is one without credentials. */
  readonly schemes?: Readonly<Record<string, SecurityScheme | undefined>> | undefined;
  /** Header of idempotency keys, default `Idempotency-Key`. */
  readonly idempotencyHeader?: string | undefined;
  /** Makes a key for each call whose method is not idempotent, so that it can be retried. */
  readonly makeIdempotencyKey?: (() => string) | undefined;
}

/** Sends operations with `fetch`. Calls share nothing but tokens. */
export class HttpTransport implements Transport {
  readonly #config: TransportConfig;
  readonly #layers: readonly TransportOptions[];

  /** @param layers options of the client; the last that sets one wins, headers, query parameters and middlewares add up */
  constructor(config: TransportConfig, ...layers: readonly TransportOptions[]) {
    this.#config = config;
    this.#layers = layers;
  }

  request<T, E = SdkError>(operation: OperationRequest<T>, options: RequestOptions = {}): ApiPromise<T, E> {
    return new ApiCall<T, E>(perform(this.#call(operation, options)));
  }

  withOptions(options: TransportOptions): Transport {
    return new HttpTransport(this.#config, ...this.#layers, options);
  }

  error(init: ErrorInit): SdkError {
    return makeError(this.#config.errors, init);
  }

  #call<T>(operation: OperationRequest<T>, own: RequestOptions): Call<T> {
    const config = this.#config;
    const { errors, schemes = {}, idempotencyHeader = "idempotency-key" } = config;
    const idempotent = operation.idempotent ?? /^(GET|HEAD|PUT|DELETE|OPTIONS|TRACE|QUERY)$/.test(operation.method);
    const key = own.idempotencyKey ?? (idempotent ? undefined : config.makeIdempotencyKey?.());
    const defaults: readonly CallOptions[] = [config, ...this.#layers, { headers: { [idempotencyHeader]: key } }];
    const option: Call["option"] = (name, fallback) =>
      (own as CallOptions)[name] ?? defaults.reduce((found, layer) => layer[name] ?? found, fallback);
    const error = (init: ErrorInit): SdkError => makeError(errors, init, operation.errors);
    return {
      operation,
      decoder: operation.response ?? (jsonResponse as ResponseDecoder<T>),
      defaults,
      own,
      option,
      schemes,
      repeatable: idempotent || key !== undefined,
      deadline: Date.now() + (option("totalTimeoutInSeconds", 0) || Infinity) * 1000,
      error,
      wrap: (kind, cause, init) =>
        cause instanceof SdkError ? cause : error({ kind, message: (cause as Error | undefined)?.message, cause, ...init }),
      again: (headers, response) =>
        this.request({ ...operation, response, headers: { ...operation.headers, ...headers } }, own),
    };
  }
}

/** The class for a failure: by status, when it is declared or undeclared ones have classes too; else by kind. */
function makeError(classes: ErrorClasses, init: ErrorInit, declared?: readonly (number | string)[]): SdkError {
  const { kind = "api", statusCode = 0 } = init;
  const known = classes.undeclared !== "base" || declared?.includes(statusCode);
  const type = (kind === "api" ? known && classes.byStatus?.[statusCode] : classes[kind]) || classes.base;
  return new type(init as ErrorInit<never>);
}
