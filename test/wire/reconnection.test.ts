import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { eventData } from "../../templates/typescript/runtime/core/events.js";
import { answer, ask } from "./support/answers.js";
import type { Recorder } from "./support/recorder.js";
import { utf8 } from "./support/row.js";
import { all, serve, told } from "./support/serve.js";

const stream = "text/event-stream";

describe("reconnection", () => {
  const ids = (recorder: Recorder): unknown[] => recorder.requests.map(({ headers }) => headers["last-event-id"]);

  it("opens the connection again with the last id, until the server answers 204", async () => {
    const recorder = await serve(
      told("retry: 1\nid: a\ndata: 1\n\nid: b\n\ndata: cut off"),
      (socket) =>
        void socket.write(
          answer(utf8("id: €\ndata: 2\n\n"), stream).replace("Length: 17", "Length: 170"),
          "latin1",
          () => setTimeout(() => socket.destroy(), 20),
        ),
      told("data: 3\n\n"),
      () => answer("", undefined, { status: 204 }),
    );
    expect(await all(await ask(recorder.origin, eventData({ reconnect: true })))).toEqual([1, 2, 3]);
    expect(ids(recorder)).toEqual([undefined, "b", utf8("€"), utf8("€")]);
  });

  it("leaves no listener on the caller's signal", async () => {
    const last = (): string => answer("", undefined, { status: 204 });
    const { origin } = await serve(
      told("retry: 1\ndata: 1\n\n"),
      told("data: 2\n\n"),
      last,
      told("retry: 1\ndata: 3\n\n"),
      told("data: 4\n\n"),
    );
    const { signal } = new AbortController();
    const listeners = (): number => getEventListeners(signal, "abort").length;
    const seen: number[] = [];
    for await (const _ of await ask(origin, eventData({ reconnect: true }), { abortSignal: signal }))
      seen.push(listeners());
    expect(seen).toEqual([1, 1]);
    expect(listeners()).toBe(0);
    for await (const item of await ask(origin, eventData({ reconnect: true }), { abortSignal: signal })) {
      if (item === 4) break;
    }
    expect(listeners()).toBe(0);
  });

  it("forgets the id when the server sends an empty one", async () => {
    const recorder = await serve(told("retry: 1\nid: a\ndata: 1\n\nid:\ndata: 2\n\n"), () =>
      answer("", undefined, { status: 204 }),
    );
    expect(await all(await ask(recorder.origin, eventData({ reconnect: true })))).toEqual([1, 2]);
    expect(ids(recorder)).toEqual([undefined, undefined]);
  });

  it("when resumable, waits for a sign that the server can resume", async () => {
    const plain = await serve(told("data: 1\n\n"));
    expect(await all(await ask(plain.origin, eventData({ reconnect: "resumable" })))).toEqual([1]);
    expect(plain.requests).toHaveLength(1);
    await plain.close();
    const resumable = await serve(told("retry: 1\n\ndata: 1\n\n"), () => answer("", undefined, { status: 204 }));
    expect(await all(await ask(resumable.origin, eventData({ reconnect: "resumable" })))).toEqual([1]);
    expect(resumable.requests).toHaveLength(2);
  });

  it("ends with an error when the server refuses or sends something else", async () => {
    const refused = await serve(told("retry: 1\ndata: 1\n\n"), () => answer("{}", "application/json", { status: 403 }));
    await expect(all(await ask(refused.origin, eventData({ reconnect: true })))).rejects.toMatchObject({
      kind: "api",
      statusCode: 403,
    });
    await refused.close();
    const other = await serve(told("retry: 1\ndata: 1\n\n"), told("<html>", "text/html"));
    await expect(all(await ask(other.origin, eventData({ reconnect: true })))).rejects.toMatchObject({
      kind: "decoding",
      body: "<html>",
    });
  });

  it("does not after an event that is not what it claims", async () => {
    const recorder = await serve(told("retry: 1\nid: 1\ndata: {\n\n"));
    await expect(all(await ask(recorder.origin, eventData({ reconnect: true })))).rejects.toMatchObject({
      kind: "decoding",
    });
    expect(recorder.requests).toHaveLength(1);
  });

  it("ends at once when it is cancelled or aborted during the pause", async () => {
    const recorder = await serve(told("retry: 60000\ndata: 1\n\n"));
    const cancelled = await ask(recorder.origin, eventData({ reconnect: true }));
    setTimeout(() => cancelled.cancel(), 50);
    expect(await all(cancelled)).toEqual([1]);
    const controller = new AbortController();
    const aborted = await ask(recorder.origin, eventData({ reconnect: true }), { abortSignal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    await expect(all(aborted)).rejects.toMatchObject({ kind: "abort" });
    expect(recorder.requests).toHaveLength(2);
  });
});
