import { describe, expect, it } from "vitest";
import { cursor } from "../../templates/typescript/runtime/core/page-cursor.js";
import { headerCursor } from "../../templates/typescript/runtime/core/page-header.js";
import { lastItem } from "../../templates/typescript/runtime/core/page-last-item.js";
import { pageNumber } from "../../templates/typescript/runtime/core/page-number.js";
import { offset } from "../../templates/typescript/runtime/core/page-offset.js";
import { page } from "../../templates/typescript/runtime/core/pagination.js";
import { client, get, ShopDecodingError } from "./support/client.js";
import { json, serve, type FaultServer } from "./support/fault-server.js";
import { all, jsonBody, list, numbers, parametersOf, type Call } from "./support/lists.js";

describe("cursors", () => {
  /** Ten numbers, three a page; the cursor is where the next page starts. */
  const serving = (last: unknown = undefined): Promise<FaultServer> =>
    serve((exchange) => {
      const from = Number(parametersOf(exchange).get("from") ?? 0);
      const next = from + 3 < 10 ? `${from + 3}` : last;
      json(exchange.response, 200, { meta: { next }, data: { list: numbers(from, Math.min(10, from + 3)) } });
    });
  const strategy = cursor({ parameter: "from", next: ["meta", "next"], items: ["data", "list"] });

  it.each([undefined, null, "", false, 0, NaN, [], {}])("end with %j", async (last) => {
    await using server = await serving(last);
    expect(await all(list(server, strategy, { query: { take: 3 } }))).toEqual(numbers(0, 10));
    expect(server.seen.map(({ url }) => url)).toEqual([
      "/thing?take=3",
      ...[3, 6, 9].map((from) => `/thing?take=3&from=${from}`),
    ]);
  });

  it("start where the caller says, also at 0", async () => {
    await using server = await serving();
    expect(await all(list(server, strategy, { query: { from: "6" } }))).toEqual([6, 7, 8, 9]);
    expect(await all(list(server, strategy, { query: { from: 0 } }))).toEqual(numbers(0, 10));
  });

  it.each([
    ["is true", true, 2],
    ["is missing", undefined, 3],
  ])("end when a flag of the last page %s", async (_, done, pages) => {
    await using server = await serve(({ response, number }) =>
      json(response, 200, { next: number < 3 ? `c${number}` : null, done: number > 1 ? done : false, list: [number] }),
    );
    const flagged = cursor({ parameter: "from", next: ["next"], done: ["done"], items: ["list"] });
    expect(await all(list(server, flagged))).toEqual(numbers(1, pages + 1));
  });

  it("may be in a header", async () => {
    await using server = await serve(({ response, number }) => {
      response.setHeader("x-next-page", number < 3 ? ` ${number + 1}` : "");
      json(response, 200, [number]);
    });
    expect(await all(list(server, headerCursor({ parameter: "page", header: "X-Next-Page" })))).toEqual([1, 2, 3]);
    expect(server.seen.map(({ url }) => url)).toEqual(["/thing", "/thing?page=2", "/thing?page=3"]);
  });

  it.each([
    ["numbers", pageNumber({ parameter: "page", done: ["end"], items: ["list"] })],
    ["offsets", offset({ parameter: "page", done: ["end"], items: ["list"] })],
    ["last items", lastItem({ parameter: "page", property: "id", done: ["end"], items: ["list"] })],
    ["headers", headerCursor({ parameter: "page", header: "x-next", done: ["end"], items: ["list"] })],
  ])("a flag of the last page ends %s too", async (_, strategy) => {
    await using server = await serve(({ response, number }) => {
      response.setHeader("x-next", "more");
      json(response, 200, { list: [{ id: number }], end: number === 2 });
    });
    await all(list(server, strategy));
    expect(server.seen).toHaveLength(2);
  });

  it("end when a flag says so", async () => {
    await using server = await serve(({ response, number }) =>
      json(response, 200, { next: `c${number}`, more: number < 3, list: [number] }),
    );
    expect(
      await all(list(server, cursor({ parameter: "c", next: ["next"], hasMore: ["more"], items: ["list"] }))),
    ).toEqual([1, 2, 3]);
  });

  it("go into the body", async () => {
    await using server = await serve(({ request, response }) => {
      const { after = 0 } = JSON.parse(request.body) as { after?: number };
      json(response, 200, { next: after < 2 ? after + 1 : undefined, list: [after] });
    });
    const value = { filter: "x" };
    const strategy = cursor({ parameter: "after", next: ["next"], items: ["list"], body: { value, encode: jsonBody } });
    const operation = { body: jsonBody(value) };
    expect(
      await all(page<number, unknown>(client(server), { method: "POST", path: "/s", ...operation }, strategy)),
    ).toEqual([0, 1, 2]);
    expect(server.seen.map(({ body }) => body)).toEqual([
      '{"filter":"x"}',
      '{"filter":"x","after":1}',
      '{"filter":"x","after":2}',
    ]);
  });

  it("that stay where they are end with an error", async () => {
    await using server = await serve(({ response }) => json(response, 200, { next: "same", list: [1] }));
    const iteration = all(list(server, cursor({ parameter: "c", next: ["next"], items: ["list"] })));
    await expect(iteration).rejects.toBeInstanceOf(ShopDecodingError);
    await expect(iteration).rejects.toThrow("The next page is one already given");
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

  it.each([{}, { id: null }])("that is %j leads nowhere, which is not the end", async (item) => {
    await using server = await serve(({ response }) => json(response, 200, { has_more: true, data: [item] }));
    for (const hasMore of [undefined, ["has_more"]]) {
      const strategy = lastItem({ parameter: "after", property: "id", hasMore, items: ["data"] });
      const first = await list(server, strategy);
      expect(first.hasNextPage()).toBe(true);
      await expect(first.getNextPage()).rejects.toMatchObject({
        kind: "decoding",
        message: expect.stringContaining("The last item has no id"),
      });
    }
  });

  it("ends with an empty page otherwise", async () => {
    await using server = await serve((exchange) =>
      json(exchange.response, 200, parametersOf(exchange).has("after") ? [] : [{ id: "a" }]),
    );
    const first = await page<{ id: string }, unknown>(
      client(server),
      get,
      lastItem({ parameter: "after", property: "id" }),
    );
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
    [
      "a short page of default size ends them",
      5,
      { parameter: "page", size: "per_page", defaultSize: 2, items },
      {},
      { query: { per_page: null } },
      3,
    ],
    ["a full last page needs another look", 6, { parameter: "page", defaultSize: 2, items }, {}, {}, 4],
    [
      "the number of items ends them",
      6,
      { parameter: "page", defaultSize: 2, total: ["total"], items },
      { total: 6 },
      {},
      3,
    ],
    [
      "the number of pages ends them",
      6,
      { parameter: "page", total: ["m", "pages"], totalKind: "pages", items },
      { m: { pages: 3 } },
      {},
      3,
    ],
    [
      "from 0",
      6,
      { parameter: "page", first: 0, defaultSize: 2, total: ["total"], items },
      { total: 6 },
      { query: { page: 0 } },
      3,
    ],
    [
      "from 0 without being told",
      6,
      { parameter: "page", first: 0, total: ["p"], totalKind: "pages", items },
      { p: 3 },
      {},
      3,
    ],
  ])("%s", async (_, count, options, more, operation, requests) => {
    await using server = await serving(count, 2, options.first ?? 1, more);
    expect(await all(list(server, pageNumber(options), operation))).toEqual(numbers(0, count));
    expect(server.seen).toHaveLength(requests);
  });
});

describe("totals", () => {
  const items = ["list"];
  const serving = (total: unknown, cap = 2): Promise<FaultServer> =>
    serve((exchange) => {
      const page = Number(parametersOf(exchange).get("page") ?? 1) - 1;
      const from = Number(parametersOf(exchange).get("offset") ?? page * cap);
      json(exchange.response, 200, { list: numbers(from, Math.min(5, from + cap)), total });
    });
  const strategies = {
    numbers: pageNumber({ parameter: "page", total: ["total"], items }),
    offsets: offset({ parameter: "offset", total: ["total"], items }),
  };

  it.each([5, "5", " 5", "5.0"])("%j ends a list", async (total) => {
    for (const strategy of Object.values(strategies)) {
      await using server = await serving(total);
      expect(await all(list(server, strategy))).toEqual(numbers(0, 5));
      expect(server.seen).toHaveLength(3);
    }
  });

  it.each([-1, 0, "", "-1", "many", true, null, [], {}])("%j is none: an empty page ends the list", async (total) => {
    for (const strategy of Object.values(strategies)) {
      await using server = await serving(total);
      expect(await all(list(server, strategy))).toEqual(numbers(0, 5));
      expect(server.seen).toHaveLength(4);
    }
  });

  it("count items, not pages of the size that was asked for", async () => {
    await using server = await serving(5);
    const strategy = pageNumber({ parameter: "page", size: "per_page", total: ["total"], items });
    expect(await all(list(server, strategy, { query: { per_page: 100 } }))).toEqual(numbers(0, 5));
    expect(await all(list(server, strategy, { query: { per_page: 2, page: 2 } }))).toEqual(numbers(2, 5));
    expect(server.seen).toHaveLength(5);
  });

  it.each(["first", "9007199254740991"])("a place %j without a next is an error", async (place) => {
    await using server = await serve(({ response }) => json(response, 200, { list: [1] }));
    for (const [name, strategy] of Object.entries({ page: strategies.numbers, offset: strategies.offsets })) {
      const first = await list(server, strategy, { query: { [name]: place } });
      await expect(first.getNextPage()).rejects.toMatchObject({ kind: "decoding" });
    }
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
    [
      "from where the caller says",
      6,
      { parameter: "offset", total: ["total"], items },
      { total: 6 },
      { query: { offset: "4" } },
      1,
    ],
  ])("%s", async (_, count, options, more, operation, requests) => {
    await using server = await serving(count, 2, more);
    const start = Number((operation.query as { offset?: string } | undefined)?.offset ?? 0);
    expect(await all(list(server, offset(options), operation))).toEqual(numbers(start, count));
    expect(server.seen).toHaveLength(requests);
  });
});
