import { SdkError, type ErrorClasses, type ErrorInit, type ErrorKind } from "../core/errors.js";
import type { TransportConfig } from "../core/transport.js";
import type {
  HeaderValues,
  Middleware,
  OperationRequest,
  RawResponse,
  RequestOptions,
  ResponseDecoder,
  Transport,
  TransportOptions,
} from "../core/types.js";
import { nameOf } from "./operation-info.js";
import { redacted, safeCause, safeResponse } from "./redact.js";

/** Everything that package, client or call may set. */
export type CallOptions = RequestOptions & TransportOptions & Pick<TransportConfig, "variables">;

/** What all calls of a transport share, made once. */
export interface Client {
  readonly transport: Transport;
  readonly config: TransportConfig;
  /** Options of package and client: the last that sets one wins. */
  readonly options: CallOptions;
  /** Headers of package and client: the last of a name counts. */
  readonly headers: readonly (HeaderValues | undefined)[];
  /** Middlewares of package and client, the first outermost. */
  readonly middleware: readonly Middleware[];
  /** The base URL that was used last; calls seldom use another one. */
  base?: Base;
  /** Reads answers of operations that say nothing else. */
  readonly decoder: ResponseDecoder<unknown>;
}

/** A base URL. */
export interface Base {
  /** What it is made of. */
  readonly key: string;
  /** Without a slash at its end. */
  readonly href: string;
  readonly origin: string;
}

/** The value of an option, else the fallback; where that is a number, anything but a number from 0 throws. */
export interface OptionLookup {
  <K extends keyof CallOptions>(name: K): CallOptions[K];
  <K extends keyof CallOptions>(name: K, fallback: NonNullable<CallOptions[K]>): NonNullable<CallOptions[K]>;
}

/** A call with everything it needs, the same for all its attempts. */
export interface Call<T = unknown> {
  readonly client: Client;
  readonly operation: OperationRequest<T>;
  /** Options of the call alone. */
  readonly own: RequestOptions;
  readonly option: OptionLookup;
  /** When the call must be over, in milliseconds on the clock of `performance.now()`. */
  readonly deadline: number;
  /** By which the server recognises a request that it has had before. */
  readonly key: string | undefined;
  /** Whether the request may reach the server twice: its method is idempotent (RFC 9110 §9.2.2), or it has a key. */
  readonly repeatable: boolean;
  /** Credentials of the call. */
  readonly secrets: string[];
  /** An error of the package; no credential of the call stands in its message, body or cause. */
  readonly error: (init: ErrorInit) => SdkError;
  /** What is no error of the package becomes the cause of one. */
  readonly wrap: (kind: ErrorKind, cause: unknown, rawResponse?: RawResponse) => SdkError;
}

export function makeCall<T>(client: Client, operation: OperationRequest<T>, own: RequestOptions): Call<T> {
  const { config, options } = client;
  const secrets: string[] = [];
  const option: OptionLookup = (name: keyof CallOptions, fallback?: unknown) => {
    const value: unknown = (own as CallOptions)[name] ?? options[name] ?? fallback;
    // A time-out of `NaN` would be none.
    if (typeof fallback === "number" && !(typeof value === "number" && value >= 0)) {
      throw error({ kind: "configuration", message: `Option ${name} is no number from 0` });
    }
    return value as never;
  };
  const error = (init: ErrorInit): SdkError => {
    const clean = (text: unknown): never => redacted(text, secrets) as never;
    const { rawResponse } = init;
    return makeError(
      config.errors,
      {
        ...init,
        message: clean(init.message),
        request: clean(nameOf(operation)),
        text: clean(init.text),
        body: clean(init.body),
        cause: safeCause(init.kind, init.cause, clean),
        statusCode: rawResponse?.status,
        rawResponse: rawResponse && safeResponse(rawResponse, clean),
      },
      operation.errors,
    );
  };
  const idempotent = operation.idempotent ?? /^(GET|HEAD|PUT|DELETE|OPTIONS|QUERY)$/.test(operation.method);
  const key = own.idempotencyKey ?? (idempotent ? undefined : config.makeIdempotencyKey?.());
  const total = option("totalTimeoutInSeconds", 0);
  return {
    client,
    operation,
    own,
    option,
    deadline: total ? performance.now() + total * 1000 : Infinity,
    key,
    repeatable: idempotent || key !== undefined,
    secrets,
    error,
    wrap(kind, cause, rawResponse) {
      try {
        if (cause instanceof SdkError) return cause;
        return error({ kind, message: (cause as Error | null)?.message, cause, rawResponse });
      } catch {
        // It cannot be read: its message is no text, a getter throws, or it is a proxy that was revoked.
        return error({ kind, rawResponse });
      }
    },
  };
}

/** The class for a failure: by status, when it is declared or undeclared ones have classes too; else by kind. */
export function makeError(classes: ErrorClasses, init: ErrorInit, declared?: readonly (number | string)[]): SdkError {
  const { kind = "api", statusCode = 0 } = init;
  const known = classes.undeclared !== "base" || declared?.includes(statusCode);
  const type = (known && kind === "api" && classes.byStatus?.[statusCode]) || classes[kind] || classes.base;
  return new type(init as ErrorInit<never>);
}
