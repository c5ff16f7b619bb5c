import { createHmac } from "node:crypto";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hmacSignature } from "../../templates/typescript/runtime/core/webhook-signature.js";
import { standardWebhooks } from "../../templates/typescript/runtime/core/webhook-standard.js";
import type { Incoming, WebhookOptions } from "../../templates/typescript/runtime/core/webhooks.js";
import { checkCase, checkReadme, loadCase } from "../support/load-case.js";

type Event = Incoming<unknown, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>>;
type Create = (
  handlers: Readonly<Record<string, (event: Event) => unknown>>,
  options: WebhookOptions,
) => (request: Request) => Promise<Response>;

let createWebhookHandler: Create;
let createCallbackHandler: Create;
let server: Server;
let origin = "";
/** What the server does with requests. */
let receive: (request: Request) => Promise<Response>;

beforeAll(async () => {
  ({ createWebhookHandler } = await loadCase<{ createWebhookHandler: Create }>("webhooks"));
  ({ createCallbackHandler } = await loadCase<{ createCallbackHandler: Create }>("callbacks", ["webhooks"]));
  server = createServer((message, answer) => {
    const chunks: Buffer[] = [];
    message.on("data", (chunk: Buffer) => chunks.push(chunk));
    message.on("end", () => {
      const { method = "", url = "", headers } = message;
      const body = ["GET", "HEAD"].includes(method) || chunks.length === 0 ? null : Buffer.concat(chunks);
      const request = new Request(origin + url, { method, body, headers: headers as Record<string, string> });
      void answerWith(answer, request);
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function answerWith(answer: ServerResponse, request: Request): Promise<void> {
  try {
    const response = await receive(request);
    const body = Buffer.from(await response.arrayBuffer());
    answer.writeHead(response.status, Object.fromEntries(response.headers)).end(body);
  } catch (error) {
    answer.writeHead(500).end(String(error));
  }
}

const unsigned: WebhookOptions = { verify: "unsigned" };
const seen: Event[] = [];
const keep =
  (reply?: unknown) =>
  (event: Event): unknown => {
    seen.push(event);
    return reply;
  };

async function send(
  path: string,
  body?: BodyInit,
  { type = "application/json", method = "POST", ...headers }: Readonly<Record<string, string>> = {},
): Promise<{
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
  readonly headers: Headers;
}> {
  seen.length = 0;
  const sent = { ...(body === undefined ? {} : { "content-type": type }), ...headers };
  const response = await fetch(origin + path, { method, headers: sent, ...(body === undefined ? {} : { body }) });
  const { status, headers: received } = response;
  return { status, type: received.get("content-type"), text: await response.text(), headers: received };
}

describe("webhooks", () => {
  test("reach the handler of their name, with typed values", async () => {
    receive = createWebhookHandler({ "order.created": keep() }, unsigned);
    const order = '{"id":"1","placed":"2024-01-01T00:00:00Z"}';
    expect(await send("/hooks/order.created", order)).toMatchObject({ status: 200, text: "" });
    expect(seen[0]?.body).toEqual({ id: "1", placed: new Date("2024-01-01T00:00:00Z") });
    expect(new TextDecoder().decode(seen[0]?.rawBody)).toBe(order);
    expect(seen[0]?.request.headers.get("content-type")).toBe("application/json");
  });

  test("give headers and query, and get status and body back", async () => {
    const reply = { status: 201, body: { amount: 3, until: new Date(0) }, headers: { "x-a": "b" } };
    receive = createWebhookHandler({ "POST quote": keep(reply) }, unsigned);
    const answer = await send("/quote?tags=a%20,b&tags=c&ids=1,2", '{"id":"1"}', {
      "x-signature": "s",
      "x-attempt": "2",
    });
    expect(answer).toMatchObject({ status: 201, type: "application/json" });
    expect(JSON.parse(answer.text)).toEqual({ amount: 3, until: "1970-01-01T00:00:00.000Z" });
    expect(answer.headers.get("x-a")).toBe("b");
    expect(seen[0]).toMatchObject({
      headers: { xSignature: "s", xAttempt: 2 },
      query: { tags: ["a ,b", "c"], ids: [1, 2] },
    });
  });

  test("are read by media type", async () => {
    receive = createWebhookHandler({ "POST quote": keep({ status: 422, body: "no" }), picture: keep() }, unsigned);
    const signed = { "x-signature": "s" };
    const xml = "<Order><id>7</id></Order>";
    expect(await send("/quote", xml, { type: "application/xml", ...signed })).toMatchObject({
      status: 422,
      type: expect.stringContaining("text/plain") as string,
      text: "no",
    });
    expect(seen[0]?.body).toEqual({ id: "7", lines: [] });
    await send("/quote", "article=a%26b", { type: "application/x-www-form-urlencoded;charset=utf-8", ...signed });
    expect({ ...(seen[0]!.body as object) }).toEqual({ article: "a&b" });
    expect(await send("/picture", "abc", { type: "image/png" })).toMatchObject({ status: 204 });
    expect(await (seen[0]!.body as Blob).text()).toBe("abc");
  });

  test.for<[what: string, path: string, body: string | undefined, headers: Record<string, string>, status: number]>([
    ["another name", "/order.unknown", "{}", {}, 404],
    ["a name of every object", "/constructor", "{}", {}, 404],
    ["a name without a handler", "/order.deleted", "{}", {}, 404],
    ["a broken escape", "/%zz", "{}", {}, 404],
    ["another method", "/order.created", "{}", { method: "PUT" }, 405],
    ["another media type", "/order.created", "a", { type: "text/csv" }, 415],
    ["no JSON", "/order.created", "{", {}, 400],
    ["a value that is no date", "/order.created", '{"id":"1","placed":"today"}', {}, 400],
    ["no body", "/order.created", undefined, {}, 400],
    ["a long body", "/order.created", `"${"x".repeat(100)}"`, {}, 413],
    ["a header that is missing", "/quote", '{"id":"1"}', {}, 400],
  ])("with %s are refused", async ([, path, body, headers, status]) => {
    receive = createWebhookHandler(
      { "order.created": keep(), "POST quote": keep() },
      { ...unsigned, maxBodyBytes: 100 },
    );
    const answer = await send(path, body, headers);
    expect([answer.status, seen.length]).toEqual([status, 0]);
    if (status === 405) expect(answer.headers.get("allow")).toBe("POST");
  });

  test("with several methods have a handler for each", async () => {
    receive = createWebhookHandler({ "POST quote": keep(), "PUT quote": keep() }, unsigned);
    expect(await send("/quote", undefined, { method: "PUT", "x-signature": "s" })).toMatchObject({ status: 204 });
    expect((await send("/quote", undefined, { method: "PATCH" })).headers.get("allow")).toBe("POST, PUT");
  });

  test("are verified by their bytes before anything else, and named by the caller", async () => {
    receive = createWebhookHandler(
      { "order.created": keep() },
      {
        verify: ({ headers }, bytes) => headers.get("x-length") === `${bytes.length}`,
        name: (_, bytes) => (JSON.parse(new TextDecoder().decode(bytes)) as { readonly id: string }).id,
      },
    );
    expect((await send("/any", '{"id":"order.created"}', { "x-length": "22" })).status).toBe(200);
    expect(seen[0]?.body).toEqual({ id: "order.created" });
    expect((await send("/any", "no JSON", { "x-length": "22" })).status).toBe(401);
  });

  test("may be answered by a response, returned or thrown; other failures are the caller's", async () => {
    receive = createWebhookHandler({ picture: () => new Response("later", { status: 202 }) }, unsigned);
    expect(await send("/picture", "a", { type: "image/png" })).toMatchObject({ status: 202, text: "later" });
    const gone = (): never => {
      throw new Response(null, { status: 410 });
    };
    receive = createWebhookHandler({ picture: gone }, unsigned);
    expect(await send("/picture", "a", { type: "image/png" })).toMatchObject({ status: 410 });
    receive = createWebhookHandler({ picture: () => Promise.reject(new Error("broken")) }, unsigned);
    expect(await send("/picture", "a", { type: "image/png" })).toMatchObject({ status: 500, text: "Error: broken" });
  });
});

describe("signatures", () => {
  const key = Buffer.from("a secret of twenty-four b");
  const secret = `whsec_${key.toString("base64")}`;
  const body = '{"id":"1"}';
  const signed = (id: string): Readonly<Record<string, string>> => {
    const time = String(Math.floor(Date.now() / 1000));
    const digest = createHmac("sha256", key).update(`${id}.${time}.${body}`).digest("base64");
    return { "webhook-id": id, "webhook-timestamp": time, "webhook-signature": `v1,${digest}` };
  };

  test("let genuine requests in, and others not", async () => {
    receive = createWebhookHandler({ "order.created": keep() }, { verify: standardWebhooks({ secret }) });
    expect((await send("/order.created", body, signed("a"))).status).toBe(200);
    expect(seen).toHaveLength(1);
    expect((await send("/order.created", `${body} `, signed("a"))).status).toBe(401);
    expect((await send("/order.created", body, { ...signed("a"), "webhook-id": "b" })).status).toBe(401);
    expect((await send("/order.created", body)).status).toBe(401);
    expect(seen).toEqual([]);
  });

  test("answer a repeated request without a handler", async () => {
    const handled = new Set<string>();
    const remember = (event: Event): void => void handled.add(event.request.headers.get("webhook-id")!);
    const verify = standardWebhooks({ secret, seen: (id) => handled.has(id) });
    receive = createWebhookHandler({ "order.created": (event) => (keep()(event), remember(event)) }, { verify });
    expect((await send("/order.created", body, signed("a"))).status).toBe(200);
    expect((await send("/order.created", body, signed("a"))).status).toBe(204);
    expect(seen).toEqual([]);
    expect((await send("/order.created", body, signed("b"))).status).toBe(200);
  });

  test("may be checked by a function of a verifier", async () => {
    const { verify } = hmacSignature({ secret: "a", header: "x-signature", prefix: "sha256=" });
    receive = createWebhookHandler({ "order.created": keep() }, { verify });
    const digest = createHmac("sha256", "a").update(body).digest("hex");
    expect((await send("/order.created", body, { "x-signature": `sha256=${digest}` })).status).toBe(200);
    expect((await send("/order.created", body, { "x-signature": digest })).status).toBe(401);
  });

  test.for<[what: string, options: unknown]>([
    ["without options", undefined],
    ["without the option", {}],
    ["with nothing", { verify: undefined }],
    ["with null", { verify: null }],
    ["with true", { verify: true }],
    ["with another word", { verify: "none" }],
    ["with an object that checks nothing", { verify: {} }],
  ])("are asked for when a handler is made %s", ([, options]) => {
    expect(() => createWebhookHandler({}, options as WebhookOptions)).toThrow(TypeError);
    expect(() => createCallbackHandler({}, options as WebhookOptions)).toThrow(TypeError);
  });
});

describe("callbacks", () => {
  test("are handled the same way, by operation and name", async () => {
    const handlers = {
      startExportOnReady: keep(),
      startImportOnReady: keep({ status: 200, body: { again: true } }),
      jobFailed: keep({ status: 410 }),
    };
    receive = createCallbackHandler(handlers, unsigned);
    expect(await send("/cb/startExportOnReady", '{"url":"u"}')).toMatchObject({ status: 204 });
    expect(seen[0]?.body).toEqual({ url: "u" });
    expect(await send("/startImportOnReady")).toMatchObject({ status: 200, text: '{"again":true}' });
    expect(await send("/jobFailed/")).toMatchObject({ status: 410, text: "" });
    expect(seen[0]?.body).toBeUndefined();
  });
});

test("types follow the document", async () => {
  const usage = `
    import { createWebhookHandler, type WebhookHandlers } from "./index.js";
    import { hmacSignature, standardWebhooks } from "./webhooks.js";
    export const handlers: WebhookHandlers = {
      "order.created": ({ body, rawBody }) => console.log(body.id, body.placed?.getTime(), rawBody.length),
      "order.deleted": async ({ body }) => void body?.id,
      "POST quote": ({ headers, query }) => {
        const signature: string = headers.xSignature;
        const ids: number[] | undefined = query.ids;
        return ids ? { status: 201, body: { amount: ids.length } } : { status: 422, body: signature };
      },
      picture: async ({ body }) => ({ status: body.size > 0 ? 200 : 204 }),
    };
    export const handle: (request: Request) => Promise<Response> = createWebhookHandler(handlers, {
      verify: async (request, rawBody) => request.headers.has("x-signature") && rawBody.length > 0,
    });
    // @ts-expect-error an answer with a body must have it
    createWebhookHandler({ "POST quote": () => ({ status: 201 as const, body: "a" }) }, { verify: "unsigned" });
    // @ts-expect-error success has a body
    createWebhookHandler({ "POST quote": () => {} }, { verify: "unsigned" });
    // @ts-expect-error no such webhook
    createWebhookHandler({ "order.unknown": () => {} }, { verify: "unsigned" });
    // @ts-expect-error nothing is taken unsigned without saying so
    createWebhookHandler(handlers);
    // @ts-expect-error nor with options that do not say it
    createWebhookHandler(handlers, { maxBodyBytes: 1 });
    createWebhookHandler(handlers, { verify: standardWebhooks({ secret: "whsec_YQ==", seen: async (id) => id === "" }) });
    createWebhookHandler(handlers, {
      verify: hmacSignature({ secret: ["a", new Uint8Array(1)], header: "x-signature", prefix: "sha256=" }),
    });
  `;
  expect(await checkCase("webhooks", usage)).toEqual([]);
});

test("the README shows it, in examples that compile", async () => {
  const { faults, text } = await checkReadme("webhooks");
  expect(faults).toEqual([]);
  expect(text).toContain("createWebhookHandler");
});
