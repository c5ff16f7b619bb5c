import type { SdkError } from "./errors.js";
import type { ApiPromise, WithRawResponse } from "./types.js";

/** {@link ApiPromise} of a call under way. A failure that nobody asks for is an unhandled rejection, as with any promise. */
export function apiPromise<T, E = SdkError>(outcome: Promise<WithRawResponse<T>>): ApiPromise<T, E> {
  const promise = outcome.then(({ data }) => data);
  const withRawResponse = (): Promise<WithRawResponse<T>> => {
    // Who asks for the outcome another way need not await the promise.
    promise.catch(() => {});
    return outcome;
  };
  return Object.assign(promise, {
    withRawResponse,
    result: () =>
      withRawResponse().then(
        (answer) => ({ ok: true, ...answer }) as const,
        (error: E & SdkError) => ({ ok: false, error, rawResponse: error.rawResponse }) as const,
      ),
  });
}
