import type { SdkError } from "../core/errors.js";
import { onAbort } from "./abort.js";
import { pause } from "./pause.js";

/** A token, and the seconds it is good for. */
export interface NewToken {
  readonly token: string;
  readonly life: number;
}

/** A token that calls share. */
export interface Grant {
  /** The token, or a new one. Rejects with the reason of the signal when that aborts. */
  readonly token: (signal: AbortSignal, request: (signal: AbortSignal) => Promise<NewToken>) => Promise<string>;
  /** Gives up a token that a server refused. Returns whether there is another one, or may be. */
  readonly refuse: (token: string) => boolean;
}

/** A token request under way. */
interface Flight {
  readonly controller: AbortController;
  readonly token: Promise<string>;
  /** Calls that wait for it. */
  waiting: number;
}

/** Bounds in milliseconds. */
const MINUTE = 60_000;
const LONG = 300_000;
const SHORT = 5000;

/**
 * What is known about a token and about getting another one.
 *
 * - Calls that need a new token share one request. It goes on while one of them waits.
 * - After a failure all wait: for 0.5 s, doubled with each failure in a row up to 60 s, of which a random part of up to a
 *   half is taken off; longer when the server asks for it, at most 5 minutes. A wait of up to 5 s is waited out, in a
 *   longer one calls reject at once with the same error; likewise after an answer that the same request will get again.
 *   While the old token is good it is used on.
 * - A token that is refused is renewed. From then on a token younger than 5 s stays; the bound doubles with each renewal
 *   up to 5 minutes. A token that was good for 10 minutes begins anew.
 *
 * @param skew how long before its end a token is renewed, in seconds, at most half its life
 */
export function createGrant(skew: number): Grant {
  let current: string | undefined;
  let age = stopwatch();
  /** Ages in milliseconds: when the token is renewed, when it ends, and from when on a refusal renews it. */
  let stale = 0;
  let end = 0;
  let refusable = 0;
  let flight: Flight | undefined;
  let failure: SdkError | undefined;
  let failures = 0;
  /** Milliseconds without a request after a failure, and those that have gone by. */
  let rest = 0;
  let rested = age;

  const keep = ({ token, life }: NewToken): string => {
    age = stopwatch();
    end = life * 1000;
    stale = end - (skew < life / 2 ? skew : life / 2) * 1000;
    failures = rest = 0;
    return (current = token);
  };

  /** Remembers a failure of the token endpoint. */
  const fail = (error: SdkError | undefined): string => {
    if (!/^(api|connection|decoding)$/.test(error?.kind as string)) throw error;
    const asked = Math.min((error!.retryAfterInSeconds ?? 0) * 1000, LONG);
    rest = Math.max(asked, Math.min(500 * 2 ** failures++, MINUTE) * (1 - Math.random() / 2));
    rested = stopwatch();
    failure = error;
    if (!current || age() >= end) throw error;
    stale = Math.min(age() + rest, end);
    return current;
  };

  const start = (request: (signal: AbortSignal) => Promise<NewToken>): Flight => {
    const controller = new AbortController();
    const token = request(controller.signal)
      .then(keep, (error: SdkError) => {
        if (controller.signal.aborted) throw error;
        return fail(error);
      })
      .finally(() => {
        if (flight === started) flight = undefined;
      });
    const started = { controller, token, waiting: 0 };
    return started;
  };

  return {
    async token(signal, request) {
      for (;;) {
        signal.throwIfAborted();
        if (current && age() < stale) return current;
        const left = rest - rested();
        if (left <= 0 || flight) break;
        if (left > SHORT || isFinal(failure!)) throw failure;
        await pause(left, signal);
      }
      const joined = (flight ??= start(request));
      joined.waiting++;
      return new Promise((resolve, reject) => {
        const detach = onAbort(signal, () => {
          reject(signal.reason as Error);
          if (--joined.waiting) return;
          if (flight === joined) flight = undefined;
          joined.controller.abort();
        });
        joined.token.then(resolve, reject).finally(detach);
      });
    },
    refuse(token) {
      if (current !== token) return true;
      if (age() < refusable) return false;
      refusable = age() < 2 * LONG ? Math.min(refusable * 2 || SHORT, LONG) : SHORT;
      current = undefined;
      return true;
    },
  };
}

/** Whether the same request will get the same answer; lost connections have no status. */
function isFinal({ statusCode }: SdkError): boolean {
  return !/^(undefined|408|429|5..)$/.test(`${statusCode}`);
}

/** Milliseconds since now. One clock stands still while a computer sleeps, people set the other: the one that says more counts. */
function stopwatch(): () => number {
  const monotonic = performance.now();
  const wall = Date.now();
  return () => Math.max(performance.now() - monotonic, Date.now() - wall);
}
