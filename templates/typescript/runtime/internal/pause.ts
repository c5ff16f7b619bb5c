import { onAbort } from "./abort.js";

/** The longest time that a timer holds, in milliseconds (24.8 days); a longer one would strike at once. */
export const LONGEST: number = 2 ** 31 - 1;

/** Waits until the time is over or a signal aborts. Leaves no timer and no listener. */
export function pause(milliseconds: number, ...signals: readonly (AbortSignal | undefined)[]): Promise<void> {
  return new Promise((resolve) => {
    const detach = signals.map((signal) => signal && onAbort(signal, end));
    const timer = setTimeout(end, Math.min(milliseconds, LONGEST));
    function end(): void {
      clearTimeout(timer);
      for (const each of detach) each?.();
      resolve();
    }
    if (signals.some((signal) => signal?.aborted)) end();
  });
}

/** What a promise comes to, unless that takes longer; then what `late` gives is the reason. Leaves no timer. */
export function within<T>(milliseconds: number, work: Promise<T>, late: () => unknown): Promise<T> {
  if (milliseconds > LONGEST) return work;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late() as Error), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
