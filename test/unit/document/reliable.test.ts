/** What those who read the typed document rely on, however wrong the document is. */
import { describe, expect, it } from "vitest";
import type { LoadResult } from "../../../generator/document/load.js";
import { at, lines, load, loadValue, openapi } from "./load-fixture.js";

const answer = { description: "Done." };
const get = (operation: object = {}): object => ({
  get: { operationId: "get", responses: { 204: answer }, ...operation },
});

function codesOf(result: LoadResult): readonly string[] {
  return result.diagnostics.map(({ code }) => code);
}

describe("fields that have no question mark", () => {
  it("are there", async () => {
    const result = await loadValue({
      openapi: "3.1.0",
      tags: [{ description: "nameless" }, { name: "a" }],
      paths: {
        "/a": {
          get: { operationId: " ", parameters: [{ in: "query", schema: {} }, { name: "q" }] },
          put: { responses: { 200: {} } },
        },
      },
      components: { schemas: { Pet: { discriminator: { mapping: {} }, oneOf: [{}] } } },
    });
    expect(result.spec?.root).toEqual({
      openapi: "3.2.0",
      info: { title: "API", version: "0.0.0" },
      tags: [{ name: "a" }],
      paths: { "/a": { get: { parameters: [], responses: {} }, put: { responses: { 200: { description: "" } } } } },
      components: { schemas: { Pet: { oneOf: [{}] } } },
    });
  });
});

describe("references", () => {
  it("of a map that is filled from one of another kind are taken out", async () => {
    const result = await loadValue(
      openapi({
        paths: { "/a": get({ responses: { $ref: "#/components/schemas/Pet" } }) },
        components: { schemas: { Pet: { type: "object", required: ["a"], properties: { a: {} } } } },
      }),
    );
    expect(at(result, "#/paths/~1a/get/responses")).toEqual({});
    expect(codesOf(result).filter((code) => code === "value-ignored")).toHaveLength(3);
  });

  it("of schemas in such a map allow anything", async () => {
    const result = await loadValue(
      openapi({
        paths: { "/a": get() },
        components: { schemas: { $ref: "#/x-schemas" } },
        "x-schemas": { Pet: { type: "object" }, kind: "a string", "x-note": "nothing to tell" },
      }),
    );
    expect(at(result, "#/components/schemas")).toEqual({
      Pet: { $ref: "#/x-schemas/Pet" },
      kind: {},
      "x-note": {},
    });
    expect(lines(result)).toHaveLength(1);
  });

  it("to a chain whose end was taken out go with it, wherever they stand", async () => {
    const result = await loadValue(
      openapi({
        paths: {
          a: get({ parameters: [{ $ref: "#/components/parameters/First" }, { name: "q", in: "query", schema: {} }] }),
        },
        components: {
          parameters: {
            First: { $ref: "#/components/parameters/Second" },
            Second: { $ref: "#/components/parameters/Third" },
            Third: { in: "query", schema: {} },
          },
        },
      }),
    );
    expect(at(result, "#/paths/~1a/get/parameters")).toEqual([{ name: "q", in: "query", schema: {} }]);
    expect(at(result, "#/components/parameters")).toEqual({});
  });

  it("beside one that is misplaced and leads nowhere are followed", async () => {
    const parameters = [{ $ref: "#/components/parameters/Q" }, { $ref: "#/paths" }];
    const result = await loadValue(
      openapi({
        paths: { "/a": get({ $ref: "#/nowhere", parameters }) },
        components: { parameters: { Q: { name: "q", in: "query", schema: {} } } },
      }),
    );
    expect(at(result, "#/paths/~1a/get/parameters")).toEqual([{ $ref: "#/components/parameters/Q" }]);
    expect(codesOf(result)).toEqual(["ref-misplaced", "ref-not-found", "ref-wrong-kind"]);
  });

  it("of a response that lead nowhere leave a response without content", async () => {
    const content = { "application/json": { schema: { $ref: {} } } };
    const responses = { 200: { $ref: "#/nowhere", content } };
    const result = await loadValue(openapi({ paths: { "/a": get({ responses }) } }));
    expect(at(result, "#/paths/~1a/get/responses")).toEqual({ 200: { description: "" } });
  });

  it("that take a schema of another file for a parameter leave no parameter among the schemas", async () => {
    const result = await load({
      "api.json": JSON.stringify(
        openapi({
          paths: {
            "/a": get({
              parameters: [{ $ref: "parts.json#/Pet/properties/q" }],
              responses: {
                200: { ...answer, content: { "application/json": { schema: { $ref: "parts.json#/Pet" } } } },
              },
            }),
          },
        }),
      ),
      "parts.json": JSON.stringify({
        Pet: { type: "object", properties: { q: { name: "q", in: "query", schema: {} } } },
      }),
    });
    expect(codesOf(result)).toContain("ref-wrong-kind");
    const { $ref } = at(result, "#/paths/~1a/get/responses/200/content/application~1json/schema") as { $ref: string };
    expect(at(result, $ref)).toEqual({ type: "object", properties: { q: {} } });
  });
});

describe("a key that every object seems to have", () => {
  it("stays a key when a schema is taken apart", async () => {
    const schema = '{"allOf": [{"type": "object"}, {}], "nullable": true, "__proto__": {"type": "string"}}';
    const document = JSON.stringify(openapi({ paths: { "/a": get() }, components: { schemas: { A: "HERE" } } }));
    const result = await load({ "api.json": document.replace('"HERE"', schema) });
    const [inner] = (at(result, "#/components/schemas/A") as { anyOf: object[] }).anyOf;
    expect(Object.getPrototypeOf(inner)).toBe(Object.prototype);
    expect(Object.keys(inner ?? {})).toEqual(["allOf", "__proto__"]);
  });
});
