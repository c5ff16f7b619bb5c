import type { ErrorInit } from "../core/errors.js";

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
 */
export function limited<T>(
  parent: AbortSignal | undefined,
  milliseconds: number,
  makeError: (init: ErrorInit) => Error,
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
    const stop = (error: unknown): void => {
      release();
      reject(error as Error);
      // Ends what still goes on, a body that nobody reads among it.
      controller.abort(error);
    };
    const abort = (): void => stop(makeError({ kind: "abort", cause: parent!.reason }));
    const expire = (): void => {
      if (work) stop(makeError({ kind: "timeout", message: `No answer in ${milliseconds} ms` }));
      else resolve(release() as T);
    };
    if (parent?.aborted) return abort();
    parent?.addEventListener("abort", abort);
    if (milliseconds < 2 ** 31) timer = setTimeout(expire, milliseconds);
    work?.({ signal: controller.signal, hold, release })
      .then(resolve, stop)
      .then(() => held || release());
  });
}
