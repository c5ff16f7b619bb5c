import type { ErrorInit, ErrorKind, SdkError } from "../core/errors.js";
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
import { limited } from "./limit.js";
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
  readonly config: TransportConfig;
  readonly operation: OperationRequest<T>;
  /** Options of the call alone. */
  readonly own: RequestOptions;
  readonly decoder: ResponseDecoder<T>;
  /** Options of package, client, operation and call: the last that sets one wins, headers and middlewares add up. */
  readonly layers: readonly CallOptions[];
  readonly option: OptionLookup;
  /** Whether the request may reach the server twice. */
  readonly repeatable: unknown;
  /** When the call must be over, in milliseconds since 1970. */
  readonly deadline: number;
  /** Makes an error of the package. */
  readonly error: (init: ErrorInit) => SdkError;
  /** What is no error of the package becomes the cause of one. */
  readonly wrap: (kind: ErrorKind, cause: unknown) => SdkError;
}

/** What is known of one attempt of a call. */
export interface Attempt {
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
  const abortSignal = option("abortSignal");
  for (let attempt = 1; ; attempt++) {
    const milliseconds = Math.min(option("timeoutInSeconds", 60) * 1000 || Infinity, call.deadline - Date.now());
    const current: Attempt = { attempt, pause: 0 };
    const outcome = await limited(abortSignal, milliseconds, error, async (limit) =>
      answer(call, current, limit, await exchange(call, current, limit.signal)),
    ).catch((cause: unknown) => {
      const failure = wrap("configuration", cause);
      if (!mayRetry(call, current, failure)) throw failure;
    });
    if (outcome) return outcome;
    await limited(abortSignal, current.pause, error);
  }
}
