import type { SdkError } from "../core/errors.js";
import type { OperationRequest, RequestOptions, WithRawResponse } from "../core/types.js";
import { Attempt } from "./attempt.js";
import { Call, type Client } from "./call.js";
import { pause } from "./pause.js";
import { failureOf, mayRetry } from "./retry.js";

/** Sends an operation until there is an answer that counts, or an error of the package. */
export async function perform<T>(
  client: Client,
  operation: OperationRequest<T>,
  own: RequestOptions,
): Promise<WithRawResponse<T>> {
  const call = new Call<T>(client, operation, own);
  const hooks = call.option("hooks", {});
  const tell = <Event>(hook: ((event: Event) => void) | undefined, event: () => Event): void => {
    try {
      hook?.(event());
    } catch (cause) {
      throw call.wrap("middleware", cause);
    }
  };
  tell(hooks.start, () => call.info);
  for (let number = 1; ; number++) {
    const attempt = new Attempt(call, number);
    let outcome: WithRawResponse<T> | void = undefined;
    let error: SdkError | undefined;
    try {
      outcome = await attempt.run();
    } catch (cause) {
      error = call.wrap("configuration", cause);
    }
    if (outcome || (error && !mayRetry(attempt, error))) {
      tell(hooks.end, () => ({
        operation: call.info,
        attempts: number,
        durationInMs: performance.now() - call.started,
        statusCode: attempt.response?.status,
        error,
      }));
      if (outcome) return outcome;
      throw error!;
    }
    tell(hooks.retry, () => ({ ...failureOf(attempt, error, attempt.response), pauseInMs: attempt.pause }));
    await pause(attempt.pause, call.option("abortSignal"));
  }
}
