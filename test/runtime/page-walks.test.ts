import { describe, expect, it } from "vitest";
import { cursor } from "../../templates/typescript/runtime/core/page-cursor.js";
import { page } from "../../templates/typescript/runtime/core/pagination.js";
import { client, get, NotFoundError } from "./support/client.js";
import { json, serve, type FaultServer } from "./support/fault-server.js";
import { all, list, parametersOf } from "./support/lists.js";

describe("walks", () => {
  const strategy = cursor({ parameter: "c", next: ["next"], items: ["list"] });
  /** Gives the cursors one after the other, again from the first. */
  const going = (...cursors: readonly unknown[]): Promise<FaultServer> =>
    serve(({ response, number }) =>
      json(response, 200, { next: cursors[(number - 1) % cursors.length], list: [number] }),
    );

  it.each<[string, readonly unknown[], number]>([
    ["one", ["A"], 2],
    ["two in turn", ["A", "B"], 3],
    ["seven in turn", [..."ABCDEFG"], 8],
    ["numbers", [1, 2], 3],
    ["the same array", [[1, "x"]], 2],
    ["two arrays in turn", [[1], [2]], 3],
    [
      "the same object in another order",
      [
        { a: 1, b: { c: 2, d: 3 } },
        { b: { d: 3, c: 2 }, a: 1 },
      ],
      2,
    ],
    ["a number and its text", [1, "1"], 2],
    ["true", [true], 2],
  ])("round %s end with an error", async (_, cursors, requests) => {
    await using server = await going(...cursors);
    await expect(all(list(server, strategy))).rejects.toThrow("The next page is one already given");
    expect(server.seen).toHaveLength(requests);
  });

  it("from one page may go different ways, and the same way again", async () => {
    await using server = await serve((exchange) => {
      const at = parametersOf(exchange).get("c") ?? "start";
      const ways: Readonly<Record<string, string>> = { start: "A", A: exchange.number < 4 ? "C" : "B", B: "C" };
      json(exchange.response, 200, { next: ways[at], list: [at] });
    });
    const first = await list(server, strategy);
    expect(await all(first)).toEqual(["start", "A", "C"]);
    expect(await all(first)).toEqual(["start", "A", "B", "C"]);
    const [one, two] = await Promise.all([first.getNextPage(), first.getNextPage()]);
    expect([await all(one), await all(two)]).toEqual([
      ["A", "B", "C"],
      ["A", "B", "C"],
    ]);
  });

  it("go on after a page that failed", async () => {
    await using server = await serve(({ response, number }) =>
      number === 2 ? json(response, 404, {}) : json(response, 200, { next: number < 3 ? "A" : null, list: [number] }),
    );
    const first = await list(server, strategy);
    await expect(first.getNextPage()).rejects.toBeInstanceOf(NotFoundError);
    expect(await all(first)).toEqual([1, 3]);
  });

  /** Answers without a network, in a number that loopback would take minutes for. */
  const endless = (
    answer: (number: number) => unknown,
  ): { readonly fetch: typeof fetch; readonly count: () => number } => {
    let count = 0;
    return { fetch: async () => Response.json(answer(++count)), count: () => count };
  };

  it("over pages without items end after 1,000 of them in a row, unless maxPages says how many", async () => {
    const { fetch, count } = endless((number) => ({ next: `c${number}`, list: number === 500 ? [1] : [] }));
    const transport = client("http://a.example", { fetch });
    await expect(all(page<number, unknown>(transport, get, strategy))).rejects.toMatchObject({
      kind: "decoding",
      message: expect.stringContaining("1000 pages without items"),
    });
    expect(count()).toBe(1500);
    expect(await all(page<number, unknown>(transport, get, strategy, { maxPages: 1200 }))).toEqual([]);
    expect(count()).toBe(2700);
  });

  it("remember the last 10,000 positions", async () => {
    const lengths = [9_999, 10_001];
    const counts: number[] = [];
    for (const length of lengths) {
      const { fetch, count } = endless((number) => ({ next: `c${number % length}`, list: [number] }));
      const pages = page<number, unknown>(client("http://a.example", { fetch }), get, strategy, { limit: 20_500 });
      await pages.all().catch(() => {});
      counts.push(count());
    }
    expect(counts).toEqual([10_000, 20_500]);
  });
});
