/** Options that are numbers: what is none ends the call with the configuration error, at the latest after one attempt. */
import { describe, expect, it } from "vitest";
import type { RequestOptions, TransportOptions } from "../../templates/typescript/runtime/core/types.js";
import { events } from "../../templates/typescript/runtime/core/events.js";
import { client, failure, get } from "./support/client.js";
import { json, serve } from "./support/fault-server.js";

type Name = keyof TransportOptions & keyof RequestOptions;

const ofEveryCall = [
  "timeoutInSeconds",
  "totalTimeoutInSeconds",
  "errorTimeoutInSeconds",
  "maxRetries",
  "maxResponseBytes",
  "maxErrorBytes",
  "maxEventBytes",
] as const satisfies readonly Name[];
const ofStreams = ["idleTimeoutInSeconds", "maxReconnects"] as const satisfies readonly Name[];
const ofClients = [
  "initialRetryDelayInSeconds",
  "maxRetryDelayInSeconds",
  "maxRedirects",
] as const satisfies readonly (keyof TransportOptions)[];

/** What JavaScript and `process.env` give. */
const wrong: readonly unknown[] = [NaN, -1, -Infinity, "5", "", true, {}, []];

describe("of a client", () => {
  it.each([...ofEveryCall, ...ofClients])("%s", async (name) => {
    for (const value of wrong) {
      await using server = await serve(({ response }) => json(response, 503, {}));
      const error = await failure(client(server, { [name]: value } as TransportOptions), get);
      expect({ value, kind: error.kind, attempts: server.seen.length <= 1 }).toEqual({
        value,
        kind: "configuration",
        attempts: true,
      });
      expect(error.message).toContain(name);
    }
  });
});

describe("of a call", () => {
  it.each(ofEveryCall)("%s", async (name) => {
    for (const value of wrong) {
      await using server = await serve(({ response }) => json(response, 503, {}));
      const error = await failure(client(server), get, { [name]: value } as RequestOptions);
      expect({ value, kind: error.kind, attempts: server.seen.length <= 1 }).toEqual({
        value,
        kind: "configuration",
        attempts: true,
      });
    }
  });

  it.each(ofStreams)("that reads a stream: %s", async (name) => {
    for (const value of wrong) {
      await using server = await serve(({ response }) =>
        response.writeHead(200, { "content-type": "text/event-stream" }).end("retry: 1\n\n"),
      );
      const operation = { ...get, response: events({ reconnect: true }) };
      const reading = async (): Promise<void> => {
        const stream = await client(server).request(operation, { [name]: value } as RequestOptions);
        for await (const event of stream) expect(event).toBeUndefined();
      };
      await expect(reading()).rejects.toMatchObject({ kind: "configuration" });
      expect(server.seen.length).toBeLessThanOrEqual(1);
    }
  });
});

it("zero and infinity are numbers", async () => {
  await using server = await serve(({ response }) => json(response, 200, 1));
  for (const value of [0, Infinity]) {
    const options = { timeoutInSeconds: value, totalTimeoutInSeconds: value, errorTimeoutInSeconds: value };
    expect(await client(server, options).request(get)).toBe(1);
  }
  expect(await client(server, { maxRetries: 0, maxRedirects: 0 }).request(get)).toBe(1);
});
