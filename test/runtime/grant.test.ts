import { array, assert, asyncProperty, constantFrom, double, oneof } from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SdkError } from "../../templates/typescript/runtime/core/errors.js";
import { createGrant, type Grant, type NewToken } from "../../templates/typescript/runtime/internal/grant.js";

/** A grant, and a token endpoint that gives `t1`, `t2`, … or fails. */
class Issuer {
  readonly grant: Grant = createGrant(30);
  /** Seconds at which it was asked. */
  readonly at: number[] = [];
  failure: unknown;
  life = 3600;

  token(signal: AbortSignal = new AbortController().signal): Promise<string> {
    return this.grant.token(signal, async (): Promise<NewToken> => {
      this.at.push(performance.now() / 1000);
      await Promise.resolve();
      if (this.failure !== undefined) throw this.failure;
      return { token: `t${this.requests}`, life: this.life };
    });
  }

  get requests(): number {
    return this.at.length;
  }

  /** A call that a server refuses: with a second token when there is one. */
  async refused(): Promise<void> {
    if (this.grant.refuse(await this.token())) await this.token();
  }

  /** Ends of calls at the same time: tokens, or the errors they reject with. */
  async calls(count: number): Promise<readonly unknown[]> {
    const ends = Promise.all(Array.from({ length: count }, () => this.token().catch((error: unknown) => error)));
    await vi.advanceTimersByTimeAsync(5000);
    return ends;
  }
}

const failed = (statusCode: number | undefined, headers: Record<string, string> = {}): SdkError =>
  new SdkError({
    kind: statusCode === undefined ? "connection" : "api",
    statusCode,
    rawResponse: new Response(null, { headers }),
  });
const pass = (seconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(seconds * 1000);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] });
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("a token", () => {
  it.each([
    [3600, 3570],
    [60, 30],
    [40, 20],
    [1, 0.5],
  ])("of %d s is renewed after %d s", async (life, renewed) => {
    const issuer = new Issuer();
    issuer.life = life;
    expect(await issuer.token()).toBe("t1");
    await pass(renewed - 0.1);
    expect(await issuer.token()).toBe("t1");
    await pass(0.1);
    expect(await issuer.token()).toBe("t2");
  });

  it.each([NaN, Infinity])("with a skew of %d is renewed after half its life", async (skew) => {
    const issuer = new Issuer();
    const grant = createGrant(skew);
    const request = async (): Promise<NewToken> => ({ token: `t${issuer.at.push(0)}`, life: 100 });
    const { signal } = new AbortController();
    for (const [wait, token] of [
      [0, "t1"],
      [49, "t1"],
      [1, "t2"],
    ] as const) {
      await pass(wait);
      expect(await grant.token(signal, request)).toBe(token);
    }
  });

  it.each<[string, () => void]>([
    ["the wall clock alone goes on (a computer that slept)", () => vi.setSystemTime(Date.now() + 3600_000)],
    ["the wall clock is set back", () => (vi.setSystemTime(0), vi.advanceTimersByTime(3600_000))],
  ])("ends when %s", async (_, change) => {
    const issuer = new Issuer();
    await issuer.token();
    change();
    expect(await issuer.token()).toBe("t2");
  });

  it("is used to its end while it cannot be renewed, and asked for no more often than after a pause", async () => {
    const issuer = new Issuer();
    await issuer.token();
    issuer.failure = failed(503);
    await pass(3570);
    expect(await issuer.calls(10)).toEqual(Array.from({ length: 10 }, () => "t1"));
    expect(issuer.requests).toBe(2);
    for (let second = 0; second < 24; second++) {
      expect(await issuer.token()).toBe("t1");
      await pass(1);
    }
    expect(issuer.at.map((time) => Math.round(time - issuer.at[0]!))).toEqual([0, 3570, 3575, 3576, 3578, 3582, 3590]);
    await pass(2);
    expect(await issuer.calls(3)).toEqual([issuer.failure, issuer.failure, issuer.failure]);
  });
});

describe("failures", () => {
  it.each([[408], [429], [500], [503], [599], [undefined]])(
    "%s: calls share them and wait for a pause that doubles up to a minute",
    async (status) => {
      const issuer = new Issuer();
      issuer.failure = failed(status);
      const ends: Promise<unknown>[] = [];
      for (let turn = 0; turn < 1000; turn++) {
        ends.push(issuer.token().catch((error: unknown) => error));
        await pass(0.25);
      }
      const gaps = issuer.at.slice(1).map((time, index) => Math.round((time - issuer.at[index]!) * 100) / 100);
      expect(gaps).toEqual([0.5, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
      await pass(5);
      expect(new Set(await Promise.all(ends))).toEqual(new Set([issuer.failure]));
    },
  );

  it("that last are waited for up to 5 s, then calls reject at once", async () => {
    const issuer = new Issuer();
    issuer.failure = failed(503);
    await expect(issuer.token()).rejects.toBe(issuer.failure);
    const waiting = issuer.token();
    issuer.failure = undefined;
    expect(issuer.requests).toBe(1);
    await pass(0.499);
    expect(issuer.requests).toBe(1);
    await pass(0.002);
    expect(await waiting).toBe("t2");
  });

  it.each([
    ["0", 0.5],
    ["3", 3],
    ["100", 100],
    ["100000", 300],
    ["nonsense", 0.5],
  ])("Retry-After: %s is a pause of %d s", async (value, seconds) => {
    const issuer = new Issuer();
    issuer.failure = failed(429, { "retry-after": value });
    await expect(issuer.token()).rejects.toBe(issuer.failure);
    issuer.failure = undefined;
    await pass(seconds - 0.1);
    const early = issuer.token().catch(() => "failed");
    expect(issuer.requests).toBe(1);
    await pass(0.11);
    expect(await early).toBe("t2");
    expect(await issuer.token()).toBe("t2");
  });

  it.each([[400], [401], [403], [307], [200]])(
    "%d is remembered for a while, and then is asked again",
    async (status) => {
      const issuer = new Issuer();
      issuer.failure = status === 200 ? new SdkError({ kind: "decoding", statusCode: 200 }) : failed(status);
      for (let call = 0; call < 20; call++) await expect(issuer.token()).rejects.toBe(issuer.failure);
      expect(issuer.requests).toBe(1);
      await pass(0.5);
      issuer.failure = undefined;
      expect(await issuer.token()).toBe("t2");
    },
  );

  it.each<[string, unknown]>([
    ["a middleware", new SdkError({ kind: "middleware" })],
    ["the configuration", new TypeError("Key cannot sign RS256")],
    ["nothing at all", null],
  ])("that come of %s are not remembered: nothing was asked", async (_, failure) => {
    const issuer = new Issuer();
    issuer.failure = failure;
    await expect(issuer.token()).rejects.toBe(failure);
    issuer.failure = undefined;
    expect(await issuer.token()).toBe("t2");
  });

  it("end with a success: the next pause is short again", async () => {
    const issuer = new Issuer();
    issuer.life = 2;
    for (let round = 0; round < 3; round++) {
      issuer.failure = failed(503);
      await expect(issuer.token()).rejects.toBe(issuer.failure);
      issuer.failure = undefined;
      await pass(0.5);
      expect(await issuer.token()).toBe(`t${2 * round + 2}`);
      await pass(2);
    }
  });

  it("take a random part off the pause, up to a half", async () => {
    vi.mocked(Math.random).mockReturnValue(0.999);
    const issuer = new Issuer();
    issuer.failure = failed(400);
    await expect(issuer.token()).rejects.toBe(issuer.failure);
    await pass(0.25);
    await expect(issuer.token()).rejects.toBe(issuer.failure);
    expect(issuer.requests).toBe(1);
    await pass(0.01);
    await expect(issuer.token()).rejects.toBe(issuer.failure);
    expect(issuer.requests).toBe(2);
  });
});

describe("refusals", () => {
  it("of every token: one request at once, then one after 5, 10, 20 … seconds, at most every 5 minutes", async () => {
    const issuer = new Issuer();
    for (let second = 0; second < 1500; second++) {
      await issuer.refused();
      await pass(1);
    }
    const gaps = issuer.at.slice(1).map((time, index) => Math.round(time - issuer.at[index]!));
    expect(gaps).toEqual([0, 5, 10, 20, 40, 80, 160, 300, 300, 300]);
  });

  it("of a token that was good for long renew it at once", async () => {
    const issuer = new Issuer();
    for (let renewal = 0; renewal < 5; renewal++) {
      const token = await issuer.token();
      expect(issuer.grant.refuse(token)).toBe(true);
      expect(await issuer.token()).not.toBe(token);
      await pass(601);
    }
    expect(issuer.requests).toBe(6);
  });

  it("of an older token change nothing", async () => {
    const issuer = new Issuer();
    expect(issuer.grant.refuse("another")).toBe(true);
    const token = await issuer.token();
    expect(issuer.grant.refuse("another")).toBe(true);
    expect(await issuer.token()).toBe(token);
  });
});

it("in all orders of answers, refusals and time, requests keep their distance", async () => {
  const step = oneof(constantFrom("call", "refused", 400, 503), double({ min: 0.01, max: 100, noNaN: true }));
  await assert(
    asyncProperty(array(step, { maxLength: 60 }), async (steps) => {
      const issuer = new Issuer();
      issuer.life = 1e6;
      const calls: Promise<unknown>[] = [];
      for (const each of steps) {
        if (each === "call") calls.push(issuer.token().catch(() => {}));
        else if (each === "refused") calls.push(issuer.refused().catch(() => {}));
        else if (each === 400 || each === 503) issuer.failure = failed(each);
        else await pass(each as number);
      }
      let ended = false;
      void Promise.all(calls).then(() => (ended = true));
      // A call waits at most 5 s at a time; a refused one asks twice, and others may fail while it waits.
      for (let wait = 0; wait < 100 && !ended; wait++) await pass(5);
      expect(ended).toBe(true);
      const gaps = issuer.at.slice(1).map((time, index) => time - issuer.at[index]!);
      // Only the first renewal comes at once.
      expect(gaps.filter((gap) => gap < 0.49).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 200 },
  );
});
