import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BinaryForm, BinaryOptions } from "../../templates/typescript/runtime/core/binary-response.js";
import type { ApiPromise } from "../../templates/typescript/runtime/core/types.js";
import { checkCase, checkReadme, loadCase } from "../support/load-case.js";

interface Client {
  readonly files: { download<T>(id: string, options?: BinaryOptions<BinaryForm>): ApiPromise<T, Error> };
}
interface Package {
  readonly BinaryAnswersClient: new (options: object) => Client;
}

let server: Server;
let client: Client;
/** Answers by the last segment of the path; how often each was asked for. */
const answers: Readonly<Record<string, (response: ServerResponse, attempt: number) => void>> = {
  whole: (response) => response.end("abc"),
  busy: (response, attempt) => response.writeHead(attempt === 1 ? 503 : 200).end("late"),
  stalled: (response) => response.write("abc"),
  lost: (response) => response.writeHead(200, { "content-length": 9 }).write("abc", () => response.destroy()),
};
const attempts = new Map<string, number>();

beforeAll(async () => {
  server = createServer(({ url = "" }, response) => {
    const name = url.split("/").at(-1) ?? "";
    attempts.set(name, (attempts.get(name) ?? 0) + 1);
    const answer = answers[name];
    if (answer === undefined) response.writeHead(404, { "content-type": "application/json" }).end('{"name":"none"}');
    else answer(response, attempts.get(name) ?? 0);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { BinaryAnswersClient } = await loadCase<Package>("binary-answers");
  const { port } = server.address() as AddressInfo;
  client = new BinaryAnswersClient({ baseUrl: `http://127.0.0.1:${port}`, initialRetryDelayInSeconds: 0.001 });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const text = (stream: ReadableStream<Uint8Array>): Promise<string> => new Response(stream).text();

test("bytes are a blob, or a stream where the call asks for it", async () => {
  const blob = await client.files.download<Blob>("whole");
  expect([blob instanceof Blob, await blob.text()]).toEqual([true, "abc"]);
  expect(await text(await client.files.download("whole", { as: "stream" }))).toBe("abc");
});

test("result() and withRawResponse() give the stream too", async () => {
  const call = client.files.download<ReadableStream<Uint8Array>>("whole", { as: "stream" });
  const result = await call.result();
  if (!result.ok) throw result.error;
  expect([(await call.withRawResponse()).rawResponse.status, await text(result.data)]).toEqual([200, "abc"]);
  expect(await client.files.download("none", { as: "stream" }).result()).toMatchObject({
    ok: false,
    error: { statusCode: 404, body: { name: "none" } },
  });
});

test("a call is tried again until the stream is there, and not after", async () => {
  expect(await text(await client.files.download("busy", { as: "stream" }))).toBe("late");
  const lost = await client.files.download<ReadableStream<Uint8Array>>("lost", { as: "stream" });
  await expect(text(lost)).rejects.toMatchObject({ kind: "connection" });
  expect([attempts.get("busy"), attempts.get("lost")]).toEqual([2, 1]);
});

test("a stream that stalls ends with the time-out, or with the caller's signal", async () => {
  const late = await client.files.download<ReadableStream<Uint8Array>>("stalled", {
    as: "stream",
    timeoutInSeconds: 0.1,
  });
  await expect(text(late)).rejects.toMatchObject({ kind: "timeout", name: "BinaryAnswersTimeoutError" });
  const controller = new AbortController();
  const aborted = await client.files.download<ReadableStream<Uint8Array>>("stalled", {
    as: "stream",
    abortSignal: controller.signal,
  });
  setTimeout(() => controller.abort(), 20);
  await expect(text(aborted)).rejects.toMatchObject({ kind: "abort" });
});

test("types follow the option", async () => {
  const usage = `
    import { BinaryAnswersClient } from "./index.js";
    import { download } from "./resources/files.js";
    const client = new BinaryAnswersClient({ baseUrl: "https://example.com" });
    export const blob: Blob = await client.files.download("a");
    export const timed: Blob = await client.files.download("a", { timeoutInSeconds: 1 });
    export const stream: ReadableStream<Uint8Array> = await download(client.transport, "a", { as: "stream" });
    const result = await client.files.convert({ name: "a" }, { as: "stream", contentType: "application/json" }).result();
    export const made: ReadableStream<Uint8Array> | { name: string } | undefined = result.data;
    export const checksum: string | undefined = result.ok ? result.headers.xChecksum : undefined;
    // @ts-expect-error no such form
    client.files.download("a", { as: "text" });
    // @ts-expect-error a stream is no blob
    export const wrong: Blob = await client.files.download("a", { as: "stream" });
  `;
  expect(await checkCase("binary-answers", usage)).toEqual([]);
});

test("the README shows it, in examples that compile", async () => {
  const { faults, text } = await checkReadme("binary-answers");
  expect(faults).toEqual([]);
  expect(text).toContain('as: "stream"');
});
