import { limited } from "./limit.js";

/** Waits; rejects with what `aborted` makes of the reason as soon as the signal aborts. */
export function sleep(milliseconds: number, signal: AbortSignal | undefined, aborted: (reason: unknown) => Error): Promise<void> {
  return limited(signal, Infinity, aborted, aborted as never, () => new Promise((resolve) => setTimeout(resolve, milliseconds)))
}
