import { describe, expect, it } from "vitest";
import type { Parameter, RequestMember } from "../../../generator/model/model.js";
import type { SdkOperation } from "../../../generator/typescript/plan/names/sdk-model.js";
import { callOf, thingsWith } from "./emitted.js";
import {
  bytes,
  content,
  object,
  operation,
  options,
  parameter,
  pathArgument,
  ref,
  request,
  text,
  texts,
} from "./sample-model.js";

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

function withPath(schema: Parameter["schema"], more: Partial<Parameter> = {}): string {
  const call = callOf(
    operation("get", "/things/{id}", {
      arguments: [pathArgument("id", schema), options()],
      parameters: [parameter("id", "path", { schema, ...more })],
    }),
  );
  return /path: (.*?), (?:\}|errors)/.exec(call)?.[1] ?? call;
}

function withQuery(schema: Parameter["schema"], more: Partial<Parameter> = {}): string {
  return /query: \{ (.*?) \},/.exec(callOf(sending([parameter("q", "query", { schema, ...more })])))?.[1] ?? "";
}

describe("paths", () => {
  it("are literals without parameters", () => {
    expect(callOf(operation("list", "/things"))).toBe(
      'return client.request( { method: "GET", path: "/things", }, options, );',
    );
  });

  it("percent-encode what a URL cannot hold, keep what it can, and end at a fragment", () => {
    const odd = "/a b/`${x}`/%7e/é/";
    expect(callOf(operation("list", odd, { pathParts: [{ kind: "literal", text: odd }] }))).toContain(
      'path: "/a%20b/%60$%7Bx%7D%60/%7e/%C3%A9/"',
    );
    expect(callOf(operation("list", "/a/*:export?kind=b#Operation"))).toContain('path: "/a/*:export?kind=b"');
  });

  it("tag templates with parameters, styled where the value is no single one", () => {
    expect(withPath(text)).toBe("urlPath`/things/${{ id }}`");
    expect(withPath(texts)).toBe("urlPath`/things/${{ id: simple(id) }}`");
    expect(withPath(texts, { explode: true })).toBe("urlPath`/things/${{ id: simple(id, { explode: true }) }}`");
    expect(withPath(text, { style: "label" })).toBe("urlPath`/things/${{ id: label(id) }}`");
    expect(withPath(texts, { style: "matrix", explode: true })).toBe(
      'urlPath`/things/${{ id: matrix("id", id, { explode: true }) }}`',
    );
    expect(withPath(text, { allowReserved: true })).toBe("urlPath`/things/${{ id: reserved(id) }}`");
    expect(withPath(object({}), { contentType: "application/json" })).toBe("urlPath`/things/${{ id: jsonValue(id) }}`");
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
    expect(withQuery(texts, { allowEmptyValue: true, explode: false })).toBe(
      "q: allowEmptyValue(request.q, (value) => form(value, { explode: false }))",
    );
    expect(withQuery(object({}), { contentType: "application/json" })).toBe("q: jsonValue(request.q)");
    expect(withQuery(text, { sendDefault: 50 })).toBe("q: request.q ?? 50");
  });

  it("quote names that need it, and keep `__proto__` a key", () => {
    expect(callOf(sending([parameter("ids[]", "query")]))).toContain('query: { "ids[]": request["ids[]"] },');
    expect(callOf(sending([parameter("__proto__", "query")]))).toContain(
      'query: { ["__proto__"]: (Object.hasOwn(request ?? {}, "__proto__") ? request.__proto__ : undefined) },',
    );
  });

  it("do not send what every object inherits", () => {
    const type = object({ "constructor?": text, "q?": text });
    const inherited = sending([parameter("constructor", "query"), parameter("q", "query")], {
      arguments: [
        request(type, {
          required: false,
          members: ["constructor", "q"].map((name) => ({ name, in: "query", parameter: name, required: false })),
        }),
        options(),
      ],
    });
    expect(callOf(inherited)).toContain(
      'query: { constructor: (Object.hasOwn(request ?? {}, "constructor") ? request.constructor : undefined), q: request.q },',
    );
    expect(thingsWith([inherited])).toContain(
      "constructor?: string; q?: string } = Object.create(null), options?: RequestOptions",
    );
  });

  it("take a whole query as one value", () => {
    const whole = parameter("q", "querystring", { contentType: "application/x-www-form-urlencoded" });
    expect(callOf(sending([whole]))).toContain("querystring: querystring(urlencoded(request.q)),");
    expect(callOf(sending([{ ...whole, contentType: "application/json" }]))).toContain(
      "querystring: querystring(json(request.q)),",
    );
  });
});

describe("headers and cookies", () => {
  it("go through their encoders", () => {
    const call = callOf(
      sending([
        parameter("X-Trace", "header"),
        parameter("X-Map", "header", { schema: object({ "a?": text }), explode: true }),
        parameter("X-Json", "header", { contentType: "application/json" }),
        parameter("session", "cookie"),
        parameter("raw", "cookie", { style: "cookie", explode: false }),
      ]),
    );
    expect(call).toContain(
      'headers: headers({ "X-Trace": request["X-Trace"], "X-Map": simple(request["X-Map"], { explode: true }), "X-Json": jsonHeader(request["X-Json"]) }),',
    );
    expect(call).toContain(
      "cookies: cookies({ session: request.session, raw: cookie(request.raw, { explode: false }) }),",
    );
  });
});

describe("bodies", () => {
  const body = (
    contents: readonly ReturnType<typeof content>[],
    more: Partial<Parameters<typeof request>[1]> = {},
  ): string => {
    const call = callOf(
      operation("send", "/things", {
        method: "PUT",
        arguments: [
          request(ref("Thing"), { body: { kind: "whole" }, ...more }),
          options(...contents.map(({ mediaType }) => mediaType)),
        ],
        requestBody: { origin: "#", required: true, content: contents },
      }),
    );
    return /body: (.*), \}, options/.exec(call)?.[1] ?? call;
  };

  it("are encoded by media type", () => {
    expect(body([content("json", "application/json")])).toBe("json(request)");
    expect(body([content("json", "application/merge-patch+json")])).toBe(
      'json(request, "application/merge-patch+json")',
    );
    expect(body([content("text", "text/csv")])).toBe('text(request, "text/csv")');
    expect(body([content("binary", "image/*", bytes)])).toBe('binary(request, "image/*")');
    expect(body([content("jsonLines", "application/x-ndjson")])).toBe('jsonLines(request, "application/x-ndjson")');
    expect(body([content("eventStream", "text/event-stream")])).toBe("eventStream(request)");
    expect(body([content("xml", "application/xml", ref("Thing"))])).toBe(
      'xml(request, undefined, { name: "Thing", ref: () => ThingXml })',
    );
  });

  it("let the caller choose between several media types", () => {
    expect(
      body([content("json", "application/json"), content("urlencoded", "application/x-www-form-urlencoded")]),
    ).toBe('select(options, request, { "application/json": json, "application/x-www-form-urlencoded": urlencoded })');
  });

  it("follow Encoding Objects", () => {
    const encoding = [
      { property: "tags", style: "pipeDelimited", explode: false, headers: [] },
      { property: "ids", style: "form", explode: false, allowReserved: true, headers: [] },
      { property: "filter", contentType: "application/json", headers: [] },
      { property: "plain", style: "form", explode: true, headers: [] },
      { property: "either", contentType: "text/plain, application/json", headers: [] },
    ] as const;
    expect(body([content("urlencoded", "application/x-www-form-urlencoded", text, { encoding })])).toBe(
      "urlencoded(request, undefined, { tags: pipeDelimited, ids: (value) => reserved(form(value, { explode: false })), filter: jsonValue, plain: form, either: jsonValue })",
    );
    const parts = [
      { property: "meta", contentType: "application/json", headers: [] },
      {
        property: "photo",
        contentType: "image/png, image/jpeg",
        headers: [
          { name: "X-Kind", required: true, explode: false, schema: { kind: "literal", origin: "#", value: "photo" } },
        ],
      },
      { property: "note", contentType: "text/plain; charset=utf-8", headers: [] },
      { property: "tags", style: "spaceDelimited", explode: false, headers: [] },
    ] as const;
    expect(body([content("multipart", "multipart/form-data", text, { encoding: parts })])).toBe(
      'multipart(request, undefined, { meta: { body: json }, photo: { body: (value) => binary(value, "image/png, image/jpeg"), headers: { "X-Kind": "photo" } }, note: { body: (value) => text(value, "text/plain; charset=utf-8") }, tags: { style: spaceDelimited } })',
    );
  });

  it("are one property of the request", () => {
    expect(body([content("json", "application/json")], { body: { kind: "property", name: "body" } })).toBe(
      "json(request.body)",
    );
    expect(
      body([content("json", "application/json")], {
        body: { kind: "property", name: "body" },
        required: false,
        absent: "none",
      }),
    ).toBe("json(request?.body)");
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
      parameters: [
        parameter("dry-run", "query"),
        parameter("default", "query"),
        parameter("body", "query"),
        parameter("json", "header"),
      ],
      requestBody: { origin: "#", required: true, content: [content("json", "application/json")] },
    });
    const call = callOf(flat);
    expect(call).toContain('const { "dry-run": dryRun, default: default_, body: body_, json, ...body } = request;');
    expect(call).toContain('query: { "dry-run": dryRun, default: default_, body: body_ },');
    expect(call).toContain("headers: headers({ json }),");
    expect(call).toContain("body: json_(body),");
  });
});

describe("what several operations of a module need", () => {
  const secured = (name: string, security: SdkOperation["security"]): SdkOperation =>
    operation(name, `/${name}`, { security });
  const bearer = { scheme: "bearerAuth", scopes: [] };
  const reading = { scheme: "oauth", scopes: ["read:things"] };

  it("is a constant, and stands in the operation where it is alone", () => {
    const text = thingsWith([
      secured("a", [[bearer]]),
      secured("b", [[bearer]]),
      secured("c", [[reading]]),
      secured("d", [[bearer], [reading]]),
      secured("e", [[bearer], [reading]]),
    ]);
    expect([...text.matchAll(/^const .*/gm)].map(([line]) => line)).toEqual([
      "const SECURITY_BEARER_AUTH = [{ bearerAuth: [] }] as const;",
      'const SECURITY_READ_THINGS = [{ bearerAuth: [] }, { oauth: ["read:things"] }] as const;',
    ]);
    expect([...text.matchAll(/security: (.*),/g)].map(([, value]) => value)).toEqual([
      "SECURITY_BEARER_AUTH",
      "SECURITY_BEARER_AUTH",
      '[{ oauth: ["read:things"] }]',
      "SECURITY_READ_THINGS",
      "SECURITY_READ_THINGS",
    ]);
  });

  it("has a name that tells it from others, and one that is short and ASCII", () => {
    const twice = (security: SdkOperation["security"], name: string): readonly SdkOperation[] => [
      secured(name, security),
      secured(`${name}2`, security),
    ];
    const text = thingsWith([
      ...twice([[bearer]], "a"),
      ...twice([[], [bearer]], "b"),
      ...twice([[{ scheme: "bearer-auth", scopes: [] }]], "c"),
      ...twice([[{ scheme: "größe", scopes: [] }]], "d"),
      ...twice([[{ scheme: "oauth", scopes: Array.from({ length: 9 }, (_, index) => `read:thing${index}`) }]], "e"),
      ...twice([[]], "f"),
    ]);
    expect([...text.matchAll(/^const (\w+)/gm)].map(([, name]) => name)).toEqual([
      "SECURITY_BEARER_AUTH",
      "SECURITY_OPTIONAL_BEARER_AUTH",
      "SECURITY_BEARER_AUTH_2",
      "SECURITY",
      "SECURITY_2",
      "SECURITY_OPTIONAL",
    ]);
  });
});
