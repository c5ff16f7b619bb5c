import { describe, expect, test } from "vitest";
import { codes, object, ref, typesOf } from "./schemas-of.js";

describe("objects", () => {
  test("properties, requirement and documentation", () => {
    const built = typesOf({
      User: {
        type: "object",
        description: "A user.",
        required: ["id"],
        properties: {
          id: { type: "string", format: "uuid", description: "The id.", default: "x", example: "y" },
          "first name": { type: ["string", "null"] },
          age: { type: "integer", minimum: 0, maximum: 150, deprecated: true },
        },
      },
    });
    expect(built.module("shared")).toBe(`/** A user. */
export interface User {
  /**
   * The id.
   *
   * Format: uuid.
   *
   * @default "x"
   * @example "y"
   */
  id: string;
  "first name"?: string | null;
  /**
   * Minimum: 0. Maximum: 150.
   *
   * @deprecated
   */
  age?: number;
}
`);
  });

  test("other keys: free, typed, forbidden, by pattern, named", () => {
    const built = typesOf({
      Free: { type: "object" },
      FreeBeside: { ...object({ a: { type: "string" } }), additionalProperties: true },
      Typed: { type: "object", additionalProperties: { type: "integer" } },
      Closed: { type: "object", additionalProperties: false },
      Pattern: {
        type: "object",
        patternProperties: { "^x-": { type: "string" }, "^y-": { type: "number" } },
        additionalProperties: false,
      },
      Unevaluated: { ...object({ a: { type: "boolean" } }), unevaluatedProperties: { type: "string" } },
      Named: { type: "object", propertyNames: { enum: ["a", "b"] }, additionalProperties: { type: "string" } },
    });
    expect(built.text("Free")).toBe("export type Free = Record<string, unknown>;");
    expect(built.text("FreeBeside")).toContain("[key: string]: unknown;");
    expect(built.text("Typed")).toBe("export type Typed = {\n  [key: string]: number;\n};");
    expect(built.text("Closed")).toBe("export type Closed = Record<string, never>;");
    expect(built.text("Pattern")).toContain("[key: string]: string | number;");
    expect(built.text("Unevaluated")).toContain("[key: string]: string | boolean | undefined;");
    expect(built.text("Named")).toBe("export interface Named {\n  a?: string;\n  b?: string;\n}");
    expect(built.coverage.keywords).toContainEqual({ keyword: "patternProperties", seen: 1, outcome: "approximated" });
  });

  test("a required name without a property is left out unless other keys are described", () => {
    const built = typesOf({
      Open: { ...object({ a: { type: "string" } }, ["a", "ghost"]) },
      Described: { ...object({ a: { type: "string" } }, ["ghost"]), additionalProperties: { type: "integer" } },
    });
    expect(built.text("Open")).toBe("export interface Open {\n  a: string;\n}");
    expect(built.text("Described")).toContain("ghost: number;");
    expect(codes(built)).toEqual(["required-without-property", "required-without-property"]);
  });

  test("a property named `$ref` is a property, `__proto__` and `constructor` are keys", () => {
    const properties = JSON.parse(
      '{"$ref":{"type":"string"},"__proto__":{"type":"number"},"constructor":{"type":"boolean"}}',
    ) as Record<string, unknown>;
    const built = typesOf({ Odd: object(properties, ["__proto__"]) });
    expect(built.text("Odd")).toBe(
      "export interface Odd {\n  $ref?: string;\n  __proto__: number;\n  constructor?: boolean;\n}",
    );
  });

  test("boolean schemas", () => {
    const built = typesOf({ Any: true, None: false, Holder: object({ a: true, b: false }) });
    expect(built.text("Any")).toBe("export type Any = unknown;");
    expect(built.text("None")).toBe("export type None = never;");
    expect(built.text("Holder")).toBe("export interface Holder {\n  a?: unknown;\n  b?: never;\n}");
  });
});

describe("scalars", () => {
  test("formats become what the options say", () => {
    const schemas = {
      Values: object({
        at: { type: "string", format: "date-time" },
        day: { type: ["string", "null"], format: "date" },
        big: { type: "integer", format: "int64" },
        text: { type: "string", format: "int64" },
        raw: { type: "string", contentEncoding: "base64" },
        file: { type: "string", format: "binary" },
        small: { type: "integer", format: "int32" },
      }),
    };
    const plain = typesOf(schemas).text("Values");
    expect(plain.match(/\w+\?: .*;/g)).toEqual([
      "at?: string;",
      "day?: string | null;",
      "big?: number;",
      "text?: string;",
      "raw?: string;",
      "file?: Blob;",
      "small?: number;",
    ]);
    const rich = typesOf(schemas, undefined, { dates: "Date", int64: "bigint", bytes: "Uint8Array" });
    expect(rich.text("Values").match(/\w+\?: .*;/g)).toEqual([
      "at?: Date;",
      "day?: Date | null;",
      "big?: bigint;",
      "text?: bigint;",
      "raw?: Uint8Array;",
      "file?: Blob;",
      "small?: number;",
    ]);
    expect(rich.type("Values").conversions).toEqual(["instant", "integer64", "bytes"]);
    expect(typesOf(schemas).type("Values").conversions).toBeUndefined();
  });

  test("conversions are known through references and circles", () => {
    const built = typesOf(
      {
        A: object({ b: ref("B"), t: { type: "string" } }),
        B: object({ a: ref("A"), at: { type: "string", format: "date-time" } }),
        C: object({ x: { type: "string" } }),
      },
      undefined,
      { dates: "Date" },
    );
    expect(built.types.map((type) => [type.name, type.conversions])).toEqual([
      ["A", ["instant"]],
      ["B", ["instant"]],
      ["C", undefined],
    ]);
  });

  test("lists and tuples", () => {
    const built = typesOf({
      Lists: object({
        any: { type: "array" },
        text: { type: "array", items: { type: ["string", "null"] } },
        pair: { type: "array", prefixItems: [{ type: "string" }, { type: "number" }], minItems: 1, items: false },
        open: { type: "array", prefixItems: [{ type: "string" }], minItems: 1, items: { type: "boolean" } },
        none: { type: "array", items: false },
        capped: { type: "array", prefixItems: [{ type: "string" }, { type: "string" }], maxItems: 2, minItems: 2 },
      }),
    });
    expect(built.text("Lists").match(/\w+\?: .*;/g)).toEqual([
      "any?: unknown[];",
      "text?: (string | null)[];",
      "pair?: [string, number?];",
      "open?: [string, ...boolean[]];",
      "none?: [];",
      "capped?: [string, string];",
    ]);
  });
});

describe("references", () => {
  test("into parts of other schemas, definitions, and through aliases", () => {
    const built = typesOf({
      Base: {
        ...object({
          inner: object({ x: { type: "string" } }),
          list: { type: "array", items: object({ y: { type: "string" } }) },
        }),
        $defs: { Small: { type: "integer" } },
      },
      Alias: ref("Base"),
      User: object({
        part: { $ref: "#/components/schemas/Base/properties/inner" },
        item: { $ref: "#/components/schemas/Base/properties/list/items" },
        small: { $ref: "#/components/schemas/Base/$defs/Small" },
        escaped: { $ref: "#/components/schemas/Base/properties/in%6eer" },
      }),
    });
    expect(built.text("Alias")).toBe("export type Alias = Base;");
    expect(built.text("User").match(/\w+\?: .*;/g)).toEqual([
      "part?: BaseInner;",
      "item?: BaseListItem;",
      "small?: Small;",
      "escaped?: BaseInner;",
    ]);
    expect(built.text("BaseInner")).toBe("export interface BaseInner {\n  x?: string;\n}");
  });

  test("what stands beside a reference counts since 3.1, before only its documentation", () => {
    const schemas = {
      A: object({ a: { type: "string" } }),
      B: object({ x: { ...ref("A"), description: "It.", properties: { b: { type: "string" } } } }),
    };
    expect(typesOf(schemas).text("B")).toContain("  /** It. */\n  x?: A & {\n    b?: string;\n  };");
    const old = typesOf(schemas, undefined, {}, "3.0.3");
    expect(old.text("B")).toContain("/** It. */\n  x?: A;");
    expect(codes(old)).toContain("ref-siblings-ignored");
  });

  test("anchors and dynamic references lead to what they name", () => {
    const built = typesOf({
      Tree: {
        ...object({ children: { type: "array", items: { $dynamicRef: "#node" } }, leaf: { $ref: "#leaf" } }),
        $dynamicAnchor: "node",
      },
      Leaf: { ...object({ x: { type: "string" } }), $anchor: "leaf" },
    });
    expect(built.text("Tree")).toContain("children?: Tree[];\n  leaf?: Leaf;");
  });

  test("an alias of itself, and aliases in a circle, are unknown", () => {
    const built = typesOf({ A: ref("A"), B: ref("C"), C: ref("B") });
    expect(["A", "B", "C"].map((name) => built.text(name))).toEqual([
      "export type A = unknown;",
      "export type B = unknown;",
      "export type C = unknown;",
    ]);
  });

  test("unions and compositions of themselves are opened", () => {
    const built = typesOf({
      A: { oneOf: [ref("A"), ref("B"), { type: "string" }] },
      B: { anyOf: [ref("A"), { type: "number" }] },
      C: { allOf: [ref("C"), object({ c: { type: "string" } })] },
    });
    expect(built.text("A")).toBe("export type A = string | number;");
    expect(built.text("B")).toBe("export type B = A;");
    expect(built.text("C")).toBe("export interface C {\n  c?: string;\n}");
    expect(codes(built)).toEqual(["schema-circular-composition"]);
  });
});
