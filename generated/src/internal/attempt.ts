import type { ResponseContext, WithRawResponse } from "../core/types.js";
import { onAbort } from "./abort.js";
import type { Call } from "./call.js";
import { exchange } from "./exchange.js";
import { LONGEST } from "./pause.js";

/** One attempt of a call: its limits in time, and what decoders may ask. */
export interface Attempt<T = unknown> extends ResponseContext {
  readonly call: Call<T>;
  readonly maxErrorBytes: number;
  readonly errorTimeoutInSeconds: number;
  /** 1 for the first. */
  readonly attempt: number;
  /** Whether a request was handed to the network that may have arrived. */
  sent: boolean;
  /** Whether it is settled that there is no other attempt. */
  final?: boolean;
  /** Milliseconds before the next attempt, once there is one. */
  pause: number;
  /** The address that was asked last, without credentials. */
  url: string;
  /** The answer, once there is one. */
  response?: Response;
  /**
   * Lets the time-out of the attempt run on, or another one, in milliseconds, at whose end something else is done. The
   * time-out of the call goes before both.
   */
  readonly resume: (milliseconds?: number, strike?: () => void) => void;
  /** Stops the time-out of the attempt: what follows is not the server's time. */
  readonly suspend: () => void;
}

/**
 * Makes an attempt and hands it to `exchange`. It is over when the exchange is, or as soon as the caller or a time-out ends
 * it, even when the work under way ignores its signal. Then no timer and no listener is left, unless a streaming decoder
 * holds them.
 *
 * @param succeed is given the answer, or nothing when there is another attempt
 * @param fail is given what ended the attempt
 */
export function startAttempt<T>(
  call: Call<T>,
  number: number,
  succeed: (attempt: Attempt<T>, answer: WithRawResponse<T> | void) => void,
  fail: (attempt: Attempt<T>, reason: unknown) => void,
): void {
  const { client, operation, own, option, deadline, error, wrap } = call;
  const controller = new AbortController();
  const caller = option("abortSignal");
  let detach = (): void => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let left = option("timeoutInSeconds", 60) * 1000 || Infinity;
  let since = 0;
  let held = false;
  let over = false;
  let settle: { readonly succeed: typeof succeed; readonly fail: typeof fail } | undefined = { succeed, fail };

  const stop = (reason: unknown): void => {
    const { fail: end } = settle ?? {};
    settle = undefined;
    attempt.release();
    end?.(attempt, reason);
    // Ends what still goes on, a body that nobody reads among it.
    controller.abort(reason);
  };
  const expire = (): void => stop(error({ kind: "timeout", message: `No answer in ${Math.round(left)} ms` }));
  const arm = (milliseconds: number, strike: () => void): void => {
    clearTimeout(timer);
    since = performance.now();
    const longest = Math.min(milliseconds, deadline - since);
    if (!over && longest <= LONGEST) timer = setTimeout(strike, longest);
  };
  const attempt: Attempt<T> = {
    call,
    attempt: number,
    sent: false,
    pause: 0,
    url: "",
    signal: controller.signal,
    maxResponseBytes: option("maxResponseBytes", 2 ** 25),
    maxEventBytes: option("maxEventBytes", 1e7),
    maxErrorBytes: option("maxErrorBytes", 2 ** 20),
    errorTimeoutInSeconds: option("errorTimeoutInSeconds", 5),
    option,
    transport: client.transport,
    operation,
    own,
    resume: (milliseconds = left, strike = expire) => arm(milliseconds, strike),
    suspend() {
      left -= performance.now() - since;
      arm(Infinity, expire);
    },
    hold() {
      held = true;
      arm(Infinity, expire);
    },
    release() {
      over = true;
      clearTimeout(timer);
      detach();
    },
    decodingError(message, body, cause) {
      const rawResponse = attempt.response!;
      const { status, headers } = rawResponse;
      const came = `${message} (${status}, ${headers.get("content-type") ?? "no content type"})`;
      return error({ kind: "decoding", statusCode: status, rawResponse, message: came, body, cause });
    },
    failure: (cause) => wrap("connection", cause),
  };
  const abort = (): void => stop(error({ kind: "abort", cause: caller!.reason }));
  if (caller?.aborted) return abort();
  if (caller) detach = onAbort(caller, abort);
  const finish = (answer: WithRawResponse<T> | void): void => {
    // What is left of the attempt (a listener) must not hold the answer: a stream that nobody reads can be collected.
    const { succeed: end } = settle ?? {};
    settle = undefined;
    if (!held) attempt.release();
    end?.(attempt, answer);
  };
  attempt.resume();
  exchange(attempt).then(finish, stop);
}
