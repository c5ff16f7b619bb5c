/** What a piece of work may do with its own limits. */
export interface Limit {
  /** Aborted with the error that ended the work. */
  readonly signal: AbortSignal;
  /** The work's result lives on (a stream): stops the timer, keeps the caller's signal connected until `release`. */
  readonly hold: () => void;
  /** Lets go of timer and listener. May be called more than once. */
  readonly release: () => void;
}

/**
 * Runs `work` under a time-out and the caller's signal. When one of them strikes, the promise rejects at once, even when
 * the work ignores its signal. When it settles, no timer and no listener is left, unless the work called `hold`.
 * Without work it is a pause that the signal can end.
 *
 * @param milliseconds 2^31 (24.8 days) and more, which no timer can hold: no time-out
 * @param fail makes the error; the cause is the reason of the signal
 */
export function limited<T>(
  parent: AbortSignal | undefined,
  milliseconds: number,
  fail: (kind: "abort" | "timeout", cause?: unknown) => Error,
  work?: (limit: Limit) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    let held = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hold = (): void => {
      held = true;
      clearTimeout(timer);
    };
    const release = (): void => {
      hold();
      parent?.removeEventListener("abort", abort);
    };
    const stop = (error: Error | undefined): void => {
      release();
      if (error) reject(error);
      else resolve(undefined as T);
      controller.abort(error);
    };
    const abort = (): void => stop(fail("abort", parent!.reason));
    if (parent?.aborted) return abort();
    parent?.addEventListener("abort", abort);
    if (milliseconds < 2 ** 31) timer = setTimeout(() => stop(work && fail("timeout")), milliseconds);
    work?.({ signal: controller.signal, hold, release })
      .then(resolve, reject)
      .finally(() => held || release());
  });
}
