/** Whatever happens to a call: its credentials reach the server they are for, and nobody else. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { array, assert, asyncProperty, sample } from "fast-check";
import { describe, expect, it } from "vitest";
import { PLATFORM_ERRORS, type Received } from "./support/indiscreet-server.js";
import { firstLeak, gives, MARK } from "./support/leaks.js";
import { playSecrets, Servers, type Network, type Played } from "./support/play-secrets.js";
import { secretCase, type SecretCase } from "./support/secret-cases.js";

const runs = Number(process.env["BINDSMITH_PROPERTY_RUNS"] ?? 400);
const seed = Number(process.env["BINDSMITH_PROPERTY_SEED"] ?? 1);
const timeout = 120_000 + runs * 200;

describe("what gives a secret away", () => {
  const secret = "Zq/a b*é\"'\\x";
  it.each<[string, string]>([
    ["itself", secret],
    ["a component of an address", encodeURIComponent(secret)],
    ["all percent-encoded, in lower case", "Zq%2fa%20b%2a%c3%a9%22%27%5cx"],
    ["form data", `${new URLSearchParams({ a: secret })}`],
    ["JSON", JSON.stringify([secret])],
    ["JSON in JSON", JSON.stringify(JSON.stringify([secret]))],
    ["JSON of PHP", String.raw`"Zq\/a b*\u00e9\"'\\x"`],
    ["HTML", "Zq/a b*é&quot;&#39;\\x"],
    ["base64", Buffer.from(secret).toString("base64")],
  ])("is %s", (_, text) => {
    expect(gives(`before ${text} after`, secret)).toBe(true);
    expect(gives(`before ${text} after`, `${secret}y`)).toBe(false);
  });
});

/** Clients that are played at once, at most: some of them wait. */
const BATCH = 50;

it("random clients give no secret away", { timeout }, async () => {
  let played = 0;
  const batch = array(secretCase, { minLength: 1, maxLength: BATCH, size: "max" });
  await assert(
    asyncProperty(batch, async (cases) => {
      for (const each of await Promise.all(cases.map(playStubbed))) expectDiscreet(each);
      played += cases.length;
    }),
    // A batch that does not end is a fault as well.
    { numRuns: Math.ceil((runs * 2) / BATCH), seed, timeout: 20_000 },
  );
  expect(played).toBeGreaterThan(runs / 2);
});

it("clients give none away over real connections either", { timeout }, async () => {
  const servers = await Promise.all([listening(), listening(), listening(), listening()]);
  try {
    for (const one of sample(secretCase, { numRuns: Math.ceil(runs / 10), seed })) {
      expectDiscreet(await playOverLoopback(one, servers));
    }
  } finally {
    for (const { server } of servers) server.closeAllConnections();
    for (const { server } of servers) server.close();
  }
});

function expectDiscreet({ shown, secrets }: Played): void {
  const leak = firstLeak(shown, secrets);
  if (leak) expect.fail(`${leak.where}: ${leak.text.slice(Math.max(0, leak.text.indexOf(MARK) - 200)).slice(0, 400)}`);
}

/** Everything in memory. */
function playStubbed(one: SecretCase): Promise<Played> {
  const servers = new Servers(one);
  const goals = {
    same: "https://api.example",
    other: "https://other.example",
    insecure: "http://api.example",
    file: "file:///etc",
    tokens: "https://login.example",
  };
  const fetch: Network["fetch"] = async (input, init = {}) => {
    const headers = Object.fromEntries(new Headers(init.headers));
    const request = { url: String(input), headers, body: String(init.body ?? "") };
    const { turn, answer } = servers.receive(request, goals);
    if (turn.kind === "failure") throw PLATFORM_ERRORS[turn.error](request);
    if (turn.kind === "failure in the body") {
      const body = new ReadableStream({ pull: () => Promise.reject(PLATFORM_ERRORS[turn.error](request) as Error) });
      return addressed(new Response(body, { status: turn.status }), request);
    }
    if (answer) {
      const { status, ...rest } = answer;
      return addressed(new Response(answer.body, { status, headers: rest.headers }), request);
    }
    return new Promise((_, reject) => {
      const end = (): void => reject(init.signal?.reason as Error);
      if (init.signal?.aborted) end();
      init.signal?.addEventListener("abort", end, { once: true });
    });
  };
  return playSecrets(one, servers, { fetch, goals });
}

/** A response as platforms give it: with the address that was asked. */
function addressed(response: Response, { url }: Received): Response {
  return Object.defineProperty(response, "url", { value: url, configurable: true });
}

interface Listening {
  readonly server: Server;
  readonly origin: string;
  handle: (request: Received, response: ServerResponse) => void;
}

async function listening(): Promise<Listening> {
  const server = createServer((message, response) => void receive(message, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const listening: Listening = { server, origin, handle: () => {} };
  const receive = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk as Buffer);
    const headers = message.headers as Record<string, string>;
    listening.handle({ url: origin + message.url, headers, body: Buffer.concat(chunks).toString() }, response);
  };
  return listening;
}

function playOverLoopback(one: SecretCase, listening: readonly Listening[]): Promise<Played> {
  const servers = new Servers(one);
  const [same = "", other = "", insecure = "", tokens = ""] = listening.map(({ origin }) => origin);
  const goals = { same, other, insecure, tokens, file: "file:///etc" };
  for (const each of listening) {
    each.handle = (request, response) => {
      const { turn, answer } = servers.receive(request, goals);
      if (answer) response.writeHead(answer.status, answer.headers).end(answer.body);
      if (turn.kind === "failure") response.socket?.resetAndDestroy();
      if (turn.kind === "failure in the body") {
        response
          .writeHead(turn.status, { "content-length": 1000, "x-request": request.url })
          .write(request.url, () => response.socket?.destroy());
      }
    };
  }
  return playSecrets(one, servers, { goals });
}
