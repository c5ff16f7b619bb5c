/** Responses of Swagger 2.0 in the words of OpenAPI 3.2. */
import { describe, expect, it } from "vitest";
import { at, lines, loadValue } from "./load-fixture.js";
import { operation, swagger } from "./swagger-fixture.js";

describe("responses", () => {
  it("have the media types produced, examples and headers", async () => {
    const { responses } = await operation(
      {
        produces: ["application/json", "text/csv"],
        responses: {
          "200": {
            description: "ok",
            schema: { $ref: "#/definitions/Pet" },
            examples: { "application/json": { id: 1 } },
            headers: { "X-Rate": { type: "integer", description: "d" } },
          },
          "204": { description: "none" },
        },
      },
      { definitions: { Pet: { type: "object" } } },
    );
    const schema = { $ref: "#/components/schemas/Pet" };
    expect(responses).toEqual({
      "200": {
        description: "ok",
        content: { "application/json": { schema, example: { id: 1 } }, "text/csv": { schema } },
        headers: { "X-Rate": { description: "d", schema: { type: "integer" } } },
      },
      "204": { description: "none" },
    });
  });

  it("say which examples have no place", async () => {
    const result = await loadValue(
      swagger({
        produces: ["application/json"],
        paths: {
          "/a": {
            get: {
              responses: {
                "200": {
                  description: "a",
                  schema: { type: "string" },
                  examples: { "text/csv": "a", "application/json": "b" },
                },
                "204": { description: "b", examples: { "application/json": "c" } },
              },
            },
          },
        },
      }),
    );
    expect(result.diagnostics.map(({ code, pointer }) => [code, pointer])).toEqual([
      ["example-without-media-type", "#/paths/~1a/get/responses/200/examples/text~1csv"],
      ["example-without-media-type", "#/paths/~1a/get/responses/204/examples/application~1json"],
    ]);
    expect(at(result, "#/paths/~1a/get/responses/200/content/application~1json/example")).toBe("b");
  });

  it("that are files are bytes", async () => {
    const { responses } = await operation({ responses: { "200": { description: "ok", schema: { type: "file" } } } });
    expect(responses).toEqual({
      "200": {
        description: "ok",
        content: {
          "application/octet-stream": {
            schema: { type: "string", format: "binary", contentMediaType: "application/octet-stream" },
          },
        },
      },
    });
  });

  it("keep references into them", async () => {
    const result = await loadValue(
      swagger({
        paths: {
          "/pets": {
            get: {
              responses: {
                "200": { description: "ok", schema: { type: "string" } },
                "404": { $ref: "#/responses/Missing" },
              },
            },
          },
        },
        responses: { Missing: { description: "m", schema: { $ref: "#/paths/~1pets/get/responses/200/schema" } } },
        definitions: { Copy: { $ref: "#/responses/Missing/schema" } },
      }),
    );
    expect(lines(result)).toEqual([]);
    expect(at(result, "#/components/responses/Missing/content/application~1json/schema")).toEqual({
      $ref: "#/paths/~1pets/get/responses/200/content/application~1json/schema",
    });
    expect(at(result, "#/components/schemas/Copy")).toEqual({
      $ref: "#/components/responses/Missing/content/application~1json/schema",
    });
    for (const pointer of [
      "#/components/schemas/Copy",
      "#/components/responses/Missing/content/application~1json/schema",
    ]) {
      expect(result.spec?.resolve((at(result, pointer) as { $ref: string }).$ref)).toBeDefined();
    }
  });
});
