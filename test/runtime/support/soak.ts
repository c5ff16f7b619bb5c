import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { SdkError } from "../../../templates/runtime/core/errors.js";
import { HttpTransport } from "../../../templates/runtime/core/transport.js";
import type { Body } from "../../../templates/runtime/core/types.js";

export interface SoakOptions {
  readonly calls: number;
  readonly concurrency: number;
  /** Part of the requests that meet a fault: 0.05. */
  readonly faults: number;
}

export interface SoakReport {
  readonly succeeded: number;
  /** Failed calls by kind of error and status. */
  readonly failed: Readonly<Record<string, number>>;
  /** Requests that arrived. */
  readonly requests: number;
  /** Calls that never settled, or whose answer belongs to another call. */
  readonly lost: number;
  /** Calls that must not be processed twice and were. */
  readonly twice: number;
  /** Successful calls that the server did not process. */
  readonly phantom: number;
  /** Heap after garbage collection at the end against the middle, in bytes. */
  readonly growth: number;
  readonly seconds: number;
}

const FAULTS = ["500", "429", "503", "reset", "half", "slow", "garbage"] as const;

/** Many calls against a server on loopback that fails now and then, by a generator with a fixed seed. */
export async function soak({ calls, concurrency, faults }: SoakOptions): Promise<SoakReport> {
  const random = generator(42);
  /** How often the server did what a call asked for. */
  const processed = new Map<string, number>();
  let requests = 0;
  const server = createServer((message, response) => {
    requests++;
    const id = message.url!.slice(1);
    const fault = random() < faults ? FAULTS[Math.floor(random() * FAULTS.length)] : undefined;
    const answer = (): void => {
      if (fault !== "429" && fault !== "503") processed.set(id, (processed.get(id) ?? 0) + 1);
      respond(response, id, fault);
    };
    message.resume().on("end", fault === "slow" ? () => setTimeout(answer, 2000) : answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const options = { timeoutInSeconds: 1.5, initialRetryDelayInSeconds: 0.005 };
  const transport = new HttpTransport({ errors: { base: SdkError }, baseUrl: origin }, options);

  const failed: Record<string, number> = {};
  const counts = { succeeded: 0, settled: 0, lost: 0, twice: 0, phantom: 0 };
  const middle = { heap: 0 };
  let next = 0;
  const started = performance.now();
  const body: Body = { contentType: "application/json", data: () => '{"some":"data"}', replayable: true };
  const worker = async (): Promise<void> => {
    for (let index = next++; index < calls; index = next++) {
      if (index === Math.floor(calls / 2)) middle.heap = heapAfterCollection();
      const [method, options] = [
        ["GET", {}],
        ["POST", {}],
        ["POST", { idempotencyKey: `key ${index}` }],
      ][index % 3] as [string, object];
      const operation = { method, path: `/${index}`, body: method === "GET" ? undefined : body };
      const result = await transport.request<{ id: string }>(operation, options).result();
      counts.settled++;
      const done = processed.get(`${index}`) ?? 0;
      processed.delete(`${index}`);
      if (result.ok) {
        counts.succeeded++;
        if (result.data.id !== `${index}`) counts.lost++;
        if (done === 0) counts.phantom++;
      } else {
        const name = `${result.error.kind} ${result.error.statusCode ?? ""}`.trim();
        failed[name] = (failed[name] ?? 0) + 1;
      }
      if (index % 3 === 1 && done > 1) counts.twice++;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const seconds = (performance.now() - started) / 1000;
  const growth = heapAfterCollection() - middle.heap;
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
  const { succeeded, settled, lost, twice, phantom } = counts;
  return { succeeded, failed, requests, lost: lost + calls - settled, twice, phantom, growth, seconds };
}

function respond(response: ServerResponse, id: string, fault: (typeof FAULTS)[number] | undefined): void {
  const text = JSON.stringify({ id, padding: "x".repeat(200) });
  switch (fault) {
    case "429":
    case "503":
    case "500":
      response.writeHead(Number(fault), { "retry-after": "0", "content-type": "application/json" }).end("{}");
      return;
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    case "half":
      response
        .writeHead(200, { "content-length": text.length })
        .write(text.slice(0, 50), () => response.socket?.destroy());
      return;
    case "garbage":
      response.writeHead(200, { "content-type": "application/json" }).end("<html>");
      return;
    default:
      response.writeHead(200, { "content-type": "application/json" }).end(text);
  }
}

/** Linear congruential generator (Numerical Recipes): numbers from 0 to 1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

function heapAfterCollection(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}
