import { requestIdOf } from "../internal/request-id.js";
import type { SdkError } from "./errors.js";
import type { ApiPromise, WithRawResponse } from "./types.js";

/** {@link ApiPromise} of a call under way. A failure that nobody asks for is an unhandled rejection, as with any promise. */
export function apiPromise<T, E = SdkError>(outcome: Promise<WithRawResponse<T>>): ApiPromise<T, E> {
  const promise = outcome.then(dataOf) as Promise<T> & {
    -readonly [Name in "withRawResponse" | "result"]: ApiPromise<T, E>[Name];
  };
  promise.withRawResponse = () => {
    // Who asks for the outcome another way need not await the promise.
    promise.catch(() => {});
    return outcome.then((answer) => ({ requestId: requestIdOf(answer.rawResponse), ...answer }));
  };
  promise.result = () =>
    promise.withRawResponse().then(
      (answer) => ({ ok: true, ...answer }) as const,
      (error: E & SdkError) => ({ ok: false, error, rawResponse: error.rawResponse }) as const,
    );
  return promise;
}

function dataOf<T>({ data }: WithRawResponse<T>): T {
  return data;
}
