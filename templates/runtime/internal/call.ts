import type { ErrorInit, ErrorKind, SdkError } from "../core/errors.js";
import type { SecurityScheme } from "../core/security.js";
import type { HttpRequest, OperationRequest, RequestOptions, ResponseDecoder, TransportOptions, WithRawResponse } from "../core/types.js";
import { decode, readError } from "./answer.js";
import { limited, type Limit } from "./limit.js";
import { prepare } from "./prepare.js";
import { pauseBeforeRetry } from "./retry.js";
import { discard } from "./send.js";

/** Everything that package, client or call may set. */
export type CallOptions = RequestOptions & TransportOptions;

/** A call with everything it needs, the same for all its attempts. */
export interface Call<T = unknown> {
  readonly operation: OperationRequest<T>;
  readonly decoder: ResponseDecoder<T>;
  /** Options of package, client and call, in this order: the last wins. */
  readonly layers: readonly CallOptions[];
  /** An option, else the fallback. */
  readonly option: <K extends keyof CallOptions>(name: K, fallback: NonNullable<CallOptions[K]>) => NonNullable<CallOptions[K]>;
  readonly schemes: Readonly<Record<string, SecurityScheme | undefined>>;
  /** Whether the request may reach the server twice. */
  readonly repeatable: boolean;
  /** When the call must be over, in milliseconds since 1970. */
  readonly deadline: number;
  /** Makes an error of the package. */
  readonly error: (init: ErrorInit) => SdkError;
  /** What is no error of the package becomes the cause of one. */
  readonly wrap: (kind: ErrorKind, cause: unknown, init?: ErrorInit) => SdkError;
  /** Sends the operation once more, as a call of its own. */
  readonly again: <U>(headers: Readonly<Record<string, string>>, decoder: ResponseDecoder<U>) => Promise<U>;
}

/** One attempt of a call. */
export interface Attempt<T = unknown> extends Call<T>, Limit {
  /** 1 for the first. */
  readonly number: number;
  /** Whether the request was handed to the network. */
  sent: boolean;
}

/** Sends an operation until there is an answer that counts, or an error. */
export async function perform<T>(call: Call<T>): Promise<WithRawResponse<T>> {
  const abortSignal = call.layers.at(-1)!.abortSignal;
  const aborted = (cause: unknown): SdkError => call.error({ kind: "abort", message: "Aborted", cause });
  for (let number = 1; ; number++) {
    const seconds = Math.min(call.option("timeoutInSeconds", 60) || Infinity, (call.deadline - Date.now()) / 1000);
    const timedOut = (): SdkError => call.error({ kind: "timeout", message: `No answer within ${seconds} s` });
    const attempt = { ...call, number, sent: false } as Attempt<T>;
    const outcome = await limited(abortSignal, seconds * 1000, aborted, timedOut, (limit) =>
      send(Object.assign(attempt, limit)),
    ).catch((error: SdkError) => {
      const pause = pauseBeforeRetry(attempt, error);
      if (pause === undefined) throw error;
      return pause;
    });
    if (typeof outcome !== "number") return outcome;
    await limited(abortSignal, outcome, aborted, () => undefined, () => new Promise(() => {}));
  }
}

/** Sends one attempt through the middlewares: what it brings, or the pause in milliseconds before the next. */
async function send<T>(attempt: Attempt<T>): Promise<WithRawResponse<T> | number> {
  const [request, dispatch] = await prepare(attempt);
  const response = await attempt.layers
    .flatMap(({ middleware = [] }) => middleware)
    .reduceRight((next, middleware) => (changed) => middleware(changed, next), dispatch)(request);
  if (response.ok) return decode(attempt, response);
  const pause = pauseBeforeRetry(attempt, response);
  if (pause === undefined) throw await readError(attempt, response);
  discard(response);
  return pause;
}
