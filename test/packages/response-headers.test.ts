import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PagePromise } from "../../templates/typescript/runtime/core/pagination.js";
import type { ApiPromise, WithHeaders } from "../../templates/typescript/runtime/core/types.js";
import { checkCase, checkReadme, loadCase } from "../support/load-case.js";

type Headed<T> = ApiPromise<T, Error, WithHeaders<Readonly<Record<string, unknown>>>>;
interface Widget {
  readonly name: string;
}
interface Client {
  readonly widgets: {
    list(): Headed<Widget[]>;
    create(widget: Widget): Headed<Widget | undefined>;
    get(id: string): Headed<Widget>;
    delete(id: string): Headed<void>;
  };
  readonly events: {
    list(): PagePromise<Widget, Widget[], Error, WithHeaders<Readonly<Record<string, unknown>>>>;
    getPlain(): ApiPromise<Widget>;
  };
}
interface Package {
  readonly ResponseHeadersClient: new (options: object) => Client;
}

let server: Server;
let client: Client;

beforeAll(async () => {
  server = createServer(({ method, url = "" }, response) => {
    response.setHeader("content-type", "application/json");
    if (method === "DELETE") response.writeHead(204, { "X-Deleted-At": "soon" }).end();
    else if (url.startsWith("/events")) {
      const page = Number(new URL(url, "http://a").searchParams.get("page") ?? "1");
      if (page === 1) response.setHeader("link", `<${url}?page=2>; rel="next"`);
      response.writeHead(200, { "X-Total-Count": "2" }).end(`[{"name":"${page}"}]`);
    } else if (method === "POST") {
      response.removeHeader("content-type");
      response.writeHead(202, { Location: "/widgets/1", "Retry-After": "7" }).end();
    } else if (url === "/widgets") response.writeHead(200, headers).end("[]");
    else response.writeHead(404).end("{}");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { ResponseHeadersClient } = await loadCase<Package>("response-headers");
  const { port } = server.address() as AddressInfo;
  client = new ResponseHeadersClient({ baseUrl: `http://127.0.0.1:${port}`, maxRetries: 0 });
});
afterAll(() => new Promise((closed) => server.close(closed)));

const headers = {
  "X-Total-Count": "12",
  "X-Rate-Reset": "9007199254740993",
  "X-Cached": "true",
  "X-Tags": "a, b",
  "X-Sizes": "1,x",
  "X-Usage": "used=3,plan=gold",
  "X-Options": "a,true,b,maybe",
  "X-State": "lost",
  "X-Limit": "5",
  "X-Retry": "1.5",
  "X-Meta": '{"at":"2024-01-01T00:00:00Z","source":"s"}',
  "X-Filters": "name,a",
  "Last-Modified": "Sun, 06 Nov 1994 08:49:37 GMT",
  "Set-Cookie": ["a=1; Expires=Sun, 06 Nov 1994 08:49:37 GMT", "b=2"],
};

test("declared headers are values of their types", async () => {
  const { data, headers, rawResponse } = await client.widgets.list().withRawResponse();
  expect(data).toEqual([]);
  expect(rawResponse.headers.get("x-total-count")).toBe("12");
  expect({ ...headers, xUsage: Object(headers["xUsage"]), xOptions: Object(headers["xOptions"]) }).toMatchObject({
    xTotalCount: 12,
    xRateReset: 9007199254740993n,
    xCached: true,
    xTags: ["a", "b"],
    xUsage: { used: 3, plan: "gold" },
    xOptions: { a: true },
    xState: "lost",
    xLimit: 5,
    xRetry: 1.5,
    xMeta: { at: new Date("2024-01-01T00:00:00Z"), source: "s" },
    xFilters: "name,a",
    lastModified: new Date(Date.UTC(1994, 10, 6, 8, 49, 37)),
    setCookie: ["a=1; Expires=Sun, 06 Nov 1994 08:49:37 GMT", "b=2"],
  });
});

test("result() has them beside the data, and none beside an error", async () => {
  const made = await client.widgets.create({ name: "a" }).result();
  if (!made.ok) throw made.error;
  expect(made.headers).toEqual({ location: "/widgets/1", retryAfter: 7 });
  const missing = await client.widgets.get("1").result();
  expect(missing).toMatchObject({ ok: false, error: { statusCode: 404 } });
  expect("headers" in missing).toBe(false);
});

test("what is not of its type is left out, also without a body", async () => {
  const { headers, data } = await client.widgets.delete("1").withRawResponse();
  expect([headers, data]).toEqual([{}, undefined]);
});

test("a page has those of the first answer and still turns", async () => {
  const call = client.events.list();
  const { headers } = await call.withRawResponse();
  expect(headers).toEqual({ xTotalCount: 2 });
  const names: string[] = [];
  for await (const { name } of call) names.push(name);
  expect(names).toEqual(["1", "2"]);
});

test("calls without declared headers have none", async () => {
  expect("headers" in (await client.events.getPlain().result())).toBe(false);
});

test("types are those of the document", async () => {
  const usage = `
    import { ResponseHeadersClient } from "./index.js";
    const client = new ResponseHeadersClient({ baseUrl: "https://example.com" });
    const { data, headers } = await client.widgets.list().withRawResponse();
    export const total: number = headers.xTotalCount;
    export const reset: bigint | undefined = headers.xRateReset;
    export const sizes: number[] | undefined = headers.xSizes;
    export const name: string | undefined = data[0]?.name;
    const made = await client.widgets.create({ name: "a" }).result();
    export const location: string = made.ok ? made.headers.location : made.error.message;
    // @ts-expect-error only success has headers
    made.headers.location;
    const page = await client.events.list().result();
    export const count: number | undefined = page.ok ? page.headers.xTotalCount : undefined;
    export const item: string | undefined = page.data?.data[0]?.name;
    // @ts-expect-error no headers are declared
    (await client.events.getPlain().withRawResponse()).headers;
  `;
  expect(await checkCase("response-headers", usage)).toEqual([]);
});

test("the README shows it, in examples that compile", async () => {
  const { faults, text } = await checkReadme("response-headers");
  expect(faults).toEqual([]);
  expect(text).toContain("headers }");
});
