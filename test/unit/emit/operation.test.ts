import { describe, expect, it } from "vitest";
import type { Operation, Parameter, RequestMember, Result } from "../../../generator/model/model.js";
import { callOf, thingsWith } from "./emitted.js";
import { apiModel, bytes, client, content, object, operation, options, parameter, pathArgument, ref, request, text, texts, truth } from "./sample-model.js";

/** An operation that sends parameters of one place out of an optional request. */
function sending(parameters: readonly Parameter[], more: Partial<Operation> = {}): Operation {
  const members: RequestMember[] = parameters.map((each) => ({ name: each.property, in: each.in as RequestMember["in"], parameter: each.name, required: false }));
  return operation("list", "/things", { parameters, arguments: [request(ref("Thing"), { required: false, members }), options()], ...more });
}

function withPath(schema: Parameter["schema"], more: Partial<Parameter> = {}): string {
  const call = callOf(operation("get", "/things/{id}", { arguments: [pathArgument("id", schema), options()], parameters: [parameter("id", "path", { schema, ...more })] }));
  return /path: (.*?), (?:\}|errors)/.exec(call)?.[1] ?? call;
}

function withQuery(schema: Parameter["schema"], more: Partial<Parameter> = {}): string {
  return /query: \{ (.*?) \},/.exec(callOf(sending([parameter("q", "query", { schema, ...more })])))?.[1] ?? "";
}

describe("paths", () => {
  it("are literals without parameters", () => {
    expect(callOf(operation("list", "/things"))).toBe('return client.request( { method: "GET", path: "/things", }, options, );');
  });

  it("percent-encode what a URL cannot hold, keep what it can, and end at a fragment", () => {
    const odd = "/a b/`${x}`/%7e/é/";
    expect(callOf(operation("list", odd, { pathParts: [{ kind: "literal", text: odd }] }))).toContain('path: "/a%20b/%60$%7Bx%7D%60/%7e/%C3%A9/"');
    expect(callOf(operation("list", "/a/*:export?kind=b#Operation"))).toContain('path: "/a/*:export?kind=b"');
  });

  it("tag templates with parameters, styled where the value is no single one", () => {
    expect(withPath(text)).toBe("path`/things/${id}`");
    expect(withPath(texts)).toBe("path`/things/${simple(id)}`");
    expect(withPath(texts, { explode: true })).toBe("path`/things/${simple(id, { explode: true })}`");
    expect(withPath(text, { style: "label" })).toBe("path`/things/${label(id)}`");
    expect(withPath(texts, { style: "matrix", explode: true })).toBe('path`/things/${matrix("id", id, { explode: true })}`');
    expect(withPath(text, { allowReserved: true })).toBe("path`/things/${reserved(id)}`");
    expect(withPath(object({}), { contentType: "application/json" })).toBe("path`/things/${jsonValue(id)}`");
  });
});

describe("queries", () => {
  it("pass the value as it is for the default style, and wrap others", () => {
    expect(withQuery(texts)).toBe("q: request.q");
    expect(withQuery(texts, { explode: false })).toBe("q: form(request.q, { explode: false })");
    expect(withQuery(text, { explode: false })).toBe("q: request.q");
    expect(withQuery(texts, { style: "spaceDelimited", explode: false })).toBe("q: spaceDelimited(request.q)");
    expect(withQuery(texts, { style: "pipeDelimited", explode: true })).toBe("q: request.q");
    expect(withQuery(object({ "a?": text }), { style: "deepObject" })).toBe("q: deepObject(request.q)");
    expect(withQuery(text, { allowReserved: true })).toBe("q: reserved(request.q)");
    expect(withQuery(text, { allowEmptyValue: true })).toBe("q: allowEmptyValue(request.q)");
    expect(withQuery(texts, { allowEmptyValue: true, explode: false })).toBe("q: allowEmptyValue(request.q, (value) => form(value, { explode: false }))");
    expect(withQuery(object({}), { contentType: "application/json" })).toBe("q: jsonValue(request.q)");
    expect(withQuery(text, { sendDefault: 50 })).toBe("q: request.q ?? 50");
  });

  it("quote names that need it, and keep `__proto__` a key", () => {
    expect(callOf(sending([parameter("ids[]", "query"), parameter("__proto__", "query")]))).toContain('query: { "ids[]": request["ids[]"], ["__proto__"]: request.__proto__ },');
  });

  it("take a whole query as one value", () => {
    const whole = parameter("q", "querystring", { contentType: "application/x-www-form-urlencoded" });
    expect(callOf(sending([whole]))).toContain("querystring: querystring(urlencoded(request.q)),");
    expect(callOf(sending([{ ...whole, contentType: "application/json" }]))).toContain("querystring: querystring(json(request.q)),");
  });
});

describe("headers and cookies", () => {
  it("go through their encoders", () => {
    const call = callOf(sending([parameter("X-Trace", "header"), parameter("X-Map", "header", { schema: object({ "a?": text }), explode: true }), parameter("X-Json", "header", { contentType: "application/json" }), parameter("session", "cookie"), parameter("raw", "cookie", { style: "cookie", explode: false })]));
    expect(call).toContain('headers: headers({ "X-Trace": request["X-Trace"], "X-Map": simple(request["X-Map"], { explode: true }), "X-Json": jsonHeader(request["X-Json"]) }),');
    expect(call).toContain("cookies: cookies({ session: request.session, raw: cookie(request.raw, { explode: false }) }),");
  });
});

describe("bodies", () => {
  const body = (contents: readonly ReturnType<typeof content>[], more: Partial<Parameters<typeof request>[1]> = {}): string => {
    const call = callOf(operation("send", "/things", { method: "PUT", arguments: [request(ref("Thing"), { body: { kind: "whole" }, ...more }), options(...contents.map(({ mediaType }) => mediaType))], requestBody: { origin: "#", required: true, content: contents } }));
    return /body: (.*), \}, options/.exec(call)?.[1] ?? call;
  };

  it("are encoded by media type", () => {
    expect(body([content("json", "application/json")])).toBe("json(request)");
    expect(body([content("json", "application/merge-patch+json")])).toBe('json(request, "application/merge-patch+json")');
    expect(body([content("text", "text/csv")])).toBe('text(request, "text/csv")');
    expect(body([content("binary", "image/*", bytes)])).toBe('binary(request, "image/*")');
    expect(body([content("jsonLines", "application/x-ndjson")])).toBe('jsonLines(request, "application/x-ndjson")');
    expect(body([content("eventStream", "text/event-stream")])).toBe("eventStream(request)");
    expect(body([content("xml", "application/xml", ref("Thing"))])).toBe('xml(request, undefined, { name: "Thing", ref: () => ThingXml })');
  });

  it("let the caller choose between several media types", () => {
    expect(body([content("json", "application/json"), content("urlencoded", "application/x-www-form-urlencoded")])).toBe(
      'select(options, request, { "application/json": json, "application/x-www-form-urlencoded": urlencoded })',
    );
  });

  it("follow Encoding Objects", () => {
    const encoding = [
      { property: "tags", style: "pipeDelimited", explode: false, headers: [] },
      { property: "ids", style: "form", explode: false, allowReserved: true, headers: [] },
      { property: "filter", contentType: "application/json", headers: [] },
      { property: "plain", style: "form", explode: true, headers: [] },
    ] as const;
    expect(body([content("urlencoded", "application/x-www-form-urlencoded", text, { encoding })])).toBe(
      "urlencoded(request, undefined, { tags: pipeDelimited, ids: (value) => reserved(form(value, { explode: false })), filter: jsonValue, plain: form })",
    );
    const parts = [
      { property: "meta", contentType: "application/json", headers: [] },
      { property: "photo", contentType: "image/png, image/jpeg", headers: [{ name: "X-Kind", required: true, explode: false, schema: { kind: "literal", origin: "#", value: "photo" } }] },
      { property: "note", contentType: "text/plain; charset=utf-8", headers: [] },
      { property: "tags", style: "spaceDelimited", explode: false, headers: [] },
    ] as const;
    expect(body([content("multipart", "multipart/form-data", text, { encoding: parts })])).toBe(
      'multipart(request, undefined, { meta: { body: json }, photo: { body: (value) => binary(value, "image/png, image/jpeg"), headers: { "X-Kind": "photo" } }, note: { body: (value) => text(value, "text/plain; charset=utf-8") }, tags: { style: spaceDelimited } })',
    );
  });

  it("are one property of the request", () => {
    expect(body([content("json", "application/json")], { body: { kind: "property", name: "body" } })).toBe("json(request.body)");
    expect(body([content("json", "application/json")], { body: { kind: "property", name: "body" }, required: false, absent: "undefined" })).toBe("json(request?.body)");
  });

  it("are what is left of the request after its parameters", () => {
    const members: RequestMember[] = [
      { name: "dry-run", in: "query", parameter: "dry-run", required: false },
      { name: "default", in: "query", parameter: "default", required: false },
      { name: "body", in: "query", parameter: "body", required: false },
      { name: "json", in: "header", parameter: "json", required: false },
    ];
    const flat = operation("send", "/things", {
      method: "POST",
      arguments: [request(ref("Thing"), { members, body: { kind: "rest" } }), options()],
      parameters: [parameter("dry-run", "query"), parameter("default", "query"), parameter("body", "query"), parameter("json", "header")],
      requestBody: { origin: "#", required: true, content: [content("json", "application/json")] },
    });
    const call = callOf(flat);
    expect(call).toContain('const { "dry-run": dryRun, default: default_, body: body_, json, ...body } = request;');
    expect(call).toContain('query: { "dry-run": dryRun, default: default_, body: body_ },');
    expect(call).toContain("headers: headers({ json }),");
    expect(call).toContain("body: json_(body),");
  });
});

describe("results", () => {
  const result = (more: Partial<Result>): { readonly returns: string; readonly call: string } => {
    const each = operation("get", "/things", { result: { kind: "json", schema: ref("Thing"), optional: false, accept: ["application/json"], statuses: ["200"], alternatives: [], ...more } });
    const module = thingsWith([each]);
    return { returns: /options\?: RequestOptions\): ([^\n]*) \{/.exec(module)?.[1] ?? "", call: /path: "\/things", (.*)\}, options/.exec(callOf(each))?.[1]?.trim() ?? "" };
  };

  it.each<[string, Partial<Result>, string, string]>([
    ["JSON", {}, "ApiPromise<Thing>", ""],
    ["JSON or nothing", { optional: true }, "ApiPromise<Thing | undefined>", ""],
    ["JSON of another media type", { accept: ["application/hal+json"] }, "ApiPromise<Thing>", 'accept: "application/hal+json",'],
    ["nothing", { kind: "void", accept: [] }, "ApiPromise<void>", "response: emptyResponse,"],
    ["text", { kind: "text", accept: ["text/plain"] }, "ApiPromise<string>", 'accept: "text/plain", response: textResponse,'],
    ["bytes", { kind: "binary", accept: ["image/png", "image/jpeg"] }, "ApiPromise<Blob>", 'accept: "image/png, image/jpeg", response: blobResponse,'],
    ["a form", { kind: "urlencoded", accept: ["application/x-www-form-urlencoded"] }, "ApiPromise<Record<string, string | string[]>>", "response: urlencodedResponse,"],
    ["parts", { kind: "multipart", accept: ["multipart/form-data"] }, "ApiPromise<FormData>", "response: formDataResponse,"],
    ["JSON lines", { kind: "jsonLines", accept: ["application/jsonl"] }, "ApiPromise<ItemStream<Thing>>", "response: jsonLinesResponse<Thing>(),"],
    ["a JSON sequence", { kind: "jsonLines", accept: ["application/json-seq"] }, "ApiPromise<ItemStream<Thing>>", 'accept: "application/json-seq", response: jsonLinesResponse<Thing>({ sequence: true }),'],
    ["data of events", { kind: "eventStream", accept: ["text/event-stream"], events: { items: "data", text: false, typeProperty: "type" } }, "ApiPromise<ItemStream<Thing>>", 'response: eventData<Thing>({ typeProperty: "type" }),'],
    ["whole events", { kind: "eventStream", accept: ["text/event-stream"], schema: text, events: { items: "events", text: true, terminator: "[DONE]" } }, "ApiPromise<ItemStream<ServerSentEvent<string>>>", 'response: events<string>({ parse: String, terminator: "[DONE]" }),'],
    ["XML", { kind: "xml", accept: ["application/xml"] }, "ApiPromise<Thing>", 'response: xmlResponse<Thing>({ name: "Thing", ref: () => ThingXml }),'],
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
    expect(result({ alternatives: alternatives.slice(0, 2), accept: ["application/json", "text/csv"] }).call).toBe('response: byContentType({ "application/json": jsonResponse as ResponseDecoder<Thing>, "text/csv": textResponse }),');
  });
});

describe("what else a call says", () => {
  it("security requirements, alternatives and anonymous access", () => {
    const security = [[{ scheme: "key", scopes: [] }, { scheme: "o-auth", scopes: ["read:things", "a\"b"] }], []];
    expect(callOf(operation("list", "/things", { security }))).toContain('security: [{ key: [], "o-auth": ["read:things", "a\\"b"] }, {}],');
  });

  it("error statuses only where they matter", () => {
    const errors = [
      { status: "404", className: "NotFoundError" },
      { status: "5XX", className: "SampleError" },
    ];
    expect(callOf(operation("list", "/things", { errors }))).not.toContain("errors:");
    expect(callOf(operation("list", "/things", { errors }), { client: { ...client, errors: { ...client.errors, undeclared: "base" } } })).toContain('errors: [404, "5XX"],');
  });

  it("its own server with the defaults of its variables", () => {
    const servers = [{ origin: "#", name: "Default", url: "https://{region}.example.com/{unknown}", variables: [{ name: "region", default: "eu" }] }];
    expect(callOf(operation("list", "/things", { servers }))).toContain('baseUrl: "https://eu.example.com/{unknown}",');
  });

  it("that it may be repeated, where the method does not say so", () => {
    expect(callOf(operation("send", "/things", { method: "POST", idempotent: true }))).toContain("idempotent: true,");
    expect(callOf(operation("send", "/things", { method: "PUT", idempotent: false }))).toContain("idempotent: false,");
    expect(callOf(operation("send", "/things", { method: "QUERY" }))).not.toContain("idempotent");
  });
});

describe("pagination", () => {
  const paged = (pagination: Partial<NonNullable<Operation["pagination"]>> & { kind: string }, more: Partial<Operation> = {}): string =>
    callOf(sending([parameter("from", "query")], { pagination: { items: ["things"], itemSchema: ref("Thing"), pageSchema: ref("Thing"), in: "query", ...pagination } as NonNullable<Operation["pagination"]>, ...more }));

  it.each<[string, Parameters<typeof paged>[0], string]>([
    ["cursor", { kind: "cursor", parameter: "from", next: ["meta", "next"], hasMore: ["more"] }, 'cursor({ parameter: "from", next: ["meta", "next"], hasMore: ["more"], items: ["things"] })'],
    ["last item", { kind: "lastItem", parameter: "after", property: "id" }, 'lastItem({ parameter: "after", property: "id", items: ["things"] })'],
    ["page number", { kind: "page", parameter: "page", first: 0, size: "per_page", defaultSize: 50, total: ["total"], totalKind: "items" }, 'pageNumber({ parameter: "page", first: 0, size: "per_page", defaultSize: 50, total: ["total"], totalKind: "items", items: ["things"] })'],
    ["offset", { kind: "offset", parameter: "offset", size: "limit", items: [] }, 'offset({ parameter: "offset", size: "limit" })'],
    ["next URL", { kind: "nextUrl", next: ["links", "next"] }, 'nextUrl({ next: ["links", "next"], items: ["things"] })'],
    ["Link header", { kind: "link", items: [] }, "linkHeader()"],
  ])("%s", (_, pagination, strategy) => {
    expect(paged(pagination)).toBe(`return page( client, { method: "GET", path: "/things", query: { from: request.from }, }, ${strategy}, options, );`);
  });

  it("gives a page promise and takes page options", () => {
    const module = thingsWith([operation("list", "/things", { pagination: { kind: "link", items: [], itemSchema: ref("Thing"), pageSchema: ref("Thing"), in: "query" } })]);
    expect(module).toContain("options?: PageOptions): PagePromise<Thing, Thing> {");
  });

  it("moves in the body where the document says so", () => {
    const call = paged({ kind: "cursor", parameter: "cursor", next: ["next"], in: "body" }, {
      method: "POST",
      arguments: [request(ref("Thing"), { body: { kind: "whole" } }), options()],
      requestBody: { origin: "#", required: true, content: [content("json", "application/json")] },
    });
    expect(call).toContain("body: json(request),");
    expect(call).toContain('cursor({ parameter: "cursor", next: ["next"], items: ["things"], body: { value: request, encode: json } })');
  });
});

describe("errors with declared bodies", () => {
  it("are a type beside the function", () => {
    const module = thingsWith([
      operation("get", "/things", {
        errors: [
          { status: "400", className: "BadRequestError", schema: ref("Thing") },
          { status: "404", className: "NotFoundError" },
          { status: "5XX", className: "SampleError", schema: text },
        ],
      }),
      operation("list", "/things", { errors: [{ status: "404", className: "NotFoundError" }] }),
    ]);
    expect(module).toContain("export type GetErrors = BadRequestError<Thing> | NotFoundError | SampleError;");
    expect(module).toContain("ApiPromise<Thing, GetErrors> {");
    expect(module).not.toContain("ListErrors");
  });

  it("are the base class with its body, when the document declares all the others", () => {
    const module = thingsWith([operation("get", "/things", { errors: [{ status: "default", className: "SampleError", schema: ref("Thing") }] })]);
    expect(module).toContain("export type GetErrors = SampleError<Thing>;");
  });
});

describe("names inside a module", () => {
  it("give way to functions, arguments and types of the document", () => {
    const module = thingsWith(
      [
        operation("path", "/things/{client}", { arguments: [pathArgument("client", ref("Transport")), options()], parameters: [parameter("client", "path")], function: { module: "resources/things", name: "path" } }),
        operation("get", "/things/{get}", { arguments: [pathArgument("get"), options()], parameters: [parameter("get", "path")] }),
      ],
      { types: [...apiModel([]).types, { origin: "#", name: "Transport", module: "types/shared", schema: text, usage: "both" }] },
    );
    expect(module).toContain("import { path as path_ }");
    expect(module).toContain("Transport as Transport_");
    expect(module).toContain("export function path(client_: Transport_, client: Transport, options?: RequestOptions)");
    expect(module).toContain("return client_.request(");
    expect(module).toContain("export function get(client: Transport_, get_: string, options?: RequestOptions)");
    expect(module).toContain("return get(this.#transport, get_, options);");
  });

  it("keep a method thin", () => {
    const module = thingsWith([operation("list", "/things", { arguments: [request(object({ "a?": truth }), { required: false }), options()] })]);
    expect(module).toContain("  list(request?: { a?: boolean }, options?: RequestOptions): ApiPromise<Thing> {\n    return list(this.#transport, request, options);\n  }");
  });
});
