import type { OperationRequest, RequestOptions, WithRawResponse } from "../core/types.js";
import { makeAttempt } from "./attempt.js";
import { makeCall, type Client } from "./call.js";
import { pause } from "./pause.js";
import { mayRetry } from "./retry.js";

/** Sends an operation until there is an answer that counts, or an error of the package. */
export async function perform<T>(
  client: Client,
  operation: OperationRequest<T>,
  own: RequestOptions,
): Promise<WithRawResponse<T>> {
  const call = makeCall(client, operation, own);
  for (let number = 1; ; number++) {
    const { attempt, answer, error } = await makeAttempt(call, number);
    if (answer) return answer;
    try {
      if (error && !mayRetry(attempt, error)) throw error;
    } catch (cause) {
      throw call.wrap("middleware", cause);
    }
    await pause(attempt.pause, call.option("abortSignal"));
  }
}
