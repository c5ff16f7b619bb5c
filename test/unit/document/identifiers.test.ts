/** Identifiers of JSON Schema, `$self`, and what discriminators name. */
import { describe, expect, it } from "vitest";
import { at, codes, lines, load, loadValue, withSchemas } from "./load-fixture.js";

describe("identifiers of JSON Schema", () => {
  it("finds anchors and `$id`s, and pointers from the nearest `$id`", async () => {
    const result = await loadValue(
      withSchemas({
        Tree: {
          $id: "https://example.com/tree",
          $anchor: "tree",
          type: "object",
          $defs: { leaf: { $anchor: "leaf", type: "string" } },
          properties: {
            a: { $ref: "#leaf" },
            b: { $ref: "#/$defs/leaf" },
            c: { $ref: "#/components/schemas/Pet" },
            d: { $ref: "#" },
          },
        },
        Pet: {
          properties: {
            a: { $ref: "https://example.com/tree" },
            b: { $ref: "https://example.com/tree#leaf" },
            c: { $ref: "https://example.com/tree#/$defs/leaf" },
          },
        },
      }),
    );
    expect(lines(result)).toEqual([]);
    const tree = "#/components/schemas/Tree";
    const properties = (name: string): unknown => at(result, `#/components/schemas/${name}/properties`);
    expect(properties("Tree")).toEqual({
      a: { $ref: `${tree}/$defs/leaf` },
      b: { $ref: `${tree}/$defs/leaf` },
      c: { $ref: "#/components/schemas/Pet" },
      d: { $ref: tree },
    });
    expect(properties("Pet")).toEqual({
      a: { $ref: tree },
      b: { $ref: `${tree}/$defs/leaf` },
      c: { $ref: `${tree}/$defs/leaf` },
    });
  });

  it("follows `$dynamicRef` where its anchor is, and says when there are several", async () => {
    const one = await loadValue(
      withSchemas({ Tree: { $dynamicAnchor: "node", properties: { child: { $dynamicRef: "#node" } } } }),
    );
    expect(lines(one)).toEqual([]);
    expect(at(one, "#/components/schemas/Tree/properties/child")).toEqual({ $ref: "#/components/schemas/Tree" });
    const two = await loadValue(
      withSchemas({
        Tree: { $id: "tree", $dynamicAnchor: "node", properties: { child: { $dynamicRef: "#node" } } },
        Strict: { $id: "strict", $dynamicAnchor: "node", $ref: "tree" },
      }),
    );
    expect(codes(two)).toEqual([]);
    expect(at(two, "#/components/schemas/Tree/properties/child")).toEqual({ $ref: "#/components/schemas/Tree" });
    expect(at(two, "#/components/schemas/Strict")).toEqual({
      $id: "strict",
      $dynamicAnchor: "node",
      properties: { child: { $ref: "#/components/schemas/Strict" } },
    });
    const three = await loadValue(
      withSchemas({
        Tree: { $id: "tree", $dynamicAnchor: "node", properties: { child: { $dynamicRef: "#node" } } },
        Other: { $id: "other", $dynamicAnchor: "node", type: "object" },
      }),
    );
    expect(codes(three)).toEqual(["dynamic-reference-static"]);
  });

  it("fills templates: a list of anything becomes a list of numbers", async () => {
    const result = await loadValue(
      withSchemas({
        List: {
          $id: "list",
          type: "array",
          items: { $dynamicRef: "#item" },
          $defs: { any: { $dynamicAnchor: "item" } },
        },
        Numbers: { $id: "numbers", $ref: "list", $defs: { number: { $dynamicAnchor: "item", type: "number" } } },
        Short: {
          $id: "short",
          $ref: "list",
          type: ["array", "null"],
          $defs: { text: { $dynamicAnchor: "item", type: "string" } },
        },
      }),
    );
    expect(lines(result)).toEqual([]);
    expect(at(result, "#/components/schemas/List/items")).toEqual({ $ref: "#/components/schemas/List/$defs/any" });
    expect(at(result, "#/components/schemas/Numbers")).toMatchObject({
      type: "array",
      items: { $ref: "#/components/schemas/Numbers/$defs/number" },
    });
    expect(at(result, "#/components/schemas/Short")).toMatchObject({
      type: ["array", "null"],
      allOf: [{ type: "array", items: { $ref: "#/components/schemas/Short/$defs/text" } }],
    });
  });

  it("does not turn local references into fetches", async () => {
    const result = await load(
      {
        "api.json": JSON.stringify({
          ...withSchemas({
            Pet: {
              $id: "http://169.254.169.254/pet",
              $schema: "http://127.0.0.1/s",
              properties: { a: { $ref: "other.json" }, b: { $ref: "#/components/schemas/Pet" } },
            },
          }),
          jsonSchemaDialect: "http://169.254.169.254/dialect",
          $self: "http://169.254.169.254/api",
        }),
      },
      {
        fetch: () => {
          throw new Error("fetched");
        },
      },
    );
    expect(codes(result)).toEqual(["file-not-found"]);
  });

  it("knows the document by its `$self`", async () => {
    const result = await loadValue({
      ...withSchemas(
        {
          A: { $ref: "https://example.com/api#/components/schemas/B" },
          B: { type: "string" },
          C: { $ref: "./api#/components/schemas/B" },
        },
        "3.2.0",
      ),
      $self: "https://example.com/api",
    });
    expect(lines(result)).toEqual([]);
    expect(at(result, "#/components/schemas/A")).toEqual({ $ref: "#/components/schemas/B" });
  });
});

describe("discriminators", () => {
  it("have their targets made local references, and lose those that dangle", async () => {
    const result = await loadValue(
      withSchemas(
        {
          Pet: {
            oneOf: [{ $ref: "#/components/schemas/Cat" }],
            discriminator: {
              propertyName: "kind",
              mapping: {
                cat: "Cat",
                dog: "#/components/schemas/Cat",
                bird: "Bird",
                fish: "#/components/schemas/Fish",
                newt: "./gone.yml#/Newt",
                __proto__x: "Cat",
              },
              defaultMapping: "Cat",
            },
          },
          Cat: { type: "object" },
        },
        "3.2.0",
      ),
    );
    expect(codes(result)).toEqual([
      "discriminator-target-not-found",
      "discriminator-target-not-found",
      "discriminator-target-not-found",
    ]);
    expect(at(result, "#/components/schemas/Pet/discriminator")).toEqual({
      propertyName: "kind",
      mapping: {
        cat: "#/components/schemas/Cat",
        dog: "#/components/schemas/Cat",
        __proto__x: "#/components/schemas/Cat",
      },
      defaultMapping: "#/components/schemas/Cat",
    });
  });
});
