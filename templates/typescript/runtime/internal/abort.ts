/** What waits for a signal: itself its one listener. */
type Waiting = Set<() => void> & EventListenerObject;

const waiting = new WeakMap<AbortSignal, Waiting>();

/**
 * Calls back when a signal aborts; the function returned takes that back. However many wait, a signal has one listener
 * (Node warns from the eleventh on), and none when nobody waits.
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const all: Waiting =
    waiting.get(signal) ??
    Object.assign(new Set<() => void>(), { handleEvent: () => [...all].forEach((each) => each()) });
  waiting.set(signal, all);
  if (!all.size) signal.addEventListener("abort", all);
  all.add(callback);
  return () => {
    all.delete(callback);
    if (!all.size) signal.removeEventListener("abort", all);
  };
}
