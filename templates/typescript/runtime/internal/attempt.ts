import type { SdkError } from "../core/errors.js";
import type { OperationRequest, RequestOptions, ResponseContext, WithRawResponse } from "../core/types.js";
import { onAbort } from "./abort.js";
import type { Call, OptionLookup } from "./call.js";
import { exchange } from "./exchange.js";
import { LONGEST } from "./pause.js";

/** One attempt of a call: its limits in time, and what decoders may ask. */
export interface Attempt<T = unknown> extends ResponseContext, Call<T> {
  readonly option: OptionLookup;
  readonly own: RequestOptions;
  readonly operation: OperationRequest<T>;
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

/** How an attempt ended: with an answer, with an error, or with neither when it is settled that there is another attempt. */
interface Outcome<T> {
  readonly attempt: Attempt<T>;
  readonly answer?: WithRawResponse<T> | void;
  readonly error?: SdkError;
}

/**
 * Makes an attempt and hands it to `exchange`. It is over when the exchange is, or as soon as the caller or a time-out ends
 * it, even when the work under way ignores its signal. Then no timer and no listener is left, unless a streaming decoder
 * holds them.
 */
export function makeAttempt<T>(call: Call<T>, number: number): Promise<Outcome<T>> {
  const { client, operation, own, option, deadline, key, repeatable, secrets, error, wrap } = call;
  const controller = new AbortController();
  const caller = option("abortSignal");
  let timer: ReturnType<typeof setTimeout> | undefined;
  let left = option("timeoutInSeconds", 60) * 1000 || Infinity;
  let since = 0;
  let held = false;
  // Given up with the end: what is left of the attempt (a listener) must not hold the answer, so that a stream that nobody
  // reads can be collected.
  let settle: ((outcome: Outcome<T>) => void) | undefined;
  const outcome = new Promise<Outcome<T>>((resolve) => (settle = resolve));

  const finish = (answer: WithRawResponse<T> | void): void => {
    if (!held) attempt.release();
    settle?.({ attempt, answer });
    settle = undefined;
  };
  const stop = (reason: unknown): void => {
    attempt.release();
    // What is thrown once it is settled that there is no other attempt comes from `shouldRetry`.
    settle?.({ attempt, error: wrap(attempt.final ? "middleware" : "configuration", reason) });
    settle = undefined;
    // Ends what still goes on, a body that nobody reads among it.
    controller.abort(reason);
  };
  const abort = (): void => stop(attempt.error({ kind: "abort", cause: caller!.reason }));
  const expire = (total: boolean): void => {
    const seconds = option(total ? "totalTimeoutInSeconds" : "timeoutInSeconds", 60);
    stop(attempt.error({ kind: "timeout", message: `Time-out after ${seconds} s` }));
  };
  const resume = (milliseconds: number = left, strike: (total: boolean) => void = expire): void => {
    clearTimeout(timer);
    since = performance.now();
    const longest = Math.min(milliseconds, deadline - since);
    if (settle && longest <= LONGEST) timer = setTimeout(strike, longest, longest < milliseconds);
  };
  const attempt: Attempt<T> = {
    // Spelt out: V8 takes ten times as much memory for a spread.
    client,
    operation,
    own,
    option,
    deadline,
    key,
    repeatable,
    secrets,
    error: (init) => error({ rawResponse: attempt.response, ...init }),
    wrap,
    attempt: number,
    sent: false,
    pause: 0,
    url: "",
    signal: controller.signal,
    maxResponseBytes: option("maxResponseBytes", 2 ** 25),
    maxEventBytes: option("maxEventBytes", 1e7),
    maxErrorBytes: option("maxErrorBytes", 2 ** 20),
    errorTimeoutInSeconds: option("errorTimeoutInSeconds", 5),
    transport: client.transport,
    resume,
    suspend() {
      left -= performance.now() - since;
      resume(Infinity);
    },
    hold() {
      held = true;
      resume(Infinity);
    },
    release() {
      clearTimeout(timer);
      detach?.();
    },
    decodingError(message, body, cause) {
      const { status, headers } = attempt.response!;
      const came = `${message} (${status}, ${headers.get("content-type") ?? "no content type"})`;
      return attempt.error({ kind: "decoding", message: came, body, cause });
    },
    failure: (cause) => wrap("connection", cause, attempt.response),
  };
  const detach = caller && onAbort(caller, abort);
  if (caller?.aborted) abort();
  else {
    resume();
    exchange(attempt).then(finish, stop);
  }
  return outcome;
}
