/** The mock transport of generated packages: everything but the network is what callers have. */
import { beforeAll, describe, expect, test } from "vitest";
import type { MockCall, MockRoutes } from "../../templates/typescript/runtime/core/mock-fetch.js";
import type {
  ApiPromise,
  RequestOptions,
  Transport,
  TransportOptions,
} from "../../templates/typescript/runtime/core/types.js";
import { checkCase, loadCase } from "../support/load-case.js";

type Mock = Transport & { readonly calls: readonly MockCall[] };
interface Page {
  readonly data: readonly unknown[];
}
interface Client {
  readonly transport: Transport;
  readonly items: Readonly<
    Record<"byCursor" | "single", (request?: object) => ApiPromise<Page> & AsyncIterable<{ readonly id: string }>>
  >;
  request(method: string, path: string, request?: object, options?: RequestOptions): ApiPromise<unknown>;
  withOptions(options: TransportOptions): Client;
}
type Options = TransportOptions & Readonly<Record<string, unknown>>;
interface Package {
  readonly PagesClient: {
    new (options?: Options): Client;
    from(transport: Transport): Client;
  };
  readonly PagesError: new () => Error;
  readonly VERSION: string;
  readonly mockTransport: (routes: MockRoutes, options?: Options) => Mock;
  readonly mockFetch: (routes: MockRoutes) => typeof fetch & { readonly calls: readonly MockCall[] };
}

let pages: Package;
let secured: Pick<Package, "mockTransport"> & { readonly SecurityClient: Package["PagesClient"] };

beforeAll(async () => {
  pages = await loadCase<Package>("pagination-recognised", ["index", "testing"]);
  secured = await loadCase("security-alternatives", ["index", "testing"]);
});

function clientOf(routes: MockRoutes, options?: Options): { readonly mock: Mock; readonly client: Client } {
  const mock = pages.mockTransport(routes, options);
  return { mock, client: pages.PagesClient.from(mock) };
}

describe("a mock transport", () => {
  test("gives pages", async () => {
    const { mock, client } = clientOf({
      "GET /by-cursor": ({ query }) =>
        query.get("cursor") === null
          ? { items: [{ id: "1" }, { id: "2" }], next_cursor: "c" }
          : { items: [{ id: query.get("cursor") }], next_cursor: null },
    });
    const ids: string[] = [];
    for await (const { id } of client.items.byCursor({ limit: 2 })) ids.push(id);
    expect(ids).toEqual(["1", "2", "c"]);
    expect(mock.calls.map(({ url }) => url)).toEqual([
      "http://mock.test/by-cursor?limit=2",
      expect.stringMatching(/[?&]cursor=c/),
    ]);
  });

  test("tries again, without pauses, and gives errors of the package", async () => {
    const lost = (): never => {
      throw new Error("ECONNRESET");
    };
    const { mock, client } = clientOf({
      "GET /single": [{ status: 503 }, lost, { status: 200, body: [] }],
      "POST /none": { status: 404, body: { code: 7 } },
    });
    expect(await client.items.single()).toEqual([]);
    expect(mock.calls).toHaveLength(3);
    const result = await client.request("POST", "/none").result();
    expect(result.error).toBeInstanceOf(pages.PagesError);
    expect(result.error).toMatchObject({ kind: "api", statusCode: 404, body: { code: 7 } });
  });

  test("says what route is missing, once", async () => {
    const { client } = clientOf({ "GET /by-cursor": {} });
    await expect(client.items.single()).rejects.toThrow("No route for GET /single. Routes: GET /by-cursor");
  });

  test("keeps options and the way requests are sent", async () => {
    const { mock, client } = clientOf(
      { "GET /single": [[]] },
      { headers: { "x-mine": "1" }, appInfo: { name: "acme" } },
    );
    await client.items.single();
    expect(mock.calls[0]?.headers.get("x-mine")).toBe("1");
    const agent = `pages-sdk/${pages.VERSION} (node/${process.versions.node}) acme`;
    expect(mock.calls[0]?.headers.get("user-agent")).toBe(agent);
  });

  test("is shared by a second client, and by one with other options", async () => {
    const { mock, client } = clientOf({ "GET /single": () => [] });
    const copy = pages.PagesClient.from(client.transport);
    expect(copy.transport).toBe(mock);
    await copy.withOptions({ headers: { "x-mine": "2" } }).items.single();
    expect(mock.calls[0]?.headers.get("x-mine")).toBe("2");
  });

  test("has credentials, which are sent as the document says", async () => {
    const mock = secured.mockTransport({ "GET /x": {} });
    const client = secured.SecurityClient.from(mock);
    await client.request("GET", "/x");
    await client.request("GET", "/x", { security: [{ key: [] }] });
    await client.request("GET", "/x", { security: [] });
    expect(mock.calls.map(({ headers }) => [headers.get("authorization"), headers.get("x-api-key")])).toEqual([
      ["Bearer mock", null],
      [null, "mock"],
      [null, null],
    ]);
  });
});

test("its fetch is for clients of all options", async () => {
  const mock = pages.mockFetch({ "GET /v1/single": () => [] });
  const client = new pages.PagesClient({ fetch: mock, baseUrl: "http://mock.test/v1", maxRetries: 0 });
  expect(await client.items.single()).toEqual([]);
  expect(mock.calls[0]?.route).toBe("GET /v1/single");
});

test("an option called like a method of transports is an option", async () => {
  const mock = pages.mockFetch({ "GET /single": () => [] });
  const options = { request: "eu", error: "x", fetch: mock, baseUrl: "http://mock.test" };
  expect(await new pages.PagesClient(options).items.single()).toEqual([]);
});

test("types", async () => {
  const usage = `
    import { PagesClient, VERSION } from "./index.js";
    import { mockFetch, mockTransport, type MockRoutes } from "./testing.js";
    const routes: MockRoutes = {
      "GET /single": async ({ params, query, headers, body }) => ({ id: params.id ?? query.get("id") ?? headers.get("a"), body }),
      "GET /list": [{ status: 200, body: [] }, ({ url }) => url, "text", 1, undefined, null],
    };
    const mock = mockTransport(routes, { maxRetries: 1, appInfo: { name: "acme", version: "1" } });
    export const count: number = mock.calls.length;
    export const version: string = VERSION;
    const client = PagesClient.from(mock);
    export const copy: PagesClient = PagesClient.from(client.transport);
    // @ts-expect-error a transport is no options
    new PagesClient(mock);
    // @ts-expect-error the constructor takes options only
    new PagesClient({}, mock);
    export const other: PagesClient = new PagesClient({ fetch: mockFetch(routes) });
    export async function use(): Promise<string> {
      const answer = await client.request<{ id: string }>("POST", "/x", { body: { a: 1 }, query: { b: 2 } }, { maxRetries: 0 });
      // @ts-expect-error unknown until it is said
      (await client.request("GET", "/x")).id;
      return answer.id;
    }
  `;
  expect(await checkCase("pagination-recognised", usage)).toEqual([]);
});
