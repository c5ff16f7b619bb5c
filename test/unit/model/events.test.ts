import { describe, expect, it } from "vitest";
import type { SdkOperation } from "../../../generator/typescript/plan/names/sdk-model.js";
import { modelOf } from "./model-of.js";

const string = { type: "string" };
const thing = { $ref: "#/components/schemas/Thing" };
const json = { type: "string", contentMediaType: "application/json", contentSchema: thing };
const schemas = {
  Thing: { type: "object", required: ["id"], properties: { id: string } },
  Named: { type: "object", properties: { event: string, data: json } },
};

interface Read {
  readonly result: SdkOperation["result"];
  readonly codes: readonly string[];
  /** Names and the kind or type of the data of each variant. */
  readonly variants: readonly (readonly [readonly string[], string, "text" | "json"])[] | undefined;
}

function read(itemSchema: unknown, more: Record<string, unknown> = {}, others: Record<string, unknown> = {}): Read {
  const { model, diagnostics } = modelOf({
    paths: {
      "/a": {
        get: {
          operationId: "things/read",
          responses: { 200: { description: "Done.", content: { "text/event-stream": { itemSchema } } }, ...more },
        },
      },
    },
    components: { schemas: { ...schemas, ...others } },
  });
  const { result } = model.operations[0]!;
  const variants = result.events?.variants?.map(
    ({ names, schema, text }) =>
      [
        names,
        schema.kind === "ref" ? schema.type : schema.kind === "primitive" ? schema.type : schema.kind,
        text ? "text" : "json",
      ] as const,
  );
  return { result, variants, codes: diagnostics.map(({ code }) => code) };
}

const event = (name: unknown, data?: unknown): object => ({
  type: "object",
  properties: { event: name, ...(data === undefined ? {} : { data }) },
});

describe("data of events by name", () => {
  it("is that of the branch with the name", () => {
    const { variants, codes, result } = read({
      oneOf: [event({ const: "a" }, json), event({ enum: ["b", "c"] }, string), event({ const: "d" })],
    });
    expect(variants).toEqual([
      [["a"], "Thing", "json"],
      [["b", "c"], "string", "text"],
      [["d"], "string", "text"],
    ]);
    expect(result.schema).toMatchObject({ kind: "union", variants: [{ type: "Thing" }, {}, {}] });
    expect(codes).toEqual([]);
  });

  it("is refined by branches beside properties and members of allOf", () => {
    const base = event(string, string);
    const branches = [event({ const: "a" }), event({ const: "b" }, { contentSchema: thing })];
    const expected = [
      [["a"], "string", "text"],
      [["b"], "Thing", "json"],
    ];
    expect(read({ ...base, oneOf: branches }).variants).toEqual(expected);
    expect(read({ allOf: [base, { anyOf: branches }] }).variants).toEqual(expected);
  });

  it("keeps the names that both parts allow", () => {
    const narrowed = { ...event({ enum: ["a", "b"] }), oneOf: [event({ const: "a" }, json), event({ const: "z" }, json), event({ const: "b" }, string)] }; // prettier-ignore
    expect(read(narrowed).variants).toEqual([
      [["a"], "Thing", "json"],
      [["b"], "string", "text"],
    ]);
  });

  it("takes names from a discriminator", () => {
    const union = (mapping: object): unknown => ({
      discriminator: { propertyName: "event", ...mapping },
      oneOf: [{ $ref: "#/components/schemas/Named" }, event({ const: "x" }, string)],
    });
    expect(read(union({})).variants?.[0]).toEqual([["Named"], "Thing", "json"]);
    expect(read(union({ mapping: { named: "#/components/schemas/Named" } })).variants?.[0]?.[0]).toEqual(["named"]);
  });

  it("of any other name is that of the branch without a name", () => {
    expect(read({ anyOf: [event({ const: "a" }, json), event(string, string)] }).variants).toEqual([
      [["a"], "Thing", "json"],
      [[], "string", "text"],
    ]);
  });

  it.each([
    ["integers", { type: "integer" }, "integer"],
    ["booleans", { type: ["boolean", "null"] }, "union"],
    ["objects", thing, "Thing"],
  ])("is JSON for %s", (_, data, kind) => {
    expect(read({ oneOf: [event({ const: "a" }, data), event({ const: "b" }, string)] }).variants).toEqual([
      [["a"], kind, "json"],
      [["b"], "string", "text"],
    ]);
  });

  it("is text in another media type", () => {
    const data = { type: "string", contentMediaType: "application/xml", contentSchema: thing };
    expect(read(event(string, data)).result).toMatchObject({ schema: { type: "string" }, events: { text: true } });
  });

  it("is one kind where branches differ in something else", () => {
    const { result, variants } = read({
      ...event(string, json),
      anyOf: [{ required: ["id"] }, { required: ["retry"] }],
    });
    expect(variants).toBeUndefined();
    expect(result).toMatchObject({ schema: { type: "Thing" }, events: { items: "events", text: false } });
  });

  it("is text, with a word about it, where a name does not tell text from JSON", () => {
    const mixed = read({
      oneOf: [event({ const: "a" }, json), event({ const: "a" }, string), event({ const: "b" }, json)],
    });
    expect(mixed.variants).toEqual([
      [["a"], "string", "text"],
      [["b"], "Thing", "json"],
    ]);
    expect(mixed.codes).toEqual(["event-data-approximated"]);
    const sentinel = read(event(string, { oneOf: [{ const: "[DONE]" }, json] }));
    expect(sentinel).toMatchObject({
      codes: mixed.codes,
      result: { schema: { type: "string" }, events: { text: true } },
    });
    expect(read(event(string, { type: ["string", "integer"] })).codes).toContain("event-data-approximated");
  });

  it("has bounds: circles and forms beyond number", () => {
    const loop = { $ref: "#/components/schemas/Loop" };
    const item = { ...event(string, json), oneOf: [loop] };
    const approximated = {
      codes: expect.arrayContaining(["event-data-approximated"]) as unknown,
      result: { schema: { type: "string" }, events: { items: "events", text: true } },
    };
    expect(read(item, {}, { Loop: { oneOf: [loop, loop] } })).toMatchObject(approximated);
    const of = (count: number): object[] =>
      Array.from({ length: count }, (_, index) => event({ const: `e${index}` }, json));
    expect(read({ oneOf: of(600) })).toMatchObject(approximated);
    expect(read({ allOf: [{ oneOf: of(30) }, { oneOf: of(30) }] })).toMatchObject({ codes: [], variants: undefined });
  });

  it("is the item alone where the schema describes no event", () => {
    expect(read(thing).result).toMatchObject({ schema: { type: "Thing" }, events: { items: "data" } });
    expect(read({ oneOf: [event(string, json), thing] }).result.events).toMatchObject({ items: "data" });
  });

  it("stays that of events beside another status", () => {
    const { result } = read(event(string, json), {
      202: { description: "At once.", content: { "application/json": { schema: string } } },
    });
    expect(result.alternatives).toMatchObject([
      { kind: "eventStream", schema: { type: "Thing" } },
      { kind: "json", schema: { type: "string" } },
    ]);
  });
});

describe("contentSchema", () => {
  const keyword = (mediaType: string): unknown => {
    const { model, diagnostics } = modelOf({
      paths: {
        "/a": {
          get: {
            responses: { 200: { description: "Done.", content: { [mediaType]: { itemSchema: event(string, json) } } } },
          },
        },
      },
      components: { schemas },
    });
    return [
      model.coverage.keywords.find((row) => row.keyword === "contentSchema")?.outcome,
      diagnostics.map(({ code }) => code),
    ];
  };

  it("is expressed in events, and dropped elsewhere", () => {
    expect(keyword("text/event-stream")).toEqual(["expressed", []]);
    expect(keyword("application/jsonl")).toEqual(["dropped", ["schema-keyword-dropped"]]);
  });
});
