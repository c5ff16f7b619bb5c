import type { ErrorInit, ErrorKind, SdkError } from "../core/errors.js";
import type { SecurityScheme } from "../core/security.js";
import type { TransportConfig } from "../core/transport.js";
import type {
  OperationRequest,
  RequestOptions,
  ResponseDecoder,
  Transport,
  TransportOptions,
  WithRawResponse,
} from "../core/types.js";
import { answer } from "./answer.js";
import { limited, type Limit } from "./limit.js";
import { exchange } from "./exchange.js";
import { mayRetry } from "./retry.js";

/** Everything that package, client or call may set. */
export type CallOptions = RequestOptions & TransportOptions & Pick<TransportConfig, "variables">;

/** The value of an option, else the fallback. */
export interface OptionLookup {
  <K extends keyof CallOptions>(name: K): CallOptions[K];
  <K extends keyof CallOptions>(name: K, fallback: NonNullable<CallOptions[K]>): NonNullable<CallOptions[K]>;
}

/** A call with everything it needs, the same for all its attempts. */
export interface Call<T = unknown> {
  readonly transport: Transport;
  readonly operation: OperationRequest<T>;
  /** Options of the call alone. */
  readonly own: RequestOptions;
  readonly decoder: ResponseDecoder<T>;
  /** Options of package, client, operation and call: the last that sets one wins, headers and middlewares add up. */
  readonly layers: readonly CallOptions[];
  readonly option: OptionLookup;
  readonly schemes: Readonly<Record<string, SecurityScheme | undefined>>;
  /** Whether the request may reach the server twice. */
  readonly repeatable: unknown;
  /** When the call must be over, in milliseconds since 1970. */
  readonly deadline: number;
  /** Makes an error of the package. */
  readonly error: (init: ErrorInit) => SdkError;
  /** What is no error of the package becomes the cause of one. */
  readonly wrap: (kind: ErrorKind, cause: unknown) => SdkError;
}

/** One attempt of a call. */
export interface Attempt<T = unknown> extends Call<T>, Limit {
  /** 1 for the first. */
  readonly attempt: number;
  /** Whether the request was handed to the network. */
  sent?: boolean;
  /** Milliseconds before the next attempt, once that is decided. */
  pause: number;
}

/** Sends an operation until there is an answer that counts, or an error of the package. */
export async function perform<T>(call: Call<T>): Promise<WithRawResponse<T>> {
  const { option, error, wrap } = call;
  for (let attempt = 1; ; attempt++) {
    const milliseconds = Math.min(option("timeoutInSeconds", 60) * 1000 || Infinity, call.deadline - Date.now());
    let current = call as Attempt<T>;
    const outcome = await limited(option("abortSignal"), milliseconds, error, async (limit) => {
      current = { ...call, ...limit, attempt, pause: 0 };
      return answer(current, await exchange(current));
    }).catch((cause: unknown) => {
      const failure = wrap("configuration", cause);
      if (!mayRetry(current, failure)) throw failure;
    });
    if (outcome) return outcome;
    await limited(option("abortSignal"), current.pause, error);
  }
}
