/** What a signal ends. */
export interface Abortable {
  abort(reason: unknown): void;
}

const all = new WeakMap<AbortSignal, Set<Abortable>>();

/** Ends `one` when the signal is aborted. A signal has one listener for all, as Node warns of more than ten. */
export function listen(signal: AbortSignal, one: Abortable): void {
  const waiting = all.get(signal) ?? new Set();
  if (!waiting.size) {
    all.set(signal, waiting);
    signal.addEventListener("abort", abort);
  }
  waiting.add(one);
}

/** Undoes `listen`; the last one takes the listener away. */
export function unlisten(signal: AbortSignal, one: Abortable): void {
  const waiting = all.get(signal);
  if (waiting?.delete(one) && !waiting.size) signal.removeEventListener("abort", abort);
}

function abort(this: AbortSignal): void {
  all.get(this)!.forEach((one) => one.abort(this.reason));
}
