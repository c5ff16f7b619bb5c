/** Each rule: what it says, where, and how the document is repaired. */
import { describe, expect, it } from "vitest";
import { at, codes, lines, loadValue, openapi, withSchemas } from "./load-fixture.js";

const ok = { "200": { description: "ok" } };
const id = { name: "id", in: "path", required: true, schema: { type: "string" } };

describe("info", () => {
  it("gets a title and a version", async () => {
    const result = await loadValue({ openapi: "3.1.0", paths: { "/a": { get: { responses: ok } } } });
    expect(lines(result)).toEqual([
      'info-missing api.json:1:1 The Info Object has no `title` and `version`; "API" and "0.0.0" stand in.',
    ]);
    expect(at(result, "#/info")).toEqual({ title: "API", version: "0.0.0" });
    expect(
      lines(await loadValue(openapi({ info: { title: "t" }, webhooks: { a: { post: { responses: ok } } } }))),
    ).toEqual(['info-missing api.json:3:3 The Info Object has no `version`; "API" and "0.0.0" stand in.']);
  });

  it("takes an empty title for none", async () => {
    const result = await loadValue(
      openapi({ info: { title: " ", version: "1" }, paths: { "/a": { get: { responses: ok } } } }),
    );
    expect(lines(result)).toEqual([
      'info-missing api.json:3:3 The Info Object has no `title`; "API" and "0.0.0" stand in.',
    ]);
    expect(at(result, "#/info")).toEqual({ title: "API", version: "1" });
  });
});

describe("paths", () => {
  it("begin with a slash", async () => {
    const result = await loadValue(
      openapi({
        paths: {
          pets: { get: { operationId: 1, responses: ok } },
          "/owners": { get: { responses: ok } },
          owners: {},
          "x-a": 1,
        },
      }),
    );
    expect(lines(result)).toEqual([
      // Found before the path got its slash, and still told at its place.
      "structure-invalid api.json:10:24 `operationId` of an Operation Object must be a string, not the number 1.",
      'path-without-slash api.json:8:5 The path "pets" does not begin with `/`; it is read as "/pets".',
      'path-duplicate api.json:27:5 The path "owners" is "/owners" without its slash and is left out.',
    ]);
    expect(Object.keys(at(result, "#/paths") as object)).toEqual(["/pets", "/owners", "x-a"]);
  });

  it("are told apart by more than the names of parameters", async () => {
    const result = await loadValue(
      openapi({
        paths: {
          "/a/{id}": { get: { parameters: [id], responses: ok } },
          "/a/{name}": { get: { parameters: [{ ...id, name: "name" }], responses: ok } },
          "/a/{other}": { put: { parameters: [{ ...id, name: "other" }], responses: ok } },
        },
      }),
    );
    expect(lines(result)).toEqual([
      'path-ambiguous api.json:27:5 The path "/a/{name}" matches the same addresses as "/a/{id}", for the same method.',
    ]);
  });

  it("have no control characters", async () => {
    expect(codes(await loadValue(openapi({ paths: { "/a\nb": { get: { responses: ok } } } })))).toEqual([
      "path-invalid",
    ]);
  });
});

describe("path parameters", () => {
  it("are declared for each operation, by it or its path", async () => {
    const result = await loadValue(
      openapi({
        paths: {
          "/a/{id}/{b}": {
            parameters: [{ $ref: "#/components/parameters/Id" }],
            get: { parameters: [{ ...id, name: "b" }], responses: ok },
            put: { responses: ok },
          },
          "/c/{+name}/{list*}": {
            get: {
              parameters: [
                { ...id, name: "name" },
                { ...id, name: "list" },
              ],
              responses: ok,
            },
          },
        },
        components: { parameters: { Id: id } },
      }),
    );
    expect(lines(result)).toEqual([
      'path-parameter-undeclared api.json:31:7 The path "/a/{id}/{b}" has the parameter "b", which the operation does not declare; it is taken for a string.',
    ]);
    expect(at(result, "#/paths/~1a~1{id}~1{b}/put/parameters")).toEqual([
      { name: "b", in: "path", required: true, schema: { type: "string" } },
    ]);
  });

  it("are required", async () => {
    const result = await loadValue(
      openapi({
        paths: { "/a/{id}": { get: { parameters: [{ ...id, in: "Path", required: false }], responses: ok } } },
      }),
    );
    expect(codes(result)).toEqual(["value-converted", "path-parameter-optional"]);
    expect(at(result, "#/paths/~1a~1{id}/get/parameters/0")).toEqual(id);
  });
});

describe("parameters", () => {
  const parameters = async (
    ...list: readonly unknown[]
  ): Promise<{ readonly codes: readonly string[]; readonly after: unknown }> => {
    const result = await loadValue(openapi({ paths: { "/a": { get: { parameters: list, responses: ok } } } }));
    return { codes: codes(result), after: at(result, "#/paths/~1a/get/parameters") };
  };
  const q = { name: "q", in: "query", schema: { type: "string" } };

  it("have a name and a place", async () => {
    expect(await parameters({ in: "query", schema: {} }, q, { name: "a", schema: {} })).toEqual({
      codes: ["parameter-incomplete", "parameter-incomplete"],
      after: [q],
    });
  });

  it("of components are taken out together with the references to them", async () => {
    const result = await loadValue(
      openapi({
        paths: { "/a": { get: { parameters: [{ $ref: "#/components/parameters/Bad" }, q], responses: ok } } },
        components: { parameters: { Bad: { name: "bad" } } },
      }),
    );
    expect(codes(result)).toEqual(["parameter-incomplete"]);
    expect(at(result, "#/paths/~1a/get/parameters")).toEqual([q]);
    expect(at(result, "#/components/parameters")).toEqual({});
  });

  it("stand once in a list, headers whatever their case", async () => {
    const header = { name: "X-A", in: "header", schema: { type: "string" } };
    expect(await parameters(q, { ...q, required: true }, header, { ...header, name: "x-a" })).toEqual({
      codes: ["parameter-duplicate", "parameter-duplicate"],
      after: [q, header],
    });
  });

  it("have one schema", async () => {
    const json = { "application/json": { schema: { type: "object" } } };
    expect(await parameters({ name: "a", in: "query" })).toEqual({
      codes: ["parameter-schema-unclear"],
      after: [{ name: "a", in: "query", schema: { type: "string" } }],
    });
    expect(await parameters({ ...q, content: json })).toEqual({ codes: ["parameter-schema-unclear"], after: [q] });
    expect(await parameters({ name: "a", in: "query", content: { ...json, "text/plain": {} } })).toEqual({
      codes: ["parameter-schema-unclear"],
      after: [{ name: "a", in: "query", content: json }],
    });
    expect(await parameters({ name: "a", in: "query", content: json })).toEqual({
      codes: [],
      after: [{ name: "a", in: "query", content: json }],
    });
  });

  it("have a style of their place", async () => {
    expect(await parameters({ ...q, style: "matrix" })).toEqual({ codes: ["parameter-style-invalid"], after: [q] });
    expect((await parameters({ ...q, style: "deepObject" })).codes).toEqual([]);
  });

  it("have no control characters in their names", async () => {
    expect((await parameters({ ...q, name: "a\u0000" })).codes).toEqual(["name-control-characters"]);
  });
});

describe("operations", () => {
  it("have ids of their own", async () => {
    const result = await loadValue(
      openapi({
        paths: {
          "/a": { get: { operationId: "list", responses: ok }, post: { operationId: "list", responses: ok } },
          "/b": { get: { operationId: " ", responses: ok } },
        },
        webhooks: { hook: { post: { operationId: "list", responses: ok } } },
      }),
    );
    expect(lines(result)).toEqual([
      'operation-id-duplicate api.json:18:24 The operationId "list" belongs to `GET /a` already; where the two would have one name, it is made from the path.',
      "operation-id-empty api.json:28:24 The `operationId` is empty; the operation is named after its path.",
      'operation-id-duplicate api.json:40:24 The operationId "list" belongs to `GET /a` already; where the two would have one name, it is made from the path.',
    ]);
    expect(at(result, "#/paths/~1a/post")).toEqual({ operationId: "list", responses: ok });
  });

  it("have responses", async () => {
    const result = await loadValue(
      openapi({ paths: { "/a": { get: {}, put: { responses: null }, post: { responses: { "x-a": 1 } } } } }),
    );
    expect(codes(result)).toEqual(["value-ignored", "responses-missing", "responses-missing", "responses-missing"]);
    expect(at(result, "#/paths/~1a/get/responses")).toEqual({});
  });

  it("have responses by status", async () => {
    const result = await loadValue(
      openapi({
        paths: { "/a": { get: { responses: { ...ok, "4xx": {}, default: {}, "200'+alert(1)+'": {}, "600": {} } } } },
      }),
    );
    expect(codes(result)).toEqual(["response-key-invalid", "value-converted", "response-key-invalid"]);
    expect(at(result, "#/paths/~1a/get/responses")).toEqual({
      ...ok,
      default: { description: "" },
      "4XX": { description: "" },
    });
  });

  it("have response headers with names that HTTP allows", async () => {
    const header = { schema: { type: "string" } };
    const result = await loadValue(
      openapi({
        paths: {
          "/a": { get: { responses: { "200": { description: "ok", headers: { "X-A": header, "X A\r\n": header } } } } },
        },
      }),
    );
    expect(codes(result)).toEqual(["header-name-invalid"]);
    expect(at(result, "#/paths/~1a/get/responses/200/headers")).toEqual({ "X-A": header });
  });
});

describe("schemas", () => {
  it("list each value once", async () => {
    const result = await loadValue(
      withSchemas({ A: { enum: ["a", "a", "A", "b", "a"] }, B: { enum: [1, "1", 1, null, null, { x: 1 }, { x: 1 }] } }),
    );
    expect(lines(result)).toEqual([
      'enum-duplicate api.json:23:11 "a" stands twice in the list, and 1 more are repeated.',
      "enum-duplicate api.json:33:11 1 stands twice in the list, and 2 more are repeated.",
    ]);
    expect(at(result, "#/components/schemas")).toEqual({
      A: { enum: ["a", "A", "b"] },
      B: { enum: [1, "1", null, { x: 1 }] },
    });
  });

  it("name the property of a discriminator, and compose something", async () => {
    const result = await loadValue(withSchemas({ A: { discriminator: {}, oneOf: [], allOf: [{}] } }));
    expect(codes(result)).toEqual(["discriminator-invalid", "composition-empty"]);
    expect(at(result, "#/components/schemas/A")).toEqual({ allOf: [{}] });
  });
});

it("tags have names, each once", async () => {
  const result = await loadValue(
    openapi({ paths: { "/a": { get: { responses: ok } } }, tags: [{ name: "a" }, { name: "a" }, {}] }),
  );
  expect(codes(result)).toEqual(["tag-invalid", "tag-invalid"]);
  expect(at(result, "#/tags")).toEqual([{ name: "a" }]);
});
