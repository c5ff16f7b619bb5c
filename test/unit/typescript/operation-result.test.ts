import { describe, expect, it } from "vitest";
import type { Parameter, RequestMember, Result } from "../../../generator/model/model.js";
import type { SdkOperation } from "../../../generator/typescript/plan/names/sdk-model.js";
import { callOf, thingsWith } from "./emitted.js";
import { client, content, operation, options, parameter, ref, request, text } from "./sample-model.js";

/** An operation that sends parameters of one place out of an optional request. */
function sending(parameters: readonly Parameter[], more: Partial<SdkOperation> = {}): SdkOperation {
  const members: RequestMember[] = parameters.map((each) => ({
    name: each.name,
    in: each.in as RequestMember["in"],
    parameter: each.name,
    required: false,
  }));
  return operation("list", "/things", {
    parameters,
    arguments: [request(ref("Thing"), { required: false, members }), options()],
    ...more,
  });
}

describe("results", () => {
  const result = (more: Partial<Result>): { readonly returns: string; readonly call: string } => {
    const each = operation("get", "/things", {
      result: {
        kind: "json",
        schema: ref("Thing"),
        optional: false,
        accept: ["application/json"],
        statuses: ["200"],
        alternatives: [],
        ...more,
      },
    });
    const module = thingsWith([each]);
    return {
      returns:
        /options\?: (?:RequestOptions|BinaryOptions<As>)(?: & AcceptOptions<Accept>)?\): ([^\n]*) \{/.exec(
          module,
        )?.[1] ?? "",
      call: /path: "\/things", (.*)\}, options/.exec(callOf(each))?.[1]?.trim() ?? "",
    };
  };

  it.each<[string, Partial<Result>, string, string]>([
    ["JSON", {}, "ApiPromise<Thing>", ""],
    ["JSON or nothing", { optional: true }, "ApiPromise<Thing | undefined>", 'emptyBody: "undefined",'],
    [
      "JSON of which nothing is said",
      { schema: { kind: "unknown", origin: "#" } },
      "ApiPromise<unknown>",
      "response: anyResponse,",
    ],
    [
      "a choice of media types",
      {
        choices: [
          { mediaType: "application/json", kind: "json", schema: ref("Thing") },
          { mediaType: "image/png", kind: "binary" },
        ],
      },
      'ApiPromise<{ "application/json": Thing; "image/png": Binary<As> }[Accept]>',
      'response: byAccept(options, { "application/json": jsonResponse as ResponseDecoder<Thing>, "image/png": binaryResponse(options) }),',
    ],
    [
      "JSON of another media type",
      { accept: ["application/hal+json"] },
      "ApiPromise<Thing>",
      'accept: "application/hal+json",',
    ],
    ["nothing", { kind: "void", accept: [] }, "ApiPromise<void>", "response: emptyResponse,"],
    [
      "text",
      { kind: "text", accept: ["text/plain"] },
      "ApiPromise<string>",
      'accept: "text/plain", response: textResponse,',
    ],
    [
      "bytes",
      { kind: "binary", accept: ["image/png", "image/jpeg"] },
      "ApiPromise<Binary<As>>",
      'accept: "image/png, image/jpeg", response: binaryResponse(options),',
    ],
    [
      "a form",
      { kind: "urlencoded", accept: ["application/x-www-form-urlencoded"] },
      "ApiPromise<Record<string, string | string[]>>",
      "response: urlencodedResponse,",
    ],
    [
      "parts",
      { kind: "multipart", accept: ["multipart/form-data"] },
      "ApiPromise<FormData>",
      "response: formDataResponse,",
    ],
    [
      "JSON lines",
      { kind: "jsonLines", accept: ["application/jsonl"] },
      "ApiPromise<ItemStream<Thing>>",
      "response: jsonLinesResponse<Thing>(),",
    ],
    [
      "a JSON sequence",
      { kind: "jsonLines", accept: ["application/json-seq"] },
      "ApiPromise<ItemStream<Thing>>",
      'accept: "application/json-seq", response: jsonLinesResponse<Thing>({ sequence: true }),',
    ],
    [
      "data of events",
      {
        kind: "eventStream",
        accept: ["text/event-stream"],
        events: { items: "data", text: false, typeProperty: "type" },
      },
      "ApiPromise<ItemStream<Thing>>",
      'response: eventData<Thing>({ typeProperty: "type" }),',
    ],
    [
      "whole events",
      {
        kind: "eventStream",
        accept: ["text/event-stream"],
        schema: text,
        events: { items: "events", text: true, terminator: "[DONE]" },
      },
      "ApiPromise<ItemStream<ServerSentEvent<string>>>",
      'response: events<string>({ parse: String, terminator: "[DONE]" }),',
    ],
    [
      "XML",
      { kind: "xml", accept: ["application/xml"] },
      "ApiPromise<Thing>",
      'response: xmlResponse<Thing>({ name: "Thing", ref: () => ThingXml }),',
    ],
  ])("%s", (_, more, returns, call) => {
    expect(result(more)).toEqual({ returns, call });
  });

  it("are decoded by status and by media type", () => {
    const alternatives = [
      { status: "200", mediaType: "application/json", kind: "json", schema: ref("Thing") },
      { status: "200", mediaType: "text/csv", kind: "text", schema: text },
      { status: "204", mediaType: "", kind: "void" },
    ] as const;
    expect(result({ alternatives, accept: ["application/json", "text/csv"] })).toEqual({
      returns: "ApiPromise<Thing | string | undefined>",
      call: 'accept: "application/json, text/csv", response: byStatus({ 200: byContentType({ "application/json": jsonResponse as ResponseDecoder<Thing>, "text/csv": textResponse }), 204: emptyResponse }),',
    });
    expect(result({ alternatives: alternatives.slice(0, 2), accept: ["application/json", "text/csv"] }).call).toBe(
      'response: byContentType({ "application/json": jsonResponse as ResponseDecoder<Thing>, "text/csv": textResponse }),',
    );
  });
});

describe("what else a call says", () => {
  it("security requirements, alternatives and anonymous access", () => {
    const security = [
      [
        { scheme: "key", scopes: [] },
        { scheme: "o-auth", scopes: ["read:things", 'a"b'] },
      ],
      [],
    ];
    expect(callOf(operation("list", "/things", { security }))).toContain(
      'security: [{ key: [], "o-auth": ["read:things", "a\\"b"] }, {}],',
    );
  });

  it("error statuses only where they matter", () => {
    const errors = [
      { status: "404", className: "NotFoundError" },
      { status: "5XX", className: "SampleError" },
    ];
    expect(callOf(operation("list", "/things", { errors }))).not.toContain("errors:");
    expect(
      callOf(operation("list", "/things", { errors }), {
        client: { ...client, errors: { ...client.errors, undeclared: "base" } },
      }),
    ).toContain('errors: [404, "5XX"],');
  });

  it("its own server, of the client's variables with their defaults", () => {
    const servers = [
      {
        origin: "#",
        name: "Default",
        url: "https://{region}.example.com/{unknown}",
        variables: [{ name: "region", default: "eu" }],
      },
    ];
    expect(callOf(operation("list", "/things", { servers }))).toContain(
      'baseUrl: (variables) => filledUrl("https://{region}.example.com/{unknown}", { region: variables.region ?? "eu" }),',
    );
    const fixed = [{ ...servers[0]!, url: "https://x.example.com", variables: [] }];
    expect(callOf(operation("list", "/things", { servers: fixed }))).toContain('baseUrl: "https://x.example.com",');
  });

  it("that it may be repeated, where the method does not say so", () => {
    expect(callOf(operation("send", "/things", { method: "POST", idempotent: true }))).toContain("idempotent: true,");
    expect(callOf(operation("send", "/things", { method: "PUT", idempotent: false }))).toContain("idempotent: false,");
    expect(callOf(operation("send", "/things", { method: "QUERY" }))).not.toContain("idempotent");
  });
});

describe("pagination", () => {
  const paged = (
    pagination: Partial<NonNullable<SdkOperation["pagination"]>> & { kind: string },
    more: Partial<SdkOperation> = {},
  ): string =>
    callOf(
      sending([parameter("from", "query")], {
        pagination: {
          items: ["things"],
          itemSchema: ref("Thing"),
          pageSchema: ref("Thing"),
          in: "query",
          ...pagination,
        } as NonNullable<SdkOperation["pagination"]>,
        ...more,
      }),
    );

  it.each<[string, Parameters<typeof paged>[0], string]>([
    [
      "cursor",
      { kind: "cursor", parameter: "from", next: ["meta", "next"], hasMore: ["more"] },
      'cursor({ parameter: "from", next: ["meta", "next"], hasMore: ["more"], items: ["things"] })',
    ],
    [
      "last item",
      { kind: "lastItem", parameter: "after", property: "id" },
      'lastItem({ parameter: "after", property: "id", items: ["things"] })',
    ],
    [
      "page number",
      {
        kind: "page",
        parameter: "page",
        first: 0,
        size: "per_page",
        defaultSize: 50,
        total: ["total"],
        totalKind: "items",
      },
      'pageNumber({ parameter: "page", first: 0, size: "per_page", defaultSize: 50, total: ["total"], totalKind: "items", items: ["things"] })',
    ],
    [
      "offset",
      { kind: "offset", parameter: "offset", size: "limit", items: [] },
      'offset({ parameter: "offset", size: "limit" })',
    ],
    [
      "next URL",
      { kind: "nextUrl", next: ["links", "next"] },
      'nextUrl({ next: ["links", "next"], items: ["things"] })',
    ],
    ["Link header", { kind: "link", items: [] }, "linkHeader()"],
  ])("%s", (_, pagination, strategy) => {
    expect(paged(pagination)).toBe(
      `return page( client, { method: "GET", path: "/things", query: { from: request.from }, }, ${strategy}, options, );`,
    );
  });

  it("gives a page promise and takes page options", () => {
    const module = thingsWith([
      operation("list", "/things", {
        pagination: { kind: "link", items: [], itemSchema: ref("Thing"), pageSchema: ref("Thing"), in: "query" },
      }),
    ]);
    expect(module).toContain("options?: PageOptions): PagePromise<Thing, Thing> {");
  });

  it("moves in the body where the document says so", () => {
    const call = paged(
      { kind: "cursor", parameter: "cursor", next: ["next"], in: "body" },
      {
        method: "POST",
        arguments: [request(ref("Thing"), { body: { kind: "whole" } }), options()],
        requestBody: { origin: "#", required: true, content: [content("json", "application/json")] },
      },
    );
    expect(call).toContain("body: json(request),");
    expect(call).toContain(
      'cursor({ parameter: "cursor", next: ["next"], items: ["things"], body: { value: request, encode: json } })',
    );
  });
});
