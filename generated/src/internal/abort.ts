/** What waits for a signal, behind its one listener. */
interface Waiting {
  readonly callbacks: Set<() => void>;
  readonly listener: () => void;
}

const waiting = new WeakMap<AbortSignal, Waiting>();

/**
 * Calls back when a signal aborts; the function returned takes that back. However many wait, a signal has one listener
 * (Node warns from the eleventh on), and none when nobody waits.
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  let known = waiting.get(signal);
  if (!known) {
    const callbacks = new Set<() => void>();
    known = { callbacks, listener: () => [...callbacks].forEach((each) => each()) };
    waiting.set(signal, known);
  }
  const { callbacks, listener } = known;
  if (!callbacks.size) signal.addEventListener("abort", listener);
  callbacks.add(callback);
  return () => {
    callbacks.delete(callback);
    if (!callbacks.size) signal.removeEventListener("abort", listener);
  };
}
