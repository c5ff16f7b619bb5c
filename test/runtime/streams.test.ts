import { getEventListeners } from "node:events";
import type { ServerResponse } from "node:http";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { streamResponse } from "../../templates/typescript/runtime/core/binary-response.js";
import { eventData } from "../../templates/typescript/runtime/core/events.js";
import { jsonLinesResponse } from "../../templates/typescript/runtime/core/json-lines.js";
import type { ApiPromise, RequestOptions, ResponseDecoder } from "../../templates/typescript/runtime/core/types.js";
import { client, get, leavesNothing, ShopAbortError, ShopConnectionError, ShopTimeoutError } from "./support/client.js";
import { serve, type FaultServer } from "./support/fault-server.js";

type Stream = AsyncIterable<unknown> & AsyncDisposable;

interface Form {
  readonly name: string;
  readonly decoder: ResponseDecoder<Stream>;
  readonly type: string;
  readonly item: string;
  /** Bytes that are no item. */
  readonly ping: string;
}

const forms: readonly Form[] = [
  { name: "events", decoder: eventData(), type: "text/event-stream", item: "data: 1\n\n", ping: ":\n" },
  { name: "JSON lines", decoder: jsonLinesResponse(), type: "application/jsonl", item: "1\n", ping: "\n" },
  { name: "bytes", decoder: streamResponse, type: "application/octet-stream", item: "1", ping: "1" },
];

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A server that says its headers, then what `tell` says. */
const telling = ({ type }: Form, tell: (response: ServerResponse) => unknown = () => {}): Promise<FaultServer> =>
  serve(({ response }) => {
    response.writeHead(200, { "content-type": type }).flushHeaders();
    return tell(response);
  });

/** Writes again and again until the connection ends. */
const dripping =
  (text: string) =>
  (response: ServerResponse): void => {
    const timer = setInterval(() => response.write(text), 20);
    response.on("close", () => clearInterval(timer));
  };

const open = (
  server: FaultServer,
  { decoder }: Form,
  options?: RequestOptions,
  fetched?: typeof fetch,
): ApiPromise<Stream> => client(server, { fetch: fetched }).request({ ...get, response: decoder }, options);

/** The number of items, and the error that ended them. */
async function readAll(stream: AsyncIterable<unknown>): Promise<{ readonly count: number; readonly error: unknown }> {
  let count = 0;
  try {
    for await (const _ of stream) count++;
  } catch (error) {
    return { count, error };
  }
  return { count, error: undefined };
}

describe.each(forms)("a stream of $name", (form) => {
  it.each([
    ["after its headers", 0],
    ["after an item", 1],
  ])("ends with the time-out when the server is silent %s", async (_, items) => {
    await leavesNothing(async (abortSignal) => {
      await using server = await telling(form, (response) => items && response.write(form.item));
      const { count, error } = await readAll(await open(server, form, { abortSignal, idleTimeoutInSeconds: 0.1 }));
      expect(count).toBe(items);
      expect(error).toBeInstanceOf(ShopTimeoutError);
      expect(error).toMatchObject({ kind: "timeout", statusCode: 200, rawResponse: { status: 200 } });
      await expect.poll(() => server.busy()).toBe(0);
    });
  });

  it("waits on while there are bytes, items or not", async () => {
    await using server = await telling(form, async (response) => {
      for (let count = 0; count < 16; count++) {
        response.write(form.ping);
        await sleep(50);
      }
      response.end(form.item);
    });
    const { count, error } = await readAll(await open(server, form, { idleTimeoutInSeconds: 0.6 }));
    expect(error).toBeUndefined();
    expect(count).toBeGreaterThan(0);
  });

  it("waits as long as it takes where the time-out is turned off", async () => {
    await using server = await telling(form, async (response) => {
      await sleep(300);
      response.end(form.item);
    });
    const stream = await open(server, form, { idleTimeoutInSeconds: 0, timeoutInSeconds: 0.1 });
    expect(await readAll(stream)).toEqual({ count: 1, error: undefined });
  });

  it("does not count the time that the reader takes", async () => {
    await using server = await telling(form, (response) => response.write(form.item, () => response.end(form.item)));
    let count = 0;
    for await (const _ of await open(server, form, { idleTimeoutInSeconds: 0.1 })) {
      count++;
      await sleep(250);
    }
    expect(count).toBeGreaterThan(0);
  });

  it.each<[string, typeof fetch]>([
    ["plain", fetch],
    ["that ignores its signal", (url, init) => fetch(url, { ...init, signal: null })],
    ["whose body ends as if it were whole", (url, init) => altered(url, init, (controller) => controller.terminate())],
    [
      "whose body fails with another error",
      (url, init) => altered(url, init, (controller) => controller.error(new Error("wrapped"))),
    ],
  ])("ends with the time-out of the whole call, with a fetch %s", async (_, fetched) => {
    await using server = await telling(form, dripping(form.item));
    const stream = await open(server, form, { totalTimeoutInSeconds: 0.3 }, fetched);
    const { count, error } = await readAll(stream);
    expect(count).toBeGreaterThan(0);
    expect(error).toBeInstanceOf(ShopTimeoutError);
    expect((error as Error).message).toBe("200 GET /thing: Time-out after 0.3 s");
    await expect.poll(() => server.busy()).toBe(0);
  });

  it.each([
    ["while it is read", 0],
    ["before it is read", 1],
  ])("ends with the caller's signal %s", async (_, before) => {
    await leavesNothing(async () => {
      const controller = new AbortController();
      await using server = await telling(form, dripping(form.item));
      const stream = await open(server, form, { abortSignal: controller.signal });
      if (before) controller.abort("enough");
      else setTimeout(() => controller.abort("enough"), 60);
      const { count, error } = await readAll(stream);
      if (before) expect(count).toBe(0);
      expect(error).toBeInstanceOf(ShopAbortError);
      expect(error).toMatchObject({ kind: "abort", cause: "enough" });
      expect(getEventListeners(controller.signal, "abort")).toEqual([]);
      await expect.poll(() => server.busy()).toBe(0);
    });
  });

  it("gives no item more once the signal has aborted, also of those that have come", async () => {
    await using server = await telling(form, (response) => response.write(form.item.repeat(3)));
    const controller = new AbortController();
    let count = 0;
    const stream = await open(server, form, { abortSignal: controller.signal });
    const reading = (async () => {
      for await (const _ of stream) {
        count++;
        controller.abort();
      }
    })();
    await expect(reading).rejects.toBeInstanceOf(ShopAbortError);
    expect(count).toBe(1);
  });

  it("throws a lost connection, once", async () => {
    await leavesNothing(async (abortSignal) => {
      await using server = await telling(form, (response) => response.write(form.item, () => response.destroy()));
      const iterator = (await open(server, form, { abortSignal }))[Symbol.asyncIterator]();
      const outcome = async (): Promise<unknown> => {
        for (;;) if ((await iterator.next()).done) return "done";
      };
      await expect(outcome()).rejects.toBeInstanceOf(ShopConnectionError);
    });
  });

  it.each<[string, (stream: Stream) => Promise<void>]>([
    [
      "leaves the loop",
      async (stream) => {
        for await (const _ of stream) break;
      },
    ],
    [
      "disposes of it unread",
      async (stream) => {
        await using _ = stream;
      },
    ],
    [
      "disposes of it half read",
      async (stream) => {
        await using disposed = stream;
        await disposed[Symbol.asyncIterator]().next();
      },
    ],
    [
      "disposes of it while it is read",
      async (stream) => {
        const reading = readAll(stream);
        await sleep(50);
        await stream[Symbol.asyncDispose]();
        expect((await reading).error).toBeUndefined();
      },
    ],
  ])("closes the connection when the reader %s", async (_, use) => {
    await leavesNothing(async (abortSignal) => {
      await using server = await telling(form, dripping(form.item));
      await use(await open(server, form, { abortSignal }));
      await expect.poll(() => server.busy()).toBe(0);
    });
  });

  it.each([0, 1])("is ended when nobody can read it any more, after %d items", async (items) => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const { signal } = new AbortController();
    await using server = await telling(form, (response) => response.write(form.item.repeat(2)));
    await (async () => {
      for (let count = 0; count < 5; count++) {
        // Bytes are read ahead: such a stream ends with its time-out at the latest.
        const options = { abortSignal: signal, idleTimeoutInSeconds: 0.2 };
        const iterator = (await open(server, form, options))[Symbol.asyncIterator]();
        for (let left = items; left > 0; left--) await iterator.next();
      }
    })();
    await expect
      .poll(() => {
        collect();
        return server.busy() + getEventListeners(signal, "abort").length;
      })
      .toBe(0);
  });

  it("shares one listener on the caller's signal with all others", async () => {
    await leavesNothing(async (abortSignal) => {
      await using server = await telling(form, (response) => setTimeout(() => response.end(form.item), 100));
      const streams = await Promise.all(Array.from({ length: 20 }, () => open(server, form, { abortSignal })));
      expect(getEventListeners(abortSignal, "abort")).toHaveLength(1);
      for (const { error } of await Promise.all(streams.map(readAll))) expect(error).toBeUndefined();
    });
  });
});

describe("items", () => {
  const [events, lines] = forms as [Form, Form];

  it.each([events, lines])("of $name come in order to readers that do not wait", async (form) => {
    await using server = await telling(form, async (response) => {
      for (let count = 0; count < 10; count++) {
        response.write(form.item.replace("1", `${2 * count}`) + form.item.replace("1", `${2 * count + 1}`));
        await sleep(5);
      }
      response.end();
    });
    const iterator = (await open(server, form))[Symbol.asyncIterator]();
    const taken = await Promise.all(Array.from({ length: 22 }, () => iterator.next()));
    expect(taken.map(({ value }) => value as unknown)).toEqual([...Array(20).keys(), undefined, undefined]);
  });

  it("of another content type end with the attempt's time-out when their text does not come", async () => {
    await using server = await serve(
      ({ response }) => void response.writeHead(200, { "content-type": "text/html" }).write("<html>"),
    );
    const call = client(server, { timeoutInSeconds: 0.1, maxRetries: 0 }).request({ ...get, response: eventData() });
    await expect(call).rejects.toBeInstanceOf(ShopTimeoutError);
  });
});

/** A fetch whose body meets an abort in its own way. */
async function altered(
  url: Parameters<typeof fetch>[0],
  init: RequestInit | undefined,
  onAbort: (controller: TransformStreamDefaultController<Uint8Array>) => void,
): Promise<Response> {
  const stop = new AbortController();
  const response = await fetch(url, { ...init, signal: stop.signal });
  const altering = new TransformStream<Uint8Array, Uint8Array>({
    start(controller) {
      init?.signal?.addEventListener("abort", () => {
        onAbort(controller);
        stop.abort();
      });
    },
  });
  response.body?.pipeTo(altering.writable).catch(() => {});
  return new Response(altering.readable, response);
}
