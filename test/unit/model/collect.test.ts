import { describe, expect, it } from "vitest";
import { modelOf } from "./model-of.js";

const done = { responses: { 204: { description: "Done." } } };

describe("operations of a document", () => {
  it("are those of all methods, additional ones too, in its order", () => {
    const { model } = modelOf({
      paths: { "/a": { post: done, get: done, query: done, additionalOperations: { COPY: done }, "x-get": done } },
    });
    expect(model.operations.map(({ method }) => method)).toEqual(["POST", "GET", "QUERY", "COPY"]);
    expect(model.operations.map(({ idempotent }) => idempotent)).toEqual([false, true, true, false]);
  });

  it("with a method that HTTP does not allow are an error", () => {
    const { model, diagnostics } = modelOf({
      paths: { "/a": { additionalOperations: { "GET\r\nX: y": done, "COPY IT": done } } },
    });
    expect(model.operations).toEqual([]);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ["method-invalid", "error"],
      ["method-invalid", "error"],
    ]);
  });

  it("with a method that fetch refuses are made, with a warning", () => {
    const { model, diagnostics } = modelOf({ paths: { "/a": { trace: done, additionalOperations: { Track: done } } } });
    expect(model.operations.map(({ method }) => method)).toEqual(["TRACE", "Track"]);
    expect(diagnostics.map(({ code, pointer }) => [code, pointer])).toEqual([
      ["method-not-sent", "#/paths/~1a/trace"],
      ["method-not-sent", "#/paths/~1a/additionalOperations/Track"],
    ]);
  });

  it("with a query in the path send each query parameter once", () => {
    const query = (name: string) => ({ name, in: "query", schema: { type: "string" } });
    const { model, diagnostics } = modelOf({
      paths: { "/a?v=1&q={q}": { get: { ...done, parameters: [query("q"), query("v")] } } },
    });
    expect(model.operations[0]).toMatchObject({ pathParts: [{ kind: "literal", text: "/a?v=1" }] });
    expect(model.operations[0]?.parameters.map(({ name, in: place }) => `${place} ${name}`)).toEqual([
      "query q",
      "query v",
    ]);
    expect(diagnostics).toEqual([]);
  });

  it("come from referenced path items, with what stands beside the reference", () => {
    const shared = { get: { ...done, operationId: "shared" }, put: { ...done, operationId: "replaced" } };
    const { model } = modelOf({
      paths: {
        "/a": { $ref: "#/components/pathItems/shared" },
        "/b": { $ref: "#/components/pathItems/shared", put: { ...done, operationId: "own" } },
      },
      components: { pathItems: { shared } },
    });
    expect(model.operations.map(({ path, operationId, origin }) => [path, operationId, origin])).toEqual([
      ["/a", "shared", "#/components/pathItems/shared/get"],
      ["/a", "replaced", "#/components/pathItems/shared/put"],
      ["/b", "shared", "#/paths/~1b/get"],
      ["/b", "own", "#/paths/~1b/put"],
    ]);
  });

  it("survive circular references and wrong types", () => {
    const { model } = modelOf({
      paths: {
        "/a": { $ref: "#/paths/~1a" },
        "/b": {
          get: null,
          post: [],
          put: {
            ...done,
            parameters: [null, { $ref: "#/components/parameters/loop" }, {}],
            requestBody: 7,
            responses: { "200": null, __proto__x: done },
          },
        },
        "/c": "text",
      },
      components: { parameters: { loop: { $ref: "#/components/parameters/loop" } } },
    });
    expect(model.operations.map(({ method, path, parameters }) => [method, path, parameters])).toEqual([
      ["PUT", "/b", []],
    ]);
  });

  it("say when they lack a success, or a body its content", () => {
    const { diagnostics } = modelOf({
      paths: { "/a": { post: { requestBody: { content: {} }, responses: { 404: { description: "None." } } } } },
    });
    expect(diagnostics.map(({ code }) => code).sort()).toEqual(["body-without-content", "response-without-success"]);
  });

  it("may be marked as safe to repeat", () => {
    const { model } = modelOf({
      paths: { "/a": { post: { ...done, "x-idempotent": true }, put: { ...done, "x-idempotent": false } } },
    });
    expect(model.operations.map(({ idempotent }) => idempotent)).toEqual([true, false]);
  });

  it("keep their docs", () => {
    const operation = {
      ...done,
      summary: "Reads.",
      description: " ",
      deprecated: true,
      "x-deprecated-message": "Use b.",
      externalDocs: { url: "https://a.test" },
    };
    const { model } = modelOf({
      tags: [{ name: "things", description: "About things." }],
      paths: { "/a": { get: { ...operation, tags: ["things"] } } },
    });
    expect(model.operations[0]!.doc).toEqual({
      summary: "Reads.",
      deprecated: true,
      deprecationMessage: "Use b.",
      externalDocs: { url: "https://a.test" },
    });
    expect(model.resources.map(({ getter }) => getter)).toEqual(["things"]);
  });

  it("give their resources the tag's words", () => {
    const { model } = modelOf({
      tags: [{ name: "Pet Store", description: "All about pets." }],
      paths: { "/a": { get: { ...done, operationId: "listPets", tags: ["Pet Store"] } } },
    });
    expect(model.resources[0]).toMatchObject({ getter: "petStore", doc: { description: "All about pets." } });
  });
});
