import { perform, type Call, type CallOptions, type OptionLookup } from "../internal/call.js";
import { apiPromise } from "./api-promise.js";
import { SdkError, type ErrorClasses, type ErrorInit } from "./errors.js";
import { jsonResponse } from "./json.js";
import type { SecurityScheme } from "./security.js";
import type {
  HeaderValues,
  OperationRequest,
  RequestOptions,
  ResponseDecoder,
  Transport,
  TransportOptions,
} from "./types.js";

/** What a package says about itself, with its defaults of all options. */
export interface TransportConfig extends TransportOptions {
  readonly errors: ErrorClasses;
  /** Values of the variables in URLs of operations' own servers; `undefined`: each server's default. */
  readonly variables?: Readonly<Record<string, string | undefined>> | undefined;
  /** Security schemes by name; `undefined` is one without credentials. */
  readonly schemes?: Readonly<Record<string, SecurityScheme | undefined>> | undefined;
  /** Header of idempotency keys. Default `Idempotency-Key`. */
  readonly idempotencyHeader?: string | undefined;
  /** Makes a key for each call whose method is not idempotent, so that it can be tried again. */
  readonly makeIdempotencyKey?: (() => string) | undefined;
}

/** Sends operations with `fetch`. Calls share nothing but tokens. */
export class HttpTransport implements Transport {
  declare readonly request: Transport["request"];
  declare readonly withOptions: (options: TransportOptions) => HttpTransport;
  declare readonly error: Transport["error"];

  /** @param layers options of the client; the last that sets one wins, headers and middlewares add up */
  constructor(config: TransportConfig, ...layers: readonly TransportOptions[]) {
    this.request = (operation, options = {}) => apiPromise(perform(makeCall(this, config, layers, operation, options)));
    this.withOptions = (options) => new HttpTransport(config, ...layers, options);
    this.error = (init) => makeError(config.errors, init);
  }
}

function makeCall<T>(
  transport: Transport,
  config: TransportConfig,
  client: readonly TransportOptions[],
  operation: OperationRequest<T>,
  own: RequestOptions,
): Call<T> {
  const { errors, idempotencyHeader = "idempotency-key" } = config;
  const { cookies, body, accept, response = jsonResponse as ResponseDecoder<T> } = operation;
  const idempotent = operation.idempotent ?? /^(GET|HEAD|PUT|DELETE|OPTIONS|QUERY)$/.test(operation.method);
  const key = own.idempotencyKey ?? (idempotent ? undefined : config.makeIdempotencyKey?.());
  const parameters: HeaderValues = {
    accept: accept ?? response.accept ?? "application/json",
    ...operation.headers,
    cookie: cookies && (() => `${cookies}` || undefined),
    "content-type": body?.contentType ?? null,
  };
  const layers: readonly CallOptions[] = [
    config,
    ...client,
    { headers: { [idempotencyHeader]: key } },
    { headers: parameters },
    own,
  ];
  const option: OptionLookup = (name: keyof CallOptions, fallback?: unknown) =>
    layers.reduce<never>((found, layer) => (layer[name] ?? found) as never, fallback as never);
  const error = (init: ErrorInit): SdkError => makeError(errors, init, operation.errors);
  return {
    transport,
    config,
    operation,
    own,
    decoder: response,
    layers,
    option,
    repeatable: idempotent || key,
    deadline: Date.now() + (option("totalTimeoutInSeconds") || Infinity) * 1000,
    error,
    wrap: (kind, cause) =>
      cause instanceof SdkError ? cause : error({ kind, message: (cause as Error | null)?.message, cause }),
  };
}

/** The class for a failure: by status, when it is declared or undeclared ones have classes too; else by kind. */
function makeError(classes: ErrorClasses, init: ErrorInit, declared?: readonly (number | string)[]): SdkError {
  const { kind = "api", statusCode = 0 } = init;
  const known = classes.undeclared !== "base" || declared?.includes(statusCode);
  const type = (known && kind === "api" && classes.byStatus?.[statusCode]) || classes[kind] || classes.base;
  return new type(init as ErrorInit<never>);
}
