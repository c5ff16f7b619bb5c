import { describe, expect, expectTypeOf, it } from "vitest";
import { cursor } from "../../templates/runtime/core/page-cursor.js";
import { linkHeader, linkTarget } from "../../templates/runtime/core/page-link.js";
import { nextUrl } from "../../templates/runtime/core/page-next-url.js";
import { type Page, type PagePromise } from "../../templates/runtime/core/pagination.js";
import { NotFoundError } from "./support/client.js";
import { json, serve, type FaultServer } from "./support/fault-server.js";
import { all, list, numbers, parametersOf, type Call } from "./support/lists.js";

describe("addresses of next pages", () => {
  it("in the body, absolute and relative", async () => {
    await using server = await serve(async ({ request, response }) => {
      const next = { "/thing?a=1": `http://${request.headers["host"]}/two?x=y`, "/two?x=y": "three" }[request.url];
      json(response, 200, { next, list: [server.seen.length] });
    });
    const operation: Call = { query: { a: 1 }, security: [{ bearer: [] }] };
    expect(await all(list(server, nextUrl({ next: ["next"], items: ["list"] }), operation))).toEqual([1, 2, 3]);
    expect(server.seen.map(({ url }) => url)).toEqual(["/thing?a=1", "/two?x=y", "/three"]);
    expect(new Set(server.seen.map(({ headers }) => headers["authorization"]))).toEqual(
      new Set(["Bearer secret-token"]),
    );
  });

  it("go on over pages without items, or without a list, until there is no address", async () => {
    await using server = await serve(({ response, request }) => {
      const pages: Readonly<Record<string, unknown>> = {
        "/thing": { next: "?page=2" },
        "/thing?page=2": { list: [], next: "/thing?page=3" },
        "/thing?page=3": { list: [1], next: "//HOST/thing?page=4".replace("HOST", request.headers["host"] ?? "") },
        "/thing?page=4": { list: [2], next: "" },
      };
      json(response, 200, pages[request.url]);
    });
    expect(await all(list(server, nextUrl({ next: ["next"], items: ["list"] })))).toEqual([1, 2]);
    expect(server.seen).toHaveLength(4);
  });

  it("are the addresses of whole requests: parameters in them count, fragments are not sent", async () => {
    await using server = await serve(({ response, number }) =>
      json(response, 200, { list: [number], next: number === 1 ? "/thing?a=%20%2F&a=2#part" : null }),
    );
    const operation: Call = { query: { b: 1 }, headers: { "X-A": "1" } };
    expect(await all(list(server, nextUrl({ next: ["next"], items: ["list"] }), operation))).toEqual([1, 2]);
    expect(server.seen[1]).toMatchObject({ url: "/thing?a=%20%2F&a=2", headers: { "x-a": "1" } });
  });

  it("in the Link header", async () => {
    await using server = await serve(({ request, response }) => {
      const headers: Record<string, string> =
        request.url === "/thing" ? { link: '</first>; rel="first", <?page=2>; rel="last next"' } : {};
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

  it.each(["file:///etc/passwd", "javascript:alert(1)", "http://user:pw@127.0.0.1/", "http://"])(
    "%s ends the list",
    async (next) => {
      await using server = await serve(({ response }) => json(response, 200, { next, list: [1] }));
      expect(await all(list(server, nextUrl({ next: ["next"], items: ["list"] })))).toEqual([1]);
    },
  );

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
    expect(pages).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
      [6, 7],
      [8, 9],
    ]);
  });

  it("fetches no more than is looked at", async () => {
    await using server = await serving();
    for await (const item of list(server, strategy)) if (item === 3) break;
    expect(server.seen).toHaveLength(2);
  });

  it.each([
    [0, 0, 1],
    [1, 1, 1],
    [2, 2, 1],
    [3, 3, 2],
    [100, 10, 5],
  ])("a limit of %i gives %i items of %i pages", async (limit, items, requests) => {
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
    await using server = await serve(({ response, request }) =>
      json(response, 200, request.url === "/thing?a=1" ? { list: null } : { list: { 0: 1 } }),
    );
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
