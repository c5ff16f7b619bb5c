import { describe, expect, expectTypeOf, it } from "vitest";
import { cursor } from "../../templates/typescript/runtime/core/page-cursor.js";
import { linkHeader, linkTarget } from "../../templates/typescript/runtime/core/page-link.js";
import { nextUrl } from "../../templates/typescript/runtime/core/page-next-url.js";
import { page, type Page, type PagePromise } from "../../templates/typescript/runtime/core/pagination.js";
import { text } from "../../templates/typescript/runtime/core/text.js";
import type { Middleware } from "../../templates/typescript/runtime/core/types.js";
import { client, get, NotFoundError, ShopDecodingError } from "./support/client.js";
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

  it.each([
    ["by GET after a POST, without its body", undefined, ["POST first", "GET "]],
    ["by the method that is asked for, with the body", "POST", ["POST first", "POST first"]],
  ])("are fetched %s", async (_, method, expected) => {
    const strategies = [nextUrl({ next: ["next"], items: ["list"], method }), linkHeader({ items: ["list"], method })];
    for (const strategy of strategies) {
      const shown: string[] = [];
      await using server = await serve(({ request, response, number }) => {
        shown.push(`${request.method} ${request.body}`);
        if (number === 1) response.setHeader("link", '</two>; rel="next"');
        json(response, 200, { list: [number], next: number === 1 ? "/two" : null });
      });
      const operation = { ...get, method: "POST", body: text("first") };
      const pages = page<number, unknown>(client(server), operation, strategy);
      expect(await all(pages)).toEqual([1, 2]);
      expect(shown).toEqual(expected);
    }
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

  it.each<unknown>([
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:application/json,{}",
    "http://user:pw@127.0.0.1/",
    "//user@127.0.0.1/",
    "http://",
    7,
    true,
    { href: "/two" },
    ["/two"],
    {},
  ])("that are %j are an error, not the end", async (next) => {
    const link = typeof next === "string" ? `<${next}>; rel="next"` : 'https://a.example/b; rel="next"';
    await using server = await serve(({ response }) => json(response, 200, { next, list: [1] }, { link }));
    for (const strategy of [nextUrl({ next: ["next"], items: ["list"] }), linkHeader({ items: ["list"] })]) {
      const seen: number[] = [];
      const first = await list(server, strategy);
      expect(first.hasNextPage()).toBe(true);
      const iteration = (async (): Promise<void> => {
        for await (const item of first) seen.push(item);
      })();
      await expect(iteration).rejects.toBeInstanceOf(ShopDecodingError);
      await expect(first.getNextPage()).rejects.toMatchObject({ kind: "decoding", rawResponse: { status: 200 } });
      expect(seen).toEqual([1]);
    }
    expect(server.seen).toHaveLength(2);
  });

  it.each([undefined, null, "", false, 0])("that are %j end the list", async (next) => {
    await using server = await serve(({ response }) => json(response, 200, { next, list: [1] }));
    expect(await all(list(server, nextUrl({ next: ["next"], items: ["list"] })))).toEqual([1]);
  });

  it.each(['<a>; rel="next', 'a; rel="next"', "<a; rel=next", '</b>; rel="prev", c; rel=next'])(
    "in the unreadable Link header %s are an error",
    async (link) => {
      await using server = await serve(({ response }) => json(response, 200, [1], { link }));
      await expect(all(list(server, linkHeader()))).rejects.toMatchObject({ kind: "decoding" });
    },
  );

  it.each(["", "</b>; rel=prev", '</b>; rel=prev; title="next', '</b>; rel=next; anchor="#x"', "preload"])(
    "are not in the Link header %j",
    async (link) => {
      await using server = await serve(({ response }) => json(response, 200, [1], { link }));
      const outcome = await list(server, linkHeader());
      expect(outcome.hasNextPage()).toBe(link.includes('"next'));
    },
  );

  it.each([
    ["/thing?a=1"],
    ["?a=1"],
    ["#top"],
    ["/b", "/thing?a=1"],
    ["/b", "/c", "/b#again"],
    ["/b", "/c", "/d", "http://HOST/x/../c"],
  ])("that lead round end with an error: %s, %s, %s, %s", async (...next) => {
    await using server = await serve(({ request, response, number }) =>
      json(response, 200, { next: next[number - 1]!.replace("HOST", request.headers["host"]!), list: [number] }),
    );
    const pages = list(server, nextUrl({ next: ["next"], items: ["list"] }), { query: { a: 1 } });
    const given: number[] = [];
    const iteration = (async (): Promise<void> => {
      for await (const { data } of pages.pages()) given.push(...data);
    })();
    await expect(iteration).rejects.toThrow("The next page is one already given");
    expect(given).toEqual(numbers(1, next.length + 1));
    expect(server.seen).toHaveLength(next.length);
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

/** Need a transport that gives answers their address and knows `allowedOrigins`. */
describe("next pages elsewhere", () => {
  const strategies = {
    nextUrl: nextUrl({ next: ["next"], items: ["list"] }),
    linkHeader: linkHeader({ items: ["list"] }),
  };

  it.each(Object.entries(strategies))("%s: another origin is refused, unless it is allowed", async (_, strategy) => {
    await using other = await serve(({ response }) => json(response, 200, { list: [2] }));
    await using server = await serve(({ response }) => {
      const next = `${other.origin}/two`;
      json(response, 200, { next, list: [1] }, { link: `<${next}>; rel="next"` });
    });
    const operation: Call = { security: [{ bearer: [] }], headers: { "X-Other": "secret" } };
    const options = { headers: { "X-Api-Key": "secret", Cookie: "secret" } };
    const refused = all(list(server, strategy, operation, options));
    await expect(refused).rejects.toMatchObject({
      kind: "configuration",
      message: expect.stringContaining("allowedOrigins"),
    });
    expect(other.seen).toEqual([]);
    const allowed = { ...options, allowedOrigins: [other.origin] };
    expect(await all(list(server, strategy, operation, allowed))).toEqual([1, 2]);
    expect(JSON.stringify(server.seen[1]!.headers).match(/secret/g)).toHaveLength(4);
    expect(JSON.stringify(other.seen)).not.toContain("secret");
    expect(other.seen).toHaveLength(1);
  });

  it.each(Object.entries(strategies))("%s: relative, after an answer that was wrapped", async (_, strategy) => {
    await using server = await serve(({ request, response }) => {
      const first = request.url === "/thing";
      json(
        response,
        200,
        { next: first ? "/b" : null, list: [first ? 1 : 2] },
        first ? { link: '</b>; rel="next"' } : {},
      );
    });
    const wrapped = (answer: Response): Response => new Response(answer.body, answer);
    for (const options of [
      { fetch: async (url: string | URL | Request, init?: RequestInit) => wrapped(await fetch(url, init)) },
      { middleware: [(async (request, next) => wrapped(await next(request))) satisfies Middleware] },
    ]) {
      expect(await all(page<number, unknown>(client(server, options), get, strategy))).toEqual([1, 2]);
    }
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

  it.each(["break", "return", "throw"])("%s ends the fetching", async (how) => {
    await using server = await serving();
    const pages = list(server, strategy).pages();
    expect((await pages.next()).value!.data).toEqual([0, 1]);
    if (how === "break") for await (const { data } of pages) if (data[0] === 2) break;
    if (how === "return") await pages.return();
    if (how === "throw") await expect(pages.throw(new Error("enough"))).rejects.toThrow("enough");
    expect((await pages.next()).done).toBe(true);
    expect(server.seen).toHaveLength(how === "break" ? 2 : 1);
  });

  it.each<[{ limit?: number } | undefined, number | undefined, number, number]>([
    [undefined, undefined, 10, 5],
    [{}, undefined, 10, 5],
    [{ limit: 3 }, undefined, 3, 2],
    [{ limit: 0 }, undefined, 0, 1],
    [undefined, 4, 4, 2],
    [{ limit: 5 }, 4, 5, 3],
    [{ limit: Infinity }, 4, 10, 5],
  ])("all(%j) with a limit of %s for the call gives %i items", async (options, limit, items, requests) => {
    await using server = await serving();
    const promise = list(server, strategy, {}, { limit });
    expect(await promise.all(options)).toEqual(numbers(0, items));
    expect(server.seen).toHaveLength(requests);
    expect(await (await promise).all(options)).toEqual(numbers(0, items));
  });

  it.each([-1, NaN, "5", {}, true])("a limit of %j is refused before anything is sent", async (count) => {
    await using server = await serving();
    for (const name of ["limit", "maxPages"]) {
      const outcome = await list(server, strategy, {}, { [name]: count }).result();
      expect(outcome).toMatchObject({ ok: false, error: { kind: "configuration" } });
      expect(String(outcome.error)).toContain(`\`${name}\` is no number from 0 up`);
    }
    expect(server.seen).toEqual([]);
    const first = await list(server, strategy);
    await expect(first.all({ limit: count as number })).rejects.toMatchObject({ kind: "configuration" });
  });

  it.each(["x-request-id", "request-id"])("has the id of its request: %s", async (name) => {
    await using server = await serve(({ response }) => json(response, 200, { list: [] }, { [name]: "r-1" }));
    const first = await list(server, strategy);
    expect(first.requestId).toBe("r-1");
    await using other = await serving();
    expect((await list(other, strategy)).requestId).toBeUndefined();
  });

  it("of two lists that begin together fails when it is read, not before", async () => {
    await using server = await serving();
    await using broken = await serve(({ response }) => json(response, 404, {}));
    const lists = [list(server, strategy), list(broken, strategy)] as const;
    await new Promise((later) => setTimeout(later, 50));
    expect(await all(lists[0])).toHaveLength(10);
    await expect(all(lists[1])).rejects.toBeInstanceOf(NotFoundError);
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
