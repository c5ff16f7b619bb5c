import { describe, expect, it } from "vitest";
import type { UserOptions } from "../../../generator/options/index.js";
import { modelOf, operationOf } from "./model-of.js";

const string = { type: "string" };

function read(parameters: unknown[], options: UserOptions = {}, path = "/a") {
  const { model, diagnostics } = modelOf(
    { paths: { [path]: { get: { parameters, responses: { 204: { description: "Done." } } } } } },
    options,
  );
  return { parameters: model.operations[0]!.parameters, codes: diagnostics.map(({ code }) => code) };
}

describe("parameters", () => {
  it("have the styles of the specification by default", () => {
    const { parameters } = read(
      [
        { name: "p", in: "path", required: true, schema: string },
        { name: "q", in: "query", schema: string },
        { name: "h", in: "header", schema: string },
        { name: "c", in: "cookie", schema: string },
      ],
      {},
      "/{p}",
    );
    expect(parameters.map(({ style, explode }) => [style, explode])).toEqual([
      ["simple", false],
      ["form", true],
      ["simple", false],
      ["form", true],
    ]);
  });

  it("take what is stated, when the place allows it", () => {
    const { parameters } = read([
      { name: "a", in: "query", style: "pipeDelimited", schema: string },
      { name: "b", in: "query", style: "deepObject", schema: string },
      { name: "c", in: "query", style: "matrix", schema: string },
      { name: "d", in: "query", explode: false, allowReserved: true, allowEmptyValue: true, schema: string },
      {
        name: "e",
        in: "query",
        content: { "application/json": { schema: { type: "object", additionalProperties: string } } },
      },
    ]);
    expect(parameters.map(({ style, explode }) => [style, explode])).toEqual([
      ["pipeDelimited", false],
      ["deepObject", true],
      ["form", true],
      ["form", false],
      ["form", true],
    ]);
    expect(parameters[3]).toMatchObject({ allowReserved: true, allowEmptyValue: true });
    expect(parameters[4]).toMatchObject({ contentType: "application/json", schema: { kind: "object" } });
  });

  it("send objects in brackets where the option says so", () => {
    const object = { type: "object", properties: { a: string } };
    const parameters = [
      { name: "o", in: "query", schema: object },
      { name: "s", in: "query", schema: string },
      { name: "f", in: "query", style: "form", schema: object },
    ];
    expect(read(parameters, { queryObjects: "brackets" }).parameters.map(({ style }) => style)).toEqual([
      "deepObject",
      "form",
      "form",
    ]);
    expect(read(parameters).parameters.map(({ style }) => style)).toEqual(["form", "form", "form"]);
  });

  it("of an operation replace those of its path", () => {
    const { model } = modelOf({
      paths: {
        "/a": {
          parameters: [
            { name: "X", in: "header", schema: string },
            { name: "q", in: "query", schema: string },
          ],
          get: {
            parameters: [
              { name: "x", in: "header", required: true, schema: string },
              { $ref: "#/components/parameters/shared" },
            ],
            responses: {},
          },
        },
      },
      components: { parameters: { shared: { name: "s", in: "query", schema: { enum: ["a", "b"] } } } },
    });
    expect(model.operations[0]!.parameters.map(({ name, required }) => [name, required])).toEqual([
      ["x", true],
      ["q", false],
      ["s", false],
    ]);
    expect(model.types.map(({ name }) => name)).toContain("Shared");
  });

  it("that HTTP or OpenAPI rule out are left out or refused, never in silence", () => {
    const { parameters, codes } = read([
      { name: "Authorization", in: "header", schema: string },
      { name: "id", in: "path", required: true, schema: string },
      { name: "b", in: "body", schema: string },
      { name: "X\r\nY", in: "header", schema: string },
    ]);
    expect(parameters).toEqual([]);
    expect(codes).toEqual(
      expect.arrayContaining([
        "parameter-ignored",
        "parameter-not-in-path",
        "parameter-place-unknown",
        "field-name-invalid",
      ]),
    );
  });

  it("of the query give way to a querystring", () => {
    const { parameters, codes } = read([
      { name: "q", in: "query", schema: string },
      { name: "all", in: "querystring", content: { "application/x-www-form-urlencoded": { schema: string } } },
    ]);
    expect(parameters.map(({ name, in: place }) => [name, place])).toEqual([["all", "querystring"]]);
    expect(codes).toContain("querystring-not-alone");
  });

  it("are left out by name and by extension", () => {
    const parameters = [
      { name: "a", in: "query", "x-internal": true, schema: string },
      { name: "X-Trace", in: "header", schema: string },
      { name: "b", in: "query", schema: string },
    ];
    const { parameters: kept, codes } = read(parameters, {
      ignoreParameters: ["x-internal: true", "x-trace", "nothing"],
    });
    expect(kept.map(({ name }) => name)).toEqual(["b"]);
    expect(codes).toEqual(["selector-unmatched"]);
  });

  it("of the path cannot be left out", () => {
    const { parameters, codes } = read(
      [{ name: "id", in: "path", required: true, schema: string }],
      { ignoreParameters: ["id"] },
      "/{id}",
    );
    expect(parameters).toHaveLength(1);
    expect(codes).toEqual(["parameter-must-stay"]);
  });

  it("survive names of prototypes", () => {
    const operation = operationOf("get", "/{__proto__}", {
      parameters: ["path", "query", "header", "cookie"].map((place) => ({
        name: "__proto__",
        in: place,
        required: place === "path",
        schema: string,
      })),
    });
    const [path, request] = operation.arguments;
    expect(path).toMatchObject({ kind: "path", name: "proto" });
    expect(request?.kind === "request" && request.members.map(({ name }) => name)).toEqual([
      "__proto__",
      "__proto__Header",
      "__proto__Cookie",
    ]);
  });
});
