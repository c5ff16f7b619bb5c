import { getEventListeners } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { SdkError } from "../../../templates/typescript/runtime/core/errors.js";
import { HttpTransport } from "../../../templates/typescript/runtime/core/transport.js";
import type { Body, RequestOptions } from "../../../templates/typescript/runtime/core/types.js";
import { planOf, type Fault, type Plan } from "./soak-plan.js";

export interface SoakOptions {
  readonly calls: number;
  readonly concurrency: number;
  /** Part of the requests that meet a fault: 0.05. */
  readonly faults: number;
  /** Default: the platform's. */
  readonly fetch?: typeof fetch | undefined;
}

export interface SoakReport {
  /** Calls by what they ended with. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Calls that ended with something else than was planned, or after another number of requests; the first ones. */
  readonly unplanned: readonly string[];
  /** Requests that were answered, or whose connection was lost. */
  readonly requests: number;
  /** Calls that never settled, or whose answer belongs to another call. */
  readonly lost: number;
  /** Calls that must not be processed twice and were. */
  readonly twice: number;
  /** Heap after garbage collection in the last quarter against the second one, in bytes. */
  readonly growth: number;
  /** Listeners, sockets and timers that are there after the last call and were not before the first. */
  readonly left: readonly string[];
  readonly seconds: number;
}

const body: Body = { contentType: "application/json", data: () => '{"some":"data"}', replayable: true };

/** Many calls against a server on loopback that fails as planned. Every call has a plan, and must end as it says. */
export async function soak({ calls, concurrency, faults, fetch }: SoakOptions): Promise<SoakReport> {
  const before = resources();
  const server = new FailingServer(faults);
  const baseUrl = await server.listen();
  const { signal: abortSignal } = new AbortController();
  const options = { initialRetryDelayInSeconds: 0.002, ...(fetch && { fetch }) };
  const transport = new HttpTransport({ errors: { base: SdkError }, baseUrl }, options);
  const outcomes: Record<string, number> = {};
  const unplanned: string[] = [];
  const counts = { settled: 0, foreign: 0, twice: 0 };
  const heap: number[] = [];
  const started = performance.now();
  let next = 0;

  const worker = async (): Promise<void> => {
    for (let id = next++; id < calls; id = next++) {
      if (id % Math.ceil(calls / SAMPLES) === 0) heap.push(heapAfterCollection());
      const plan = planOf(id, faults);
      const result = await transport
        .request<{ readonly id: string }>(operationOf(id, plan), { abortSignal, ...optionsOf(id, plan, server) })
        .result();
      const outcome = result.ok ? "ok" : `${result.error.kind} ${result.error.statusCode ?? ""}`.trim();
      const { requests, processed } = server.forget(id);
      counts.settled++;
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      if (result.ok && (result.data.id !== `${id}` || processed === 0)) counts.foreign++;
      if (plan.kind === "POST" && processed > 1) counts.twice++;
      if (outcome !== plan.outcome || requests !== plan.requests) {
        unplanned.push(`${id}: ${outcome} after ${requests} requests, planned: ${JSON.stringify(plan)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const seconds = (performance.now() - started) / 1000;
  const growth = mean(heap.slice(-SAMPLES / 4)) - mean(heap.slice(SAMPLES / 4, SAMPLES / 2));
  const listeners = getEventListeners(abortSignal, "abort").map(() => "listener");
  await server.close();
  const left = [...listeners, ...(await leftBeyond(before))];
  const lost = counts.foreign + calls - counts.settled;
  const { requests } = server;
  return { outcomes, unplanned: unplanned.slice(0, 10), requests, lost, twice: counts.twice, growth, left, seconds };
}

/** How often the heap is measured. */
const SAMPLES = 32;

function operationOf(id: number, { kind }: Plan): { method: string; path: string; body: Body | undefined } {
  return kind === "GET" ? { method: "GET", path: `/${id}`, body: undefined } : { method: "POST", path: `/${id}`, body };
}

function optionsOf(id: number, { kind, outcome }: Plan, server: FailingServer): RequestOptions {
  return {
    ...(kind === "POST with a key" && { idempotencyKey: `key ${id}` }),
    ...(outcome === "timeout" && { timeoutInSeconds: 0.2, maxRetries: 0 }),
    ...(outcome === "abort" && { abortSignal: server.arrival(id) }),
  };
}

/** Answers each request as the plan of its call says. */
class FailingServer {
  requests = 0;
  readonly #server: Server;
  /** Of calls that are under way: requests that arrived, and how often the server did what they ask for. */
  readonly #calls = new Map<string, { requests: number; processed: number }>();
  readonly #awaited = new Map<string, AbortController>();

  constructor(faults: number) {
    // A connection that the server gives up while a request is on its way would be a fault that no plan has.
    this.#server = createServer({ keepAliveTimeout: 0 }, (message, response) =>
      message.resume().on("end", () => this.#answer(message, response, faults)),
    );
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  forget(id: number): { readonly requests: number; readonly processed: number } {
    const call = this.#calls.get(`${id}`);
    this.#calls.delete(`${id}`);
    return call ?? { requests: 0, processed: 0 };
  }

  /** Aborts when the request of a call has arrived. */
  arrival(id: number): AbortSignal {
    const controller = new AbortController();
    this.#awaited.set(`${id}`, controller);
    return controller.signal;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  #answer(message: IncomingMessage, response: ServerResponse, faults: number): void {
    const id = message.url!.slice(1);
    const call = this.#calls.get(id) ?? { requests: 0, processed: 0 };
    const fault = planOf(Number(id), faults).faults[call.requests];
    if (fault === "silence") {
      this.#awaited.get(id)?.abort();
      this.#awaited.delete(id);
      return;
    }
    call.requests++;
    if (fault !== "429" && fault !== "503 later") call.processed++;
    this.requests++;
    this.#calls.set(id, call);
    if (fault === "slow") setTimeout(() => respond(response, id, fault), 50);
    else respond(response, id, fault);
  }
}

function respond(response: ServerResponse, id: string, fault: Fault | undefined): void {
  const text = JSON.stringify({ id, padding: "x".repeat(200) });
  const type = { "content-type": "application/json" };
  switch (fault) {
    case "500":
    case "503":
      response.writeHead(Number(fault), type).end("{}");
      return;
    case "429":
    case "503 later":
      response.writeHead(Number.parseInt(fault, 10), { ...type, "retry-after": "0" }).end("{}");
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
      response.writeHead(200, type).end("<html>");
      return;
    default:
      response.writeHead(200, type).end(text);
  }
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function heapAfterCollection(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

/** Sockets and timers that keep the process alive. */
function resources(): readonly string[] {
  return process.getActiveResourcesInfo().filter((name) => /Socket|TCP|Timeout/.test(name));
}

/** What is there beyond what was before, once what ends has had some time for it. */
async function leftBeyond(before: readonly string[]): Promise<readonly string[]> {
  const added = (): readonly string[] => {
    const left = [...before];
    return resources().filter((name) => !left.includes(name) || !left.splice(left.indexOf(name), 1));
  };
  for (let turn = 0; turn < 100 && added().length > 0; turn++) await new Promise((next) => setTimeout(next, 30));
  return added();
}
