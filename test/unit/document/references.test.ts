/** References inside a document: what they may lead to, and what is said about those that lead nowhere. */
import { describe, expect, it } from "vitest";
import { at, codes, lines, loadValue, openapi, withSchemas } from "./load-fixture.js";

describe("local references", () => {
  it("follows escapes, percent encoding and list indexes", async () => {
    const result = await loadValue(
      withSchemas({
        "a/b": { type: "string" },
        "c~d": { type: "string" },
        "e f": { type: "string" },
        "g%20h": { type: "string" },
        All: { allOf: [{ type: "object" }, { properties: { z: { type: "integer" } } }] },
        User: {
          properties: {
            a: { $ref: "#/components/schemas/a~1b" },
            b: { $ref: "#/components/schemas/c~0d" },
            c: { $ref: "#/components/schemas/e%20f" },
            d: { $ref: "#/components/schemas/g%2520h" },
            e: { $ref: "#/components/schemas/All/allOf/1/properties/z" },
            f: { $ref: "#/paths/~1pets/get/responses/200" },
          },
        },
      }),
    );
    expect(codes(result)).toEqual(["ref-wrong-kind"]);
    const properties = at(result, "#/components/schemas/User/properties") as Record<string, { $ref: string }>;
    expect(Object.values(properties).map(({ $ref }) => $ref)).toEqual([
      "#/components/schemas/a~1b",
      "#/components/schemas/c~0d",
      "#/components/schemas/e f",
      "#/components/schemas/g%2520h",
      "#/components/schemas/All/allOf/1/properties/z",
      undefined,
    ]);
    for (const { $ref } of Object.values(properties).slice(0, 5)) expect(result.spec?.resolve($ref)).toBeDefined();
  });

  it("tells of every reference that leads nowhere, at its place", async () => {
    const result = await loadValue(
      withSchemas({
        Pet: {
          properties: {
            a: { $ref: "#/components/schemas/Pte" },
            b: { $ref: "#/components/schemas/constructor" },
            c: { $ref: "#/__proto__/toString" },
            d: { $ref: "#/components/schemas/%zz" },
            e: { $ref: "" },
            f: { $ref: "#" },
            g: { $ref: 1 },
            h: { $ref: null },
            i: { $ref: "#missing" },
            j: { $ref: "#/info/title" },
          },
        },
      }),
    );
    expect(lines(result)).toEqual([
      'ref-not-found api.json:23:21 The reference "#/components/schemas/Pte" leads nowhere: "#/components/schemas" has no "Pte".',
      'ref-not-found api.json:26:21 The reference "#/components/schemas/constructor" leads nowhere: "#/components/schemas" has no "constructor".',
      'ref-not-found api.json:29:21 The reference "#/__proto__/toString" leads nowhere: the document has no "__proto__".',
      'ref-malformed api.json:32:21 The reference "#/components/schemas/%zz" has a malformed percent escape.',
      'ref-whole-document api.json:35:21 The reference "" leads to a whole OpenAPI document.',
      'ref-whole-document api.json:38:21 The reference "#" leads to a whole OpenAPI document.',
      "ref-not-string api.json:41:21 `$ref` must be a string, not the number 1.",
      "ref-not-string api.json:44:21 `$ref` must be a string, not null.",
      'ref-not-found api.json:47:21 The reference "#missing" leads nowhere: there is no `$anchor` "missing".',
      'ref-wrong-kind api.json:50:21 The reference "#/info/title" leads to the string "Pets" where a schema is expected.',
    ]);
    expect(result.diagnostics[0]?.help).toBe('Did you mean "Pet"?');
    for (const schema of Object.values(at(result, "#/components/schemas/Pet/properties") as object))
      expect(schema).toEqual({});
  });

  it("takes out what cannot do without its reference", async () => {
    const result = await loadValue(
      openapi({
        paths: {
          "/pets": {
            post: {
              parameters: [
                { name: "a", in: "query", schema: {} },
                { $ref: "#/components/parameters/Missing" },
                { name: "b", in: "query" },
              ],
              requestBody: { $ref: "#/components/requestBodies/Missing" },
              responses: { "200": { $ref: "#/components/responses/Missing" } },
            },
          },
        },
      }),
    );
    expect(codes(result)).toEqual(["ref-not-found", "ref-not-found", "ref-not-found", "parameter-schema-unclear"]);
    const operation = at(result, "#/paths/~1pets/post") as Record<string, unknown>;
    expect((operation["parameters"] as { name: string }[]).map(({ name }) => name)).toEqual(["a", "b"]);
    expect(Object.hasOwn(operation, "requestBody")).toBe(false);
    expect(operation["responses"]).toEqual({ "200": { description: "" } });
    // The parameter behind the one that went is still found at its own place.
    expect(lines(result)[3]).toContain("api.json:19:11");
  });

  it("leaves data alone", async () => {
    const data = { $ref: "file:///etc/passwd" };
    const schema = {
      type: "object",
      default: data,
      examples: [data],
      enum: [data],
      const: data,
      "x-data": data,
      properties: { $ref: { type: "string" } },
    };
    const result = await loadValue(
      openapi({
        paths: {
          "/pets": {
            get: {
              responses: {
                "200": {
                  description: "ok",
                  content: { "application/json": { schema, example: data, examples: { a: { value: data } } } },
                },
              },
            },
          },
        },
        "x-top": data,
      }),
    );
    expect(lines(result)).toEqual([]);
    expect(at(result, "#/paths/~1pets/get/responses/200/content/application~1json/schema")).toEqual(schema);
  });

  it("follows references where the specification has none, and says so", async () => {
    const get = {
      operationId: "get",
      responses: { "204": { description: "", headers: { A: { $ref: "#/x-header" } } } },
    };
    const result = await loadValue(
      openapi({
        paths: { "/pets": { get: { $ref: "#/x-get", summary: "Own." } } },
        "x-get": get,
        "x-header": { schema: { type: "string" } },
      }),
    );
    expect(lines(result)).toEqual([
      "ref-misplaced api.json:10:17 An Operation Object cannot be a reference according to the specification; it is followed.",
    ]);
    expect(at(result, "#/paths/~1pets/get")).toEqual({ summary: "Own.", ...get });
  });

  it("copies no object into itself", async () => {
    const result = await loadValue(
      openapi({
        paths: {
          "/pets": {
            get: {
              responses: { "204": { description: "" } },
              callbacks: { on: { "{$url}": { get: { $ref: "#/paths/~1pets/get" } } } },
            },
          },
        },
      }),
    );
    expect(codes(result)).toContain("ref-misplaced");
    expect(codes(result)).toContain("ref-circular");
  });

  it("follows references into extensions and other places without a kind", async () => {
    const result = await loadValue({
      ...withSchemas({ Pet: { $ref: "#/x-shared/Pet" } }),
      "x-shared": { Pet: { properties: { owner: { $ref: "#/definitions/Owner" }, bad: { $ref: "#/nowhere" } } } },
      definitions: { Owner: { type: "object" } },
    });
    expect(codes(result)).toEqual(["ref-not-found", "field-unknown"]);
    expect(lines(result)[0]).toContain("api.json:32");
  });
});

describe("circles", () => {
  it("of nothing but references are told once each and broken", async () => {
    const result = await loadValue(
      openapi({
        paths: {
          "/a": { $ref: "#/paths/~1b" },
          "/b": { $ref: "#/paths/~1a" },
          "/c": {
            post: {
              parameters: [{ $ref: "#/components/parameters/P" }],
              requestBody: { $ref: "#/components/requestBodies/Y" },
              responses: { "200": { $ref: "#/components/responses/X" } },
            },
          },
        },
        components: {
          schemas: {
            A: { $ref: "#/components/schemas/B" },
            B: { $ref: "#/components/schemas/A" },
            User: { properties: { a: { $ref: "#/components/schemas/A" } } },
          },
          parameters: { P: { $ref: "#/components/parameters/Q" }, Q: { $ref: "#/components/parameters/P" } },
          responses: { X: { $ref: "#/components/responses/X" } },
          requestBodies: { Y: { $ref: "#/components/requestBodies/Y" } },
        },
      }),
    );
    expect(codes(result)).toEqual(["ref-circular", "ref-circular", "ref-circular", "ref-circular", "ref-circular"]);
    expect(result.diagnostics[0]?.message).toBe(
      "The reference leads in a circle: `#/paths/~1b` → `#/paths/~1a` → `#/paths/~1b`.",
    );
    expect(at(result, "#/components/schemas")).toEqual({
      A: {},
      B: {},
      User: { properties: { a: { $ref: "#/components/schemas/A" } } },
    });
    expect(at(result, "#/paths/~1c/post")).toEqual({ parameters: [], responses: { "200": { description: "" } } });
    expect(Object.keys(at(result, "#/paths") as object)).toEqual(["/c"]);
  });

  it("through properties and items are legal", async () => {
    const result = await loadValue(
      withSchemas({
        Node: {
          type: "object",
          properties: {
            next: { $ref: "#/components/schemas/Node" },
            all: { type: "array", items: { $ref: "#/components/schemas/Node" } },
          },
        },
      }),
    );
    expect(lines(result)).toEqual([]);
  });

  it("of a chain of thousands end", async () => {
    const schemas = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [
        `S${index}`,
        { $ref: `#/components/schemas/S${(index + 1) % 20_000}` },
      ]),
    );
    expect(codes(await loadValue(withSchemas(schemas)))).toEqual(["ref-circular"]);
  });
});
