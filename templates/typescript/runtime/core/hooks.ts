import { messageOf } from "../internal/message-of.js";
import { infoOf } from "../internal/operation-info.js";
import { apiPromise } from "./api-promise.js";
import type { SdkError } from "./errors.js";
import type {
  ApiPromise,
  CallFailure,
  Middleware,
  OperationInfo,
  OperationRequest,
  RequestOptions,
  Transport,
  WithRawResponse,
} from "./types.js";

/** A call that is over. */
export interface CallOutcome {
  readonly operation: OperationInfo;
  /** Number of attempts that were made; 0 when the request could not be made. */
  readonly attempts: number;
  readonly durationInMs: number;
  /** HTTP status of the answer; absent when there is none. */
  readonly statusCode?: number | undefined;
  /** Absent when the call succeeded. */
  readonly error?: SdkError | undefined;
}

/** Functions that are called for every call, for traces and metrics. An error thrown by one rejects the call. */
export interface Hooks {
  /** Called before the first attempt. */
  readonly start?: ((operation: OperationInfo) => void) | undefined;
  /** Called before each retry, with the failure of the last attempt. */
  readonly retry?: ((failure: CallFailure & { readonly pauseInMs: number }) => void) | undefined;
  /** Called after the last attempt; for a stream, when it has begun. */
  readonly end?: ((outcome: CallOutcome) => void) | undefined;
}

/** A transport whose calls are told of; the same one without hooks. */
export function observed(transport: Transport, hooks: Hooks | undefined): Transport {
  if (!hooks) return transport;
  return {
    request: <T, E>(operation: OperationRequest<T>, options: RequestOptions = {}): ApiPromise<T, E> =>
      apiPromise<T, E>(observe(transport, hooks, operation, options)),
    withOptions: (options) => observed(transport.withOptions(options), hooks),
    error: (init) => transport.error(init),
  };
}

async function observe<T>(
  transport: Transport,
  hooks: Hooks,
  operation: OperationRequest<T>,
  options: RequestOptions,
): Promise<WithRawResponse<T>> {
  const tell = <Event>(hook: ((event: Event) => void) | undefined, event: Event): void => {
    try {
      hook?.(event);
    } catch (cause) {
      throw transport.error({ kind: "middleware", message: messageOf(cause), cause });
    }
  };
  const info = infoOf(operation);
  const started = performance.now();
  let attempts = 0;
  let tellRetry: (() => void) | undefined;
  let over = false;
  const watch: Middleware = async (request, next) => {
    // A stream that is connected again passes here, too, after its call has ended.
    if (request.tokenRequest || over) return next(request);
    // A middleware may send twice in one attempt.
    if (request.attempt > attempts) tellRetry?.();
    const attempt = (attempts = request.attempt);
    const fail = (what: Pick<CallFailure, "error" | "response">): void => {
      const at = performance.now();
      tellRetry = () => tell(hooks.retry, { operation: info, attempt, ...what, pauseInMs: performance.now() - at });
    };
    try {
      const response = await next(request);
      fail({ response });
      return response;
    } catch (error) {
      fail({ error: error as SdkError });
      throw error;
    }
  };
  tell(hooks.start, info);
  const middleware = [...(options.middleware ?? []), watch];
  const outcome = await transport.request<T>(operation, { ...options, middleware }).result();
  over = true;
  const { rawResponse, error } = outcome;
  const durationInMs = performance.now() - started;
  tell(hooks.end, { operation: info, attempts, durationInMs, statusCode: rawResponse?.status, error });
  if (!outcome.ok) throw outcome.error;
  return outcome;
}
