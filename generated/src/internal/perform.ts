import type { OperationRequest, RequestOptions, WithRawResponse } from "../core/types.js";
import { startAttempt, type Attempt } from "./attempt.js";
import { makeCall, type Client } from "./call.js";
import { pause } from "./pause.js";
import { mayRetry } from "./retry.js";

/** Sends an operation until there is an answer that counts, or an error of the package. */
export function perform<T>(
  client: Client,
  operation: OperationRequest<T>,
  own: RequestOptions,
): Promise<WithRawResponse<T>> {
  return new Promise((resolve, reject) => {
    const call = makeCall(client, operation, own);
    const again = async ({ attempt, pause: milliseconds }: Attempt<T>): Promise<void> => {
      await pause(milliseconds, call.option("abortSignal"));
      start(attempt + 1);
    };
    const start = (number: number): void =>
      startAttempt(
        call,
        number,
        (attempt, answer) => (answer ? resolve(answer) : void again(attempt)),
        (attempt, reason) => {
          const error = call.wrap("configuration", reason);
          try {
            if (mayRetry(attempt, error)) return void again(attempt);
          } catch (cause) {
            return reject(call.wrap("middleware", cause));
          }
          reject(error);
        },
      );
    start(1);
  });
}
