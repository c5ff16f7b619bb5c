/** What differs from engine to engine and matters: who gets to see credentials, and which failed requests were never sent. */
import { apiKey } from "../../templates/typescript/runtime/core/auth-api-key.js";
import { json } from "../../templates/typescript/runtime/core/json.js";
import { withLogging } from "../../templates/typescript/runtime/core/logging.js";
import { SdkError } from "../../templates/typescript/runtime/core/errors.js";
import { HttpTransport } from "../../templates/typescript/runtime/core/transport.js";
import type { OperationRequest, TransportOptions } from "../../templates/typescript/runtime/core/types.js";
import { firstLeak, print, textsOfError, textsOfResponse, type Shown } from "../properties/support/leaks.js";
import { answer } from "../wire/support/answers.js";
import type { TableReport } from "./report.js";
import type { Turn } from "./wire-server.js";
import type { Wire } from "./wire.js";

/** Where requests of the probes go. */
export interface Places {
  readonly server: Wire;
  /** Another origin. */
  readonly other: Wire;
  /** An origin where nothing listens. */
  readonly closed: string;
}

/** Plays them; `work` runs one program of {@link workIn} in a worker. */
export async function playProbes(places: Places, work: (goal: string) => Promise<void>): Promise<TableReport> {
  const probes: Readonly<Record<string, () => Promise<string | undefined>>> = {
    "a key of the query is in no error: nothing listens": () => leakOf(places.closed),
    "a key of the query is in no error: connection lost": async () => {
      await places.server.script({ text: "", then: "reset" });
      return leakOf(places.server.origin);
    },
    "a key of the query is in no error: no answer in time": async () => {
      await places.server.script({ text: "", then: "stay" });
      return leakOf(places.server.origin, { timeoutInSeconds: 0.2 });
    },
    "a key of the query is in no error: body lost": async () => {
      await places.server.script({ text: "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{", then: "reset" });
      return leakOf(places.server.origin);
    },
    "a key of the query is in no log, though the server repeats it": async () => {
      const text = answer("{}", "application/json").replace(
        "\r\n",
        `\r\nLink: <${places.server.origin}/?key=${KEY}>\r\n`,
      );
      await places.server.script({ text });
      return leakOf(places.server.origin);
    },
    "POST that nothing listens for is tried three times": () => attemptsOf(places.closed, 3),
    "POST whose connection is lost is tried once": async () => {
      await places.server.script({ text: "", then: "reset" });
      return attemptsOf(places.server.origin, 1);
    },
    "another origin gets neither credentials nor bodies": () => spilled(places, () => workIn(places.server.origin)),
    "another origin gets neither credentials nor bodies of a worker": () =>
      spilled(places, () => work(places.server.origin)),
  };
  const failed = [];
  for (const [row, run] of Object.entries(probes)) {
    const reason = await run().catch((error: unknown) => `threw ${print(error)}`);
    if (reason !== undefined) failed.push({ row, reason });
  }
  return { table: "probes", passed: Object.keys(probes).length - failed.length, excluded: [], failed };
}

/** Not what a text of this program could hold. */
const KEY = "Zq5ecretKey";
const secured: OperationRequest = { method: "GET", path: "/thing", security: [{ query: [] }] };

/** What a call to an origin tells of its key, to its caller and in its log. */
async function leakOf(origin: string, more: TransportOptions = {}): Promise<string | undefined> {
  const shown: Shown[] = [];
  const line = (...parts: readonly unknown[]): void => {
    for (const part of parts) shown.push({ where: "log", text: typeof part === "string" ? part : printAll(part) });
  };
  const logger = { debug: line, info: line, warn: line, error: line };
  const schemes = { query: apiKey(KEY, "query", "key") };
  const options = withLogging({ maxRetries: 0, ...more, logging: { level: "debug", logger } });
  const result = await new HttpTransport({ errors: { base: SdkError }, baseUrl: origin, schemes }, options)
    .request(secured)
    .result();
  if (result.ok) shown.push(...textsOfResponse("success", result.rawResponse));
  else shown.push({ where: "error", text: printAll(result.error) }, ...textsOfError("error", result.error));
  const leak = firstLeak(shown, [KEY]);
  return leak && `${leak.where}: ${leak.text}`;
}

/** As `node:util` and the engine's own console print a value. */
function printAll(value: unknown): string {
  type Inspect = { readonly inspect?: (value: unknown, options: object) => string };
  const { Deno, Bun } = globalThis as { readonly Deno?: Inspect; readonly Bun?: Inspect };
  return [print(value), Deno?.inspect?.(value, { depth: 9 }), Bun?.inspect?.(value, { depth: 9 })].join("\n");
}

/** How often a POST is tried whose address has words that errors of connections have too. */
async function attemptsOf(origin: string, expected: number): Promise<string | undefined> {
  let attempts = 0;
  const counting: typeof fetch = (input, init) => {
    attempts++;
    return fetch(input, init);
  };
  const transport = new HttpTransport(
    { errors: { base: SdkError }, baseUrl: origin },
    { initialRetryDelayInSeconds: 0.01, fetch: counting },
  );
  const path = "/orders/refused/ENOTFOUND/connect";
  const { error } = await transport.request({ method: "POST", path, body: json({ a: 1 }) }).result();
  if (error?.kind !== "connection") return `ended with ${print(error)}`;
  return attempts === expected ? undefined : `${attempts} attempts`;
}

/** What another origin gets that it must not, when the server sends all requests there. */
async function spilled({ server, other }: Places, work: () => Promise<void>): Promise<string | undefined> {
  const text = `HTTP/1.1 307 Elsewhere\r\nLocation: ${other.origin}/elsewhere\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
  const elsewhere: Turn = { text };
  await server.script(elsewhere);
  await other.script();
  await work();
  const { length } = await server.requests();
  if (length !== WORK.length) return `${length} requests arrived at the server`;
  const leak = (await other.requests()).find(({ body, ...head }) => body !== "" || print(head).includes(KEY));
  return leak && print(leak);
}

const WORK = ["GET", "PUT", "POST"] as const;

/** Sends credentials in every place, with and without a body. */
export async function workIn(origin: string): Promise<void> {
  const schemes = { header: apiKey(KEY, "header", "X-Key"), cookie: apiKey(KEY, "cookie", "key") };
  const transport = new HttpTransport({ errors: { base: SdkError }, baseUrl: origin, schemes }, { maxRetries: 0 });
  for (const method of WORK) {
    const body = method === "GET" ? undefined : json({ password: KEY });
    await transport.request({ method, path: "/thing", body, security: [{ header: [], cookie: [] }] }).result();
  }
}
