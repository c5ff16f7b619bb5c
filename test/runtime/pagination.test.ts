import { describe, expect, expectTypeOf, it } from "vitest";
import { cursor } from "../../templates/runtime/core/page-cursor.js";
import { lastItem } from "../../templates/runtime/core/page-last-item.js";
import { linkHeader, linkTarget } from "../../templates/runtime/core/page-link.js";
import { nextUrl } from "../../templates/runtime/core/page-next-url.js";
import { pageNumber } from "../../templates/runtime/core/page-number.js";
import { offset } from "../../templates/runtime/core/page-offset.js";
import { page, PagePromise, type Page, type PageOptions, type PageStrategy } from "../../templates/runtime/core/pagination.js";
import type { OperationRequest } from "../../templates/runtime/core/types.js";
import { client, get, NotFoundError, ShopDecodingError } from "./support/client.js";
import { json, serve, type Exchange, type FaultServer } from "./support/fault-server.js";

type Call = Omit<OperationRequest<unknown>, "method" | "path">;
const jsonBody = (value: unknown) => ({ contentType: "application/json", data: () => JSON.stringify(value), replayable: true });

/** Lists what a server has by a strategy. */
const list = (server: FaultServer, strategy: PageStrategy, operation: Call = {}, options?: PageOptions): PagePromise<number, unknown> =>
  page<number, unknown>(client(server), { ...get, ...operation }, strategy, options);

const all = async (pages: AsyncIterable<number>): Promise<number[]> => {
  const items: number[] = [];
  for await (const item of pages) items.push(item);
  return items;
};

const parametersOf = ({ request }: Exchange): URLSearchParams => new URL(request.url, "http://x").searchParams;
const numbers = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

describe("cursors", () => {
  /** Ten numbers, three a page; the cursor is where the next page starts. */
  const serving = (last: unknown = undefined): Promise<FaultServer> =>
    serve((exchange) => {
      const from = Number(parametersOf(exchange).get("from") ?? 0);
      const next = from + 3 < 10 ? `${from + 3}` : last;
      json(exchange.response, 200, { meta: { next }, data: { list: numbers(from, Math.min(10, from + 3)) } });
    });
  const strategy = cursor({ parameter: "from", next: ["meta", "next"], items: ["data", "list"] });

  it.each([[undefined], [null], [""]])("end with %j", async (last) => {
    await using server = await serving(last);
    expect(await all(list(server, strategy, { query: { take: 3 } }))).toEqual(numbers(0, 10));
    expect(server.seen.map(({ url }) => url)).toEqual(["/thing?take=3", ...[3, 6, 9].map((from) => `/thing?take=3&from=${from}`)]);
  });

  it("start where the caller says", async () => {
    await using server = await serving();
    expect(await all(list(server, strategy, { query: { from: "6" } }))).toEqual([6, 7, 8, 9]);
  });

  it("end when a flag says so", async () => {
    await using server = await serve(({ response, number }) => json(response, 200, { next: `c${number}`, more: number < 3, list: [number] }));
    expect(await all(list(server, cursor({ parameter: "c", next: ["next"], hasMore: ["more"], items: ["list"] })))).toEqual([1, 2, 3]);
  });

  it("go into the body", async () => {
    await using server = await serve(({ request, response }) => {
      const { after = 0 } = JSON.parse(request.body) as { after?: number };
      json(response, 200, { next: after < 2 ? after + 1 : undefined, list: [after] });
    });
    const value = { filter: "x" };
    const strategy = cursor({ parameter: "after", next: ["next"], items: ["list"], body: { value, encode: jsonBody } });
    const operation = { body: jsonBody(value) };
    expect(await all(page<number, unknown>(client(server), { method: "POST", path: "/s", ...operation }, strategy))).toEqual([0, 1, 2]);
    expect(server.seen.map(({ body }) => body)).toEqual(['{"filter":"x"}', '{"filter":"x","after":1}', '{"filter":"x","after":2}']);
  });

  it("that stay where they are end with an error", async () => {
    await using server = await serve(({ response }) => json(response, 200, { next: "same", list: [1] }));
    const iteration = all(list(server, cursor({ parameter: "c", next: ["next"], items: ["list"] })));
    await expect(iteration).rejects.toBeInstanceOf(ShopDecodingError);
    await expect(iteration).rejects.toThrow("The next page is this one");
    expect(server.seen.map(({ url }) => url)).toEqual(["/thing", "/thing?c=same"]);
  });
});

describe("the last item", () => {
  it("leads to the next page until the server says there is none", async () => {
    await using server = await serve((exchange) => {
      const after = Number(parametersOf(exchange).get("after") ?? 0);
      json(exchange.response, 200, { has_more: after < 4, data: [{ id: after + 1 }, { id: after + 2 }] });
    });
    const strategy = lastItem({ parameter: "after", property: "id", hasMore: ["has_more"], items: ["data"] });
    const ids: number[] = [];
    for await (const { id } of page<{ id: number }, unknown>(client(server), get, strategy)) ids.push(id);
    expect(ids).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("ends with an empty page otherwise", async () => {
    await using server = await serve((exchange) => json(exchange.response, 200, parametersOf(exchange).has("after") ? [] : [{ id: "a" }]));
    const first = await page<{ id: string }, unknown>(client(server), get, lastItem({ parameter: "after", property: "id" }));
    expect(first.hasNextPage()).toBe(true);
    expect((await first.getNextPage()).hasNextPage()).toBe(false);
  });
});

describe("page numbers", () => {
  /** `count` numbers, `size` a page, pages from `first`. */
  const serving = (count: number, size: number, first: number, more: object = {}): Promise<FaultServer> =>
    serve((exchange) => {
      const index = Number(parametersOf(exchange).get("page") ?? first) - first;
      json(exchange.response, 200, { list: numbers(index * size, Math.min(count, (index + 1) * size)), ...more });
    });
  const items = ["list"];

  it.each<[string, number, Parameters<typeof pageNumber>[0], object, Call, number]>([
    ["an empty page ends them", 6, { parameter: "page", items }, {}, {}, 4],
    ["a short page ends them", 5, { parameter: "page", size: "per_page", items }, {}, { query: { per_page: 2 } }, 3],
    ["a short page of default size ends them", 5, { parameter: "page", size: "per_page", defaultSize: 2, items }, {}, { query: { per_page: null } }, 3],
    ["a full last page needs another look", 6, { parameter: "page", defaultSize: 2, items }, {}, {}, 4],
    ["the number of items ends them", 6, { parameter: "page", defaultSize: 2, total: ["total"], items }, { total: 6 }, {}, 3],
    ["the number of pages ends them", 6, { parameter: "page", total: ["m", "pages"], totalKind: "pages", items }, { m: { pages: 3 } }, {}, 3],
    ["from 0", 6, { parameter: "page", first: 0, defaultSize: 2, total: ["total"], items }, { total: 6 }, { query: { page: 0 } }, 3],
    ["from 0 without being told", 6, { parameter: "page", first: 0, total: ["p"], totalKind: "pages", items }, { p: 3 }, {}, 3],
  ])("%s", async (_, count, options, more, operation, requests) => {
    await using server = await serving(count, 2, options.first ?? 1, more);
    expect(await all(list(server, pageNumber(options), operation))).toEqual(numbers(0, count));
    expect(server.seen).toHaveLength(requests);
  });
});

describe("offsets", () => {
  const serving = (count: number, size: number, more: object = {}): Promise<FaultServer> =>
    serve((exchange) => {
      const from = Number(parametersOf(exchange).get("offset") ?? 0);
      json(exchange.response, 200, { list: numbers(from, Math.min(count, from + size)), ...more });
    });
  const items = ["list"];

  it.each<[string, number, Parameters<typeof offset>[0], object, Call, number]>([
    ["an empty page ends them", 6, { parameter: "offset", items }, {}, {}, 4],
    ["a short page ends them", 5, { parameter: "offset", size: "limit", items }, {}, { query: { limit: 2 } }, 3],
    ["the total ends them", 6, { parameter: "offset", total: ["total"], items }, { total: 6 }, {}, 3],
    ["from where the caller says", 6, { parameter: "offset", total: ["total"], items }, { total: 6 }, { query: { offset: "4" } }, 1],
  ])("%s", async (_, count, options, more, operation, requests) => {
    await using server = await serving(count, 2, more);
    const start = Number((operation.query as { offset?: string } | undefined)?.offset ?? 0);
    expect(await all(list(server, offset(options), operation))).toEqual(numbers(start, count));
    expect(server.seen).toHaveLength(requests);
  });
});

describe("addresses of next pages", () => {
  it("in the body, absolute and relative", async () => {
    await using server = await serve(async ({ request, response }) => {
      const next = { "/thing?a=1": `http://${request.headers["host"]}/two?x=y`, "/two?x=y": "three" }[request.url];
      json(response, 200, { next, list: [server.seen.length] });
    });
    const operation: Call = { query: { a: 1 }, security: [{ bearer: [] }] };
    expect(await all(list(server, nextUrl({ next: ["next"], items: ["list"] }), operation))).toEqual([1, 2, 3]);
    expect(server.seen.map(({ url }) => url)).toEqual(["/thing?a=1", "/two?x=y", "/three"]);
    expect(new Set(server.seen.map(({ headers }) => headers["authorization"]))).toEqual(new Set(["Bearer secret-token"]));
  });

  it("in the Link header", async () => {
    await using server = await serve(({ request, response }) => {
      const headers: Record<string, string> = request.url === "/thing" ? { link: '</first>; rel="first", <?page=2>; rel="last next"' } : {};
      json(response, 200, [server.seen.length], headers);
    });
    expect(await all(list(server, linkHeader()))).toEqual([1, 2]);
    expect(server.seen[1]!.url).toBe("/thing?page=2");
  });

  it("on another origin get no credentials, whatever their name", async () => {
    await using other = await serve(({ response }) => json(response, 200, { list: [2] }));
    await using server = await serve(({ response }) => json(response, 200, { next: `${other.origin}/two`, list: [1] }));
    const options = { headers: { "X-Api-Key": "secret", Cookie: "secret" } };
    const operation: Call = { security: [{ bearer: [] }], headers: { "X-Other": "secret" } };
    expect(await all(list(server, nextUrl({ next: ["next"], items: ["list"] }), operation, options))).toEqual([1, 2]);
    expect(JSON.stringify(server.seen[0]!.headers).match(/secret/g)).toHaveLength(4);
    expect(JSON.stringify(other.seen)).not.toContain("secret");
    expect(other.seen).toHaveLength(1);
  });

  it.each(["file:///etc/passwd", "javascript:alert(1)", "http://user:pw@127.0.0.1/", "http://"])("%s ends the list", async (next) => {
    await using server = await serve(({ response }) => json(response, 200, { next, list: [1] }));
    expect(await all(list(server, nextUrl({ next: ["next"], items: ["list"] })))).toEqual([1]);
  });

  it("that lead back to the page end with an error", async () => {
    for (const next of ["/thing?a=1", "?a=1"]) {
      await using server = await serve(({ response }) => json(response, 200, { next, list: [1] }));
      const first = await list(server, nextUrl({ next: ["next"], items: ["list"] }), { query: { a: 1 } });
      expect(first.hasNextPage()).toBe(true);
      await expect(first.getNextPage()).rejects.toThrow("The next page is this one");
      expect(server.seen).toHaveLength(1);
    }
  });

  it.each<[string, string | undefined]>([
    ['<https://a/b>; rel="next"', "https://a/b"],
    ["<a>;rel=next", "a"],
    ['<a>; rel="prev", <b>; rel="next"', "b"],
    ['<a>; rel="next"; rel="prev", <b>; rel=prev; rel=next', "a"],
    ['<a>; REL="NEXT"', "a"],
    ['<a>; title="x, <b>; rel=\\"next\\""; rel=prev, <c> ; rel = "prev  next"', "c"],
    ['<a,b;c>; rel="next"', "a,b;c"],
    ['<a>; rel="next"; anchor="#x", <b>; rel="next"', "b"],
    ['<a>; foo; rel="next"', "a"],
    [", ,<a>; rel=next", "a"],
    ['<a>; rel="nextish"', undefined],
    ["<a>", undefined],
    ["a; rel=next", undefined],
    ["", undefined],
    ['<a>; rel="next', undefined],
  ])("Link: %s", (header, target) => {
    expect(linkTarget(header, "next")).toBe(target);
  });

  it("are read in linear time", () => {
    const started = performance.now();
    linkTarget(`<a>${"; a".repeat(20_000)}${'; b="'.repeat(5000)}`, "next");
    linkTarget(`${" ".repeat(50_000)}x`, "next");
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe("a page", () => {
  const serving = (): Promise<FaultServer> =>
    serve((exchange) => {
      const from = Number(parametersOf(exchange).get("from") ?? 0);
      json(exchange.response, 200, { next: from < 8 ? from + 2 : null, list: [from, from + 1] });
    });
  const strategy = cursor({ parameter: "from", next: ["next"], items: ["list"] });

  it("has data, response, raw response, and the next page", async () => {
    await using server = await serving();
    const promise = list(server, strategy);
    let current: Page<number> = await promise;
    expect(current.data).toEqual([0, 1]);
    expect(current.response).toEqual({ next: 2, list: [0, 1] });
    expect(current.rawResponse.status).toBe(200);
    const data = [...current.data];
    while (current.hasNextPage()) {
      current = await current.getNextPage();
      data.push(...current.data);
    }
    expect(data).toEqual(numbers(0, 10));
    await expect(current.getNextPage()).rejects.toMatchObject({ kind: "configuration" });
    expect((await promise.withRawResponse()).data).toBeInstanceOf(Object);
    expect((await promise.result()).ok).toBe(true);
    expect(server.seen).toHaveLength(5);
  });

  it("iterates over items and over pages", async () => {
    await using server = await serving();
    expect(await all(await list(server, strategy))).toEqual(numbers(0, 10));
    const pages: number[][] = [];
    for await (const { data } of list(server, strategy).pages()) pages.push(data);
    expect(pages).toEqual([[0, 1], [2, 3], [4, 5], [6, 7], [8, 9]]);
  });

  it("fetches no more than is looked at", async () => {
    await using server = await serving();
    for await (const item of list(server, strategy)) if (item === 3) break;
    expect(server.seen).toHaveLength(2);
  });

  it.each([[0, 0, 1], [1, 1, 1], [2, 2, 1], [3, 3, 2], [100, 10, 5]])("a limit of %i gives %i items of %i pages", async (limit, items, requests) => {
    await using server = await serving();
    expect(await all(list(server, strategy, {}, { limit }))).toHaveLength(items);
    expect(server.seen).toHaveLength(requests);
  });

  it("maxPages bounds pages", async () => {
    await using server = await serving();
    const promise = list(server, strategy, {}, { maxPages: 2 });
    expect(await all(promise)).toEqual([0, 1, 2, 3]);
    let count = 0;
    for await (const each of promise.pages()) count += each.data.length && 1;
    expect(count).toBe(2);
  });

  it("uses the options of the call for every page", async () => {
    await using server = await serving();
    await all(list(server, strategy, {}, { headers: { "X-Mine": "1" }, queryParams: { q: 1 } }));
    expect(server.seen.every(({ headers, url }) => headers["x-mine"] === "1" && url.includes("q=1"))).toBe(true);
  });

  it("without a list is empty, with something else in its place an error", async () => {
    await using server = await serve(({ response, request }) => json(response, 200, request.url === "/thing?a=1" ? { list: null } : { list: { 0: 1 } }));
    expect((await list(server, strategy, { query: { a: 1 } })).data).toEqual([]);
    await expect(list(server, strategy)).rejects.toThrow("No list at /list");
  });

  it("rejects as any call does", async () => {
    await using server = await serve(({ response }) => json(response, 404, {}));
    await expect(list(server, strategy)).rejects.toBeInstanceOf(NotFoundError);
    await expect(all(list(server, strategy))).rejects.toBeInstanceOf(NotFoundError);
    expect(await list(server, strategy).result()).toMatchObject({ ok: false, error: { statusCode: 404 } });
  });

  it("is typed", () => {
    const check = async (promise: PagePromise<Date, { list: Date[] }>): Promise<void> => {
      const first = await promise;
      expectTypeOf(first.data).toEqualTypeOf<Date[]>();
      expectTypeOf(first.response).toEqualTypeOf<{ list: Date[] }>();
      for await (const item of promise) expectTypeOf(item).toEqualTypeOf<Date>();
    };
    expect(check).toBeTypeOf("function");
  });
});
