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
  /** Options of package and client, in this order. */
  readonly defaults: readonly CallOptions[];
  /** Options of the call. */
  readonly own: RequestOptions;
  /** The option of call, client or package, else the fallback. */
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
  readonly attempt: number;
  /** Whether the request was handed to the network. */
  sent: boolean;
}

type Next = (request: HttpRequest) => Promise<Response>;

/** Sends an operation until there is an answer that counts, or an error of the package. */
export async function perform<T>(call: Call<T>): Promise<WithRawResponse<T>> {
  const { own, option, error, wrap } = call;
  const aborted = (cause: unknown): SdkError => error({ kind: "abort", cause });
  for (let attempt = 1; ; attempt++) {
    const seconds = Math.min(option("timeoutInSeconds", 60) || Infinity, (call.deadline - Date.now()) / 1000);
    const timedOut = (): SdkError => error({ kind: "timeout", message: `No answer within ${seconds} s` });
    const current = { ...call, attempt, sent: false } as Attempt<T>;
    const outcome = await limited(own.abortSignal, seconds * 1000, aborted, timedOut, (limit) =>
      attemptOnce(Object.assign(current, limit)),
    ).catch((cause: unknown) => {
      const failure = wrap("configuration", cause);
      const pause = pauseBeforeRetry(current, failure);
      if (pause === undefined) throw failure;
      return pause;
    });
    if (typeof outcome !== "number") return outcome;
    await limited(own.abortSignal, outcome, aborted);
  }
}

/** Sends one attempt through the middlewares: what it brings, or the pause in milliseconds before the next. */
async function attemptOnce<T>(attempt: Attempt<T>): Promise<WithRawResponse<T> | number> {
  const [request, dispatch] = await prepare(attempt);
  const send = attempt.defaults
    .flatMap(({ middleware = [] }) => middleware)
    .reduceRight<Next>((next, middleware) => (changed) => middleware(changed, next), dispatch);
  const response = await send(request);
  if (response.ok) return decode(attempt, response);
  const pause = pauseBeforeRetry(attempt, response);
  if (pause === undefined) throw await readError(attempt, response);
  discard(response);
  return pause;
}
