import { describe, expect, it } from "vitest";
import type { PaginationRule, UserOptions } from "../../../generator/options/index.js";
import { answers, modelOf, sends } from "./model-of.js";

const string = { type: "string" };
const integer = { type: "integer" };
const boolean = { type: "boolean" };
const item = { $ref: "#/components/schemas/Item" };
const items = { type: "array", items: item };
const components = { schemas: { Item: { type: "object", required: ["id"], properties: { id: string } } } };

/** How an operation with these query parameters and this answer pages. */
function page(
  query: Record<string, unknown>,
  schema: unknown,
  more: Record<string, unknown> = {},
  options: UserOptions = {},
) {
  const parameters = Object.entries(query).map(([name, type]) => ({ name, in: "query", schema: type }));
  const { model, diagnostics } = modelOf(
    {
      components,
      paths: { "/items": { get: { operationId: "items/list", parameters, responses: answers(schema), ...more } } },
    },
    options,
  );
  const operation = model.operations[0]!;
  const argument = operation.arguments.find(({ kind }) => kind === "request");
  return {
    pagination: operation.pagination,
    parameters: operation.parameters,
    members: argument?.kind === "request" ? argument.members.map(({ name }) => name) : [],
    codes: diagnostics.map(({ code }) => code),
    messages: diagnostics.map(({ message }) => message),
  };
}

const object = (properties: Record<string, unknown>) => ({ type: "object", properties });

describe("recognised pages", () => {
  it.each([
    [
      "a cursor",
      { cursor: string, limit: integer },
      object({ items, next_cursor: { type: ["string", "null"] } }),
      { kind: "cursor", parameter: "cursor", next: ["next_cursor"], items: ["items"] },
    ],
    [
      "a page token",
      { pageToken: string },
      object({ files: items, nextPageToken: string }),
      { kind: "cursor", parameter: "pageToken", next: ["nextPageToken"], items: ["files"] },
    ],
    [
      "a cursor beside a flag that is true on the last page",
      { iterator: string },
      object({ data: items, done: boolean, iterator: { type: ["string", "null"] } }),
      { kind: "cursor", parameter: "iterator", next: ["iterator"], done: ["done"] },
    ],
    [
      "a cursor beside such a flag in the answer's metadata",
      { cursor: string },
      object({ data: items, meta: object({ next_cursor: string, is_last_page: boolean }) }),
      { kind: "cursor", next: ["meta", "next_cursor"], done: ["meta", "is_last_page"] },
    ],
    [
      "a page number beside such a flag, without a total",
      { page: integer, size: integer },
      object({ content: items, last: boolean }),
      { kind: "page", parameter: "page", done: ["last"] },
    ],
    [
      "a nested cursor",
      { after: string },
      object({ data: items, meta: object({ next_cursor: string }) }),
      { kind: "cursor", next: ["meta", "next_cursor"] },
    ],
    [
      "the last id",
      { after: string },
      object({ data: items, has_more: boolean, last_id: string }),
      { kind: "cursor", next: ["last_id"], hasMore: ["has_more"] },
    ],
    [
      "a page that is a cursor",
      { page: string },
      object({ data: items, next_page: string, has_more: boolean }),
      { kind: "cursor", parameter: "page", next: ["next_page"] },
    ],
    [
      "the last item",
      { starting_after: string },
      object({ data: items, has_more: boolean }),
      { kind: "lastItem", parameter: "starting_after", property: "id", hasMore: ["has_more"] },
    ],
    [
      "a next URL",
      {},
      object({ results: items, next: { type: ["string", "null"], format: "uri" } }),
      { kind: "nextUrl", next: ["next"], items: ["results"] },
    ],
    ["OData", {}, object({ value: items, "@odata.nextLink": string }), { kind: "nextUrl", next: ["@odata.nextLink"] }],
    [
      "HAL",
      {},
      object({ items, _links: object({ next: object({ href: string }) }) }),
      { kind: "nextUrl", next: ["_links", "next", "href"] },
    ],
    [
      "an offset",
      { offset: integer, limit: { type: "integer", default: 20 } },
      object({ total: integer, data: items }),
      { kind: "offset", parameter: "offset", size: "limit", defaultSize: 20, total: ["total"] },
    ],
    [
      "a page number",
      { page: integer, per_page: integer },
      items,
      { kind: "page", parameter: "page", first: 1, size: "per_page", items: [] },
    ],
    [
      "pages from 0",
      { page: { type: "integer", default: 0 } },
      object({ content: items, totalPages: integer }),
      { kind: "page", first: 0, total: ["totalPages"], totalKind: "pages" },
    ],
    [
      "a page in a wrapper",
      { offset: integer, limit: integer },
      object({ albums: object({ items, href: string }) }),
      { kind: "offset", items: ["albums", "items"] },
    ],
  ])("%s", (_, query, schema, expected) => {
    expect(page(query, schema).pagination).toMatchObject({
      in: "query",
      itemSchema: { kind: "ref", type: "Item" },
      ...expected,
    });
  });

  it("follow the Link header where one is declared", () => {
    const responses = {
      200: {
        description: "Done.",
        headers: { Link: { schema: string } },
        content: { "application/json": { schema: items } },
      },
    };
    expect(page({ page: integer }, items, { responses }).pagination).toMatchObject({ kind: "link", items: [] });
  });

  it.each([
    ["nothing to page by", {}, items],
    ["no list", { page: integer }, object({ name: string })],
    ["a list too many", { page: integer }, object({ red: items, green: items })],
    ["an offset without a size", { offset: integer }, items],
    ["a time to start from", { from: string }, items],
  ])("need more than %s", (_, query, schema) => {
    expect(page(query, schema).pagination).toBeUndefined();
  });

  it("are answers of GET", () => {
    const { model } = modelOf({
      paths: {
        "/a": {
          post: {
            parameters: [{ name: "page", in: "query", schema: integer }],
            responses: answers({ type: "array", items: string }),
          },
        },
      },
    });
    expect(model.operations[0]!.pagination).toBeUndefined();
  });
});

describe("pagination rules", () => {
  const union = { oneOf: [items, object({ total: integer, users: items }), object({ next: string, users: items })] };
  const rules: UserOptions = {
    pagination: [
      {
        kind: "cursor",
        parameter: "from",
        size: "take",
        next: "next",
        defaultSize: 50,
        drop: ["page", "per_page"],
        defaults: { take: 50 },
      },
      {
        kind: "page",
        parameter: "page",
        size: "per_page",
        first: 0,
        defaultSize: 50,
        drop: ["from", "take"],
        defaults: { page: 0, per_page: 50, include_totals: true },
      },
    ],
  };

  it("choose the variant that fits, drop parameters and send defaults", () => {
    const { pagination, members, parameters } = page(
      { page: integer, per_page: integer, from: string, take: integer },
      union,
      {},
      rules,
    );
    expect(pagination).toMatchObject({
      kind: "cursor",
      parameter: "from",
      next: ["next"],
      items: ["users"],
      pageSchema: { kind: "object" },
    });
    expect(members).toEqual(["from", "take"]);
    expect(parameters.map(({ name, sendDefault }) => [name, sendDefault])).toEqual([
      ["from", undefined],
      ["take", 50],
    ]);
  });

  it("are tried in order, and send only what the document has", () => {
    const { pagination, parameters } = page({ page: integer, per_page: integer }, union, {}, rules);
    expect(pagination).toMatchObject({
      kind: "page",
      parameter: "page",
      first: 0,
      size: "per_page",
      defaultSize: 50,
      items: ["users"],
    });
    expect(parameters.map(({ name, sendDefault }) => [name, sendDefault])).toEqual([
      ["page", 0],
      ["per_page", 50],
    ]);
  });

  it("turn paging off by name", () => {
    const { pagination } = page(
      { page: integer, per_page: integer },
      items,
      {},
      { pagination: [{ match: ["items.list"], kind: "none" }] },
    );
    expect(pagination).toBeUndefined();
  });

  it("that turn paging off may still drop parameters", () => {
    const rule = { match: ["items.list"], kind: "none" as const, drop: ["page"] };
    const { pagination, members } = page({ page: integer, per_page: integer }, items, {}, { pagination: [rule] });
    expect([pagination, members]).toEqual([undefined, ["per_page"]]);
  });

  it("put the cursor into a body", () => {
    const { model } = modelOf(
      {
        components,
        paths: {
          "/search": {
            post: {
              operationId: "search/all",
              requestBody: sends(object({ text: string, after: string }), { required: true }),
              responses: answers(object({ hits: object({ list: items }), after: string })),
            },
          },
        },
      },
      {
        pagination: [
          {
            match: ["operation:search/all"],
            kind: "cursor",
            in: "body",
            parameter: "after",
            next: "after",
            items: "hits.list",
          },
        ],
      },
    );
    expect(model.operations[0]!.pagination).toMatchObject({
      kind: "cursor",
      in: "body",
      parameter: "after",
      next: ["after"],
      items: ["hits", "list"],
    });
  });

  it.each<[string, PaginationRule, object, string]>([
    [
      "cursors in a header",
      { kind: "header", parameter: "page", header: "X-Next-Page" },
      items,
      '{"kind":"header","parameter":"page","header":"X-Next-Page"}',
    ],
    [
      "flags of the last page",
      { kind: "offset", parameter: "page", done: "end" },
      object({ items, end: boolean }),
      '{"kind":"offset","parameter":"page","done":["end"]}',
    ],
    [
      "next addresses that are asked for by POST",
      { kind: "nextUrl", next: "more", method: "POST" },
      object({ items, more: string }),
      '{"kind":"nextUrl","next":["more"],"method":"POST"}',
    ],
    ["links by GET, as always", { kind: "link", method: "GET" }, items, '{"kind":"link"}'],
  ])("know %s", (_, rule, schema, expected) => {
    const { pagination } = page({ page: integer }, schema, {}, { pagination: [rule] });
    const { items: _items, itemSchema: _item, pageSchema: _page, in: _in, ...kind } = pagination ?? {};
    expect(JSON.stringify(kind)).toBe(expected);
  });

  it("page answers in XML", () => {
    const responses = {
      200: { description: "ok", content: { "application/xml": { schema: object({ items, next: string }) } } },
    };
    const rule = { kind: "cursor", parameter: "cursor", next: "next" } as const;
    const { pagination } = page({ cursor: string }, {}, { responses }, { pagination: [rule] });
    expect(pagination).toMatchObject({ kind: "cursor", next: ["next"], items: ["items"] });
  });

  it.each<[Omit<PaginationRule, "match">, object, string]>([
    [{ kind: "cursor" }, object({ items }), "the rule names no `parameter`"],
    [{ kind: "cursor", parameter: "from" }, object({ items }), 'it has no query parameter "from"'],
    [
      { kind: "cursor", parameter: "from", in: "body" },
      object({ items }),
      'it has no JSON property of the body "from"',
    ],
    [{ kind: "page", parameter: "page", size: "many" }, object({ items }), 'it has no query parameter "many"'],
    [{ kind: "header", parameter: "page" }, object({ items }), "the rule names no `header`"],
    [{ kind: "nextUrl", next: "more" }, object({ items }), 'its answer has no "more" (`next`)'],
    [{ kind: "page", parameter: "page", done: "end" }, object({ items }), 'its answer has no "end" (`done`)'],
    [{ kind: "link", items: "rows" }, object({ items }), 'its answer has no list at "rows"'],
    [{ kind: "link" }, object({ a: string }), "its answer has no list, or several"],
  ])("that do not fit say what is missing: %j", (rule, schema, missing) => {
    const { messages } = page({ page: integer }, schema, {}, { pagination: [{ ...rule, match: ["items.list"] }] });
    expect(messages).toEqual([`The pagination rule of kind "${rule.kind}" does not apply to GET /items: ${missing}.`]);
  });

  it("that name an operation which lacks something, or none at all, are reported", () => {
    expect(
      page(
        {},
        items,
        {},
        { pagination: [{ match: ["items.list"], kind: "cursor", parameter: "cursor", next: "next" }] },
      ).codes,
    ).toEqual(["pagination-not-applicable"]);
    expect(page({}, items, {}, { pagination: [{ match: ["users.list"], kind: "none" }] }).codes).toEqual([
      "selector-unmatched",
    ]);
  });
});

describe("searches by POST", () => {
  const search = (path: string, properties: object, answer: object) =>
    modelOf({
      components,
      paths: { [path]: { post: { requestBody: sends(object({ ...properties })), responses: answers(answer) } } },
    }).model.operations[0]!.pagination;

  it.each([
    ["/items/search", { start_cursor: string }, object({ items, next_cursor: string }), { kind: "cursor" }],
    ["/items:query", { page: integer }, object({ items, total: integer }), undefined],
    [
      "/query",
      { offset: integer, limit: integer },
      object({ items, total: integer }),
      { kind: "offset", size: "limit" },
    ],
    [
      "/items/_search",
      { page: integer },
      object({ items, has_more: boolean }),
      { kind: "page", hasMore: ["has_more"] },
    ],
    ["/items", { start_cursor: string }, object({ items, next_cursor: string }), undefined],
  ])("%s page by their body: %j", (path, properties, answer, expected) => {
    const pagination = search(path, properties, answer);
    if (expected === undefined) expect(pagination).toBeUndefined();
    else expect(pagination).toMatchObject({ ...expected, in: "body" });
  });
});
