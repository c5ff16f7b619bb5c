import { SdkError, type ErrorClasses, type ErrorInit, type ErrorKind } from "../core/errors.js";
import type { TransportConfig } from "../core/transport.js";
import type {
  HeaderValue,
  Middleware,
  OperationInfo,
  OperationRequest,
  RequestOptions,
  ResponseDecoder,
  Transport,
  TransportOptions,
} from "../core/types.js";
import { formsOf, safeCause, withoutSecrets } from "./secrets.js";

/** Everything that package, client or call may set. */
export type CallOptions = RequestOptions & TransportOptions & Pick<TransportConfig, "variables">;

/** What all calls of a transport share, made once. */
export interface Client {
  readonly transport: Transport;
  readonly config: TransportConfig;
  /** Options of package and client: the last that sets one wins. */
  readonly options: CallOptions;
  /** Headers of package and client: the last of a name counts. */
  readonly headers: readonly (readonly [name: string, value: HeaderValue])[];
  /** Middlewares of package and client, the first outermost. */
  readonly middleware: readonly Middleware[];
  /** Base URLs by what they are made of. */
  readonly bases: Map<string, Base>;
  /** Reads answers of operations that say nothing else. */
  readonly decoder: ResponseDecoder<unknown>;
}

/** A base URL. */
export interface Base {
  /** Without a slash at its end. */
  readonly href: string;
  readonly origin: string;
}

/** A call with everything it needs, the same for all its attempts. */
export class Call<T = unknown> {
  readonly client: Client;
  readonly operation: OperationRequest<T>;
  /** Options of the call alone. */
  readonly own: RequestOptions;
  /** Milliseconds on the clock of `performance.now()`. */
  readonly started: number = performance.now();
  /** When the call must be over, on the same clock. */
  readonly deadline: number;
  /** Whether sending twice does what sending once does (RFC 9110 §9.2.2). */
  readonly idempotent: boolean;
  /** By which the server recognises a request that it has had before. */
  key: string | undefined;
  readonly #secrets: string[] = [];

  constructor(client: Client, operation: OperationRequest<T>, own: RequestOptions) {
    this.client = client;
    this.operation = operation;
    this.own = own;
    this.deadline = this.started + (this.option("totalTimeoutInSeconds") || Infinity) * 1000;
    this.idempotent = operation.idempotent ?? /^(GET|HEAD|PUT|DELETE|OPTIONS|QUERY)$/.test(operation.method);
    this.key = own.idempotencyKey;
  }

  /** Whether the request may reach the server twice. */
  get repeatable(): boolean {
    return this.idempotent || this.key !== undefined;
  }

  get info(): OperationInfo {
    const { id, method, path } = this.operation;
    return { id, method, route: path.template ?? `${path}`.replace(/\?.*/, "") };
  }

  /** The value of an option, else the fallback. */
  option<K extends keyof CallOptions>(name: K): CallOptions[K];
  option<K extends keyof CallOptions>(name: K, fallback: NonNullable<CallOptions[K]>): NonNullable<CallOptions[K]>;
  option<K extends keyof CallOptions>(name: K, fallback?: CallOptions[K]): CallOptions[K] {
    return (this.own as CallOptions)[name] ?? this.client.options[name] ?? fallback;
  }

  /** Remembers a credential, so that no error shows it. */
  hide(secret: string): void {
    this.#secrets.push(secret);
  }

  /** A text without the credentials of the call. */
  clean<Text extends string | undefined>(text: Text): Text {
    return text && (withoutSecrets(text, this.#secrets.flatMap(formsOf)) as Text);
  }

  /** An error of the package; no credential of the call stands in its message, body or cause. */
  error(init: ErrorInit): SdkError {
    const { message, text, body, cause } = init;
    return makeError(
      this.client.config.errors,
      {
        ...init,
        message: this.clean(message),
        text: this.clean(text),
        body: typeof body === "string" ? this.clean(body) : body,
        cause: safeCause(cause, this.#secrets.flatMap(formsOf)),
      },
      this.operation.errors,
    );
  }

  /** What is no error of the package becomes the cause of one. */
  wrap(kind: ErrorKind, cause: unknown): SdkError {
    return cause instanceof SdkError ? cause : this.error({ kind, message: (cause as Error | null)?.message, cause });
  }
}

/** The class for a failure: by status, when it is declared or undeclared ones have classes too; else by kind. */
export function makeError(classes: ErrorClasses, init: ErrorInit, declared?: readonly (number | string)[]): SdkError {
  const { kind = "api", statusCode = 0 } = init;
  const known = classes.undeclared !== "base" || declared?.includes(statusCode);
  const type = (known && kind === "api" && classes.byStatus?.[statusCode]) || classes[kind] || classes.base;
  return new type(init as ErrorInit<never>);
}

/** Refuses numbers that are none or negative: a time-out of `NaN` would be none. */
export function checkNumbers(options: object): void {
  for (const [name, value] of Object.entries(options) as [string, unknown][]) {
    if (/^max|InSeconds$|^limit$/.test(name) && value != null && !(typeof value === "number" && value >= 0)) {
      throw new TypeError(`Option ${name} is no number from 0`);
    }
  }
}
