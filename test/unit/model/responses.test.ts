import { describe, expect, it } from "vitest";
import { answers, modelOf, operationOf } from "./model-of.js";

const string = { type: "string" };
const thing = { $ref: "#/components/schemas/Thing" };
const parts = {
  components: {
    schemas: {
      Thing: { type: "object", required: ["id"], properties: { id: string } },
      Other: { type: "object", properties: { other: string } },
    },
  },
};

const resultOf = (responses: Record<string, unknown>, method = "get") =>
  operationOf(method, "/a", { operationId: "things/read", responses }, parts).result;
const content = (types: Record<string, unknown>) => ({ description: "Done.", content: types });

describe("results", () => {
  it("are nothing without content", () => {
    expect(resultOf({ 204: { description: "Done." } })).toEqual({
      kind: "void",
      optional: false,
      accept: [],
      statuses: ["204"],
      alternatives: [],
    });
  });

  it("prefer JSON, and ask for it", () => {
    const result = resultOf({
      200: content({ "text/csv": { schema: string }, "application/json": { schema: thing } }),
    });
    expect(result).toMatchObject({
      kind: "json",
      schema: { kind: "ref", type: "Thing" },
      accept: ["application/json"],
      alternatives: [],
    });
  });

  it.each([
    ["text/plain", { schema: string }, "text"],
    ["application/pdf", { schema: { type: "string", format: "binary" } }, "binary"],
    ["image/png", {}, "binary"],
    ["application/octet-stream", {}, "binary"],
    ["application/problem+json", { schema: thing }, "json"],
    ["application/xml", { schema: thing }, "xml"],
    ["application/x-ndjson", { schema: thing }, "jsonLines"],
    ["text/event-stream", { schema: thing }, "eventStream"],
    ["multipart/form-data", { schema: thing }, "multipart"],
    ["multipart/mixed", { schema: thing }, "binary"],
    ["Multipart/Related; type=text/xml", { itemSchema: thing }, "binary"],
    ["*/*", { schema: thing }, "json"],
    ["*/*", { schema: string }, "text"],
    ["application/yaml", { schema: string }, "text"],
    ["application/vnd.unknown", { schema: string }, "text"],
    ["application/vnd.unknown", { schema: thing }, "binary"],
  ])("%s %j is %s", (mediaType, media, kind) => {
    expect(resultOf({ 200: content({ [mediaType]: media }) }).kind).toBe(kind);
  });

  it("of media types without a serializer are reported", () => {
    const { diagnostics } = modelOf({
      ...parts,
      paths: {
        "/a": { get: { responses: { 200: content({ "application/vnd.unknown": { schema: thing }, json: {} }) } } },
        "/b": { get: { responses: { 200: content({ "multipart/mixed": { schema: thing } }) } } },
      },
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["media-type-approximated", "media-type-invalid"]),
    );
    expect(diagnostics.map(({ message }) => message)).toContain(
      'Values of "multipart/mixed" that are received are bytes.',
    );
  });

  it("are optional where a status has no content", () => {
    expect(
      resultOf({ 200: content({ "application/json": { schema: thing } }), 204: { description: "None." } }),
    ).toMatchObject({ kind: "json", optional: true, statuses: ["200", "204"], alternatives: [] });
  });

  it("are a union where statuses differ, one type where they do not", () => {
    const other = { $ref: "#/components/schemas/Other" };
    expect(resultOf({ ...answers(thing, "200"), ...answers(other, "202") }).schema).toMatchObject({
      kind: "union",
      variants: [{ type: "Thing" }, { type: "Other" }],
    });
    expect(resultOf({ ...answers(thing, "200"), ...answers(thing, "201") }).schema).toMatchObject({
      kind: "ref",
      type: "Thing",
    });
  });

  it("list their decoders where statuses need different ones", () => {
    const result = resultOf({
      200: content({ "application/json": { schema: thing } }),
      206: content({ "application/octet-stream": {} }),
    });
    expect(result.alternatives.map(({ status, kind }) => [status, kind])).toEqual([
      ["200", "json"],
      ["206", "binary"],
    ]);
    expect(result.accept).toEqual(["application/json", "application/octet-stream"]);
  });

  it("take `default` for success only without a 2xx and without a redirect", () => {
    expect(resultOf(answers(thing, "default"))).toMatchObject({ kind: "json", statuses: ["default"] });
    expect(resultOf({ ...answers(thing, "2XX"), ...answers(string, "default") })).toMatchObject({
      schema: { type: "Thing" },
      statuses: ["2XX"],
    });
    expect(resultOf({ 302: { description: "There." }, ...answers(thing, "default") }).kind).toBe("void");
  });

  it("of HEAD and 204 have no data", () => {
    expect(resultOf(answers(thing), "head").kind).toBe("void");
    expect(resultOf(answers(thing, "204")).kind).toBe("void");
  });

  it("of streams are items", () => {
    expect(
      resultOf({ 200: content({ "application/jsonl": { schema: { type: "array", items: thing } } }) }).schema,
    ).toMatchObject({ kind: "ref", type: "Thing" });
    expect(resultOf({ 200: content({ "application/jsonl": { itemSchema: thing } }) }).schema).toMatchObject({
      kind: "ref",
      type: "Thing",
    });
    expect(resultOf({ 200: content({ "text/event-stream": { schema: thing } }) })).toMatchObject({
      schema: { type: "Thing" },
      events: { items: "data", text: false },
    });
    expect(resultOf({ 200: content({ "text/event-stream": { schema: string } }) }).events).toEqual({
      items: "data",
      text: true,
    });
  });

  it("of event streams with itemSchema are whole events with the schema of their data", () => {
    const event = {
      type: "object",
      properties: {
        event: string,
        data: { type: "string", contentMediaType: "application/json", contentSchema: thing },
      },
    };
    expect(resultOf({ 200: content({ "text/event-stream": { itemSchema: event } }) })).toMatchObject({
      schema: { kind: "ref", type: "Thing" },
      events: { items: "events", text: false },
    });
    expect(
      resultOf({
        200: content({ "text/event-stream": { itemSchema: { type: "object", properties: { data: string } } } }),
      }).events,
    ).toEqual({ items: "events", text: true });
  });

  it("name inline types after the operation, or the component that holds them", () => {
    const inline = { type: "object", required: ["a"], properties: { a: string } };
    const { model } = modelOf({
      paths: {
        "/a": {
          get: {
            operationId: "things/read",
            responses: { ...answers(inline), 404: { $ref: "#/components/responses/missing" } },
          },
        },
      },
      components: { responses: { missing: { description: "None.", ...answers(inline)["200"]! } } },
    });
    expect(model.types.map(({ name }) => name).sort()).toEqual(["MissingError404", "ReadThingResponse"]);
  });
});

describe("errors", () => {
  const { model } = modelOf({
    ...parts,
    paths: {
      "/a": {
        get: {
          responses: {
            ...answers(thing),
            ...answers(thing, "404"),
            418: { description: "Tea." },
            "5XX": { description: "Broken." },
            default: { description: "Else." },
          },
        },
      },
    },
  });

  it("have the class of their status, or the base class", () => {
    expect(
      model.operations[0]!.errors.map(({ status, className, schema }) => [status, className, schema?.kind]),
    ).toEqual([
      ["404", "NotFoundError", "ref"],
      ["418", "TestError", undefined],
      ["5XX", "TestError", undefined],
      ["default", "TestError", undefined],
    ]);
  });

  it("have the namespace before the classes of the client", () => {
    expect(model.client.errors).toEqual({
      base: "TestError",
      timeout: "TestTimeoutError",
      abort: "TestAbortError",
      connection: "TestConnectionError",
      decoding: "TestDecodingError",
      configuration: "TestConfigurationError",
      middleware: "TestMiddlewareError",
      status: "TestStatusError",
      call: "TestCallError",
      byStatus: [{ status: 404, className: "NotFoundError" }],
      undeclared: "class",
    });
  });

  it("keep their names from schemas", () => {
    const { model: other } = modelOf({
      paths: {
        "/a": {
          get: {
            responses: { ...answers({ $ref: "#/components/schemas/NotFoundError" }), 404: { description: "None." } },
          },
        },
      },
      components: { schemas: { NotFoundError: { type: "object", properties: { a: string } } } },
    });
    expect(other.types.map(({ name }) => name)).toEqual(["NotFoundErrorModel"]);
  });
});

describe("request bodies", () => {
  it("of GET are left out with a warning, empty ones without", () => {
    const read = (requestBody: unknown) => {
      const { model, diagnostics } = modelOf({
        paths: { "/a": { get: { requestBody, responses: { 204: { description: "Done." } } } } },
      });
      return [model.operations[0]!.requestBody, diagnostics.map(({ code }) => code)];
    };
    expect(read({ content: { "application/json": { schema: string } } })).toEqual([undefined, ["body-not-sent"]]);
    expect(read({ content: { "application/json": { schema: { type: "object", properties: {} } } } })).toEqual([
      undefined,
      [],
    ]);
    expect(read({ content: {} })).toEqual([undefined, ["body-not-sent"]]);
  });

  it("keep encodings that differ from the defaults", () => {
    const schema = {
      type: "object",
      properties: {
        file: { type: "string", format: "binary" },
        tags: { type: "array", items: string },
        meta: { type: "object", properties: { a: string } },
      },
    };
    const encoding = {
      file: { contentType: "image/png", headers: { "X-A": { schema: string } } },
      tags: { style: "pipeDelimited", contentType: "text/plain" },
      gone: { contentType: "a/b" },
    };
    const { model, diagnostics } = modelOf({
      paths: {
        "/a": {
          post: {
            requestBody: { content: { "multipart/form-data": { schema, encoding } } },
            responses: { 204: { description: "Done." } },
          },
        },
      },
    });
    const [body] = model.operations[0]!.requestBody!.content;
    expect(body!.kind).toBe("multipart");
    expect(body!.encoding).toMatchObject([
      { property: "file", contentType: "image/png", headers: [{ name: "X-A" }] },
      { property: "tags", style: "pipeDelimited", explode: false, allowReserved: false },
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["encoding-without-property"]);
  });
});

it("notes media types that give other data where they cannot be asked for", () => {
  const read = (content: object, more: object = {}): string[] =>
    modelOf({
      paths: { "/a": { get: { responses: { 200: { description: "Done.", content }, ...more } } } },
    }).diagnostics.map(({ code, message }) => `${code}: ${message}`);
  const event = { schema: { type: "object", properties: { id: { type: "string" } } } };
  const text = { schema: { type: "string" } };
  const other = { 202: { description: "Later.", content: { "text/plain": text } } };
  expect(read({ "application/json": event, "text/csv": text, "application/pdf": {} })).toEqual([]);
  expect(read({ "application/json": event, "text/csv": text, "application/pdf": {} }, other)).toEqual([
    'response-media-type-unused: GET /a returns "application/json"; nothing returns "text/csv", "application/pdf", which status 200 offers too.',
  ]);
  expect(read({ "application/json": event, "application/xml": event })).toEqual([]);
  expect(read({ "text/csv": text, "text/plain": text })).toEqual([]);
});
