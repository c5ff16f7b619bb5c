import { describe, expect, test } from "vitest";
import type { Schema } from "../../../generator/model/model.js";
import { modelOf, operationOf } from "./model-of.js";

const form = "application/x-www-form-urlencoded";
const list = { type: "array", items: { type: "string" } };
const fields = { type: "object", properties: { a: { type: "string" } } };

const both = (schema: unknown): Record<string, unknown> => ({
  requestBody: { content: { "application/json": { schema }, [form]: { schema } } },
});
const mediaTypes = (operation: Record<string, unknown>, parts = {}): readonly string[] =>
  operationOf("post", "/a", operation, parts).mediaTypes.request;

describe("a body that is also offered as a form", () => {
  test("keeps the form when the schema is an object, or says no type", () => {
    expect(mediaTypes(both(fields))).toEqual(["application/json", form]);
    expect(mediaTypes(both({ ...fields, type: ["object", "null"] }))).toEqual(["application/json", form]);
    expect(mediaTypes(both({ anyOf: [fields, list] }))).toEqual(["application/json", form]);
  });

  test("loses it when no object is allowed, also behind a reference", () => {
    expect(mediaTypes(both(list))).toEqual(["application/json"]);
    expect(mediaTypes(both({ type: "string" }))).toEqual(["application/json"]);
    const parts = { components: { schemas: { List: list } } };
    expect(mediaTypes(both({ $ref: "#/components/schemas/List" }), parts)).toEqual(["application/json"]);
  });

  test("says so", () => {
    const operation = { ...both(list), responses: { 204: { description: "Done." } } };
    const { diagnostics } = modelOf({ paths: { "/a": { post: operation } } });
    expect(diagnostics.map(({ code, pointer }) => [code, pointer])).toContainEqual([
      "request-media-type-unused",
      "#/paths/~1a/post/requestBody/content/application~1x-www-form-urlencoded",
    ]);
  });

  test("keeps the form when it is all there is", () => {
    expect(mediaTypes({ requestBody: { content: { [form]: { schema: list } } } })).toEqual([form]);
  });
});

describe("a body of JSON lines", () => {
  const lines = (more = {}): Record<string, unknown> => ({
    requestBody: { content: { "application/x-ndjson": { schema: fields } }, ...more },
  });
  const request = (operation: Record<string, unknown>): Record<string, unknown> => {
    const found = operationOf("post", "/a", operation).arguments.find(({ kind }) => kind === "request");
    return { required: found?.required, absent: found?.kind === "request" ? found.absent : undefined };
  };

  test("is no empty object when it is left out, whatever one line may be", () => {
    expect(request(lines())).toEqual({ required: false, absent: "none" });
    expect(request(lines({ required: true })).required).toBe(true);
  });
});

describe("a body that is a file", () => {
  test("is bytes under any media type", () => {
    const file = { type: "string", format: "binary" };
    for (const mediaType of ["application/json", "application/xml", "application/octet-stream"]) {
      const operation = operationOf("post", "/a", {
        requestBody: { content: { [mediaType]: { schema: file } } },
        responses: { 200: { description: "It.", content: { [mediaType]: { schema: file } } } },
      });
      expect(operation.requestBody?.content.map(({ kind }) => kind)).toEqual(["binary"]);
      expect(operation.result).toMatchObject({ kind: "binary", accept: [mediaType] });
    }
  });
});

describe("a merge patch", () => {
  const item = {
    type: "object",
    required: ["id"],
    properties: {
      id: { type: "string" },
      name: { type: "string" },
      note: { type: ["string", "null"] },
      tags: { type: "array", items: { type: "string" } },
      seen: { type: "string", readOnly: true },
    },
  };
  const patch = (mediaType: string, schema: unknown): ReturnType<typeof modelOf>["model"] =>
    modelOf({
      paths: {
        "/a": {
          patch: {
            operationId: "updateItem",
            requestBody: { required: true, content: { [mediaType]: { schema } } },
            responses: {
              200: {
                description: "",
                content: { "application/json": { schema: { $ref: "#/components/schemas/Item" } } },
              },
            },
          },
        },
      },
      components: { schemas: { Item: item } },
    }).model;
  const nullables = (model: ReturnType<typeof patch>, name: string): readonly string[] => {
    const schema = model.types.find((type) => type.name === name)?.schema;
    if (schema?.kind !== "object") throw new Error(`${name} is ${schema?.kind}`);
    const isNull = (part: Schema): boolean => part.kind === "primitive" && part.type === "null";
    return schema.properties.flatMap(({ name: property, schema: type }) =>
      type.kind === "union" && type.variants.some(isNull) ? [property] : [],
    );
  };
  const requestName = ({ operations: [operation] }: ReturnType<typeof patch>): string => {
    const found = operation?.arguments.find(({ kind }) => kind === "request");
    return found?.kind === "request" && found.type.kind === "ref" ? found.type.type : "";
  };

  test.each(["application/merge-patch+json", "application/merge-patch+json; charset=utf-8"])(
    "takes null for what may be absent, in the request alone: %s",
    (mediaType) => {
      for (const schema of [{ $ref: "#/components/schemas/Item" }, item]) {
        const model = patch(mediaType, schema);
        expect(nullables(model, requestName(model))).toEqual(["name", "note", "tags"]);
        expect(requestName(model)).not.toBe("Item");
        expect(nullables(model, "Item")).toEqual(["note"]);
      }
    },
  );

  test("is told by its media type", () => {
    for (const mediaType of ["application/json", "application/json-patch+json", "application/vnd.merge-patch+json"])
      expect(requestName(patch(mediaType, { $ref: "#/components/schemas/Item" })), mediaType).toMatch(
        /^Item(?:Input)?$/,
      );
  });

  test("that requires everything, or is a map, is what it is", () => {
    const mediaType = "application/merge-patch+json";
    const all = { type: "object", required: ["a"], properties: { a: { type: "string" } } };
    expect(nullables(patch(mediaType, all), "UpdateItemRequest")).toEqual([]);
    const map = patch(mediaType, { type: "object", additionalProperties: { type: "string" } });
    expect(map.operations[0]?.requestBody?.content[0]?.schema.kind).toBe("object");
  });
});
