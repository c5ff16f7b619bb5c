import { describe, expect, test } from "vitest";
import { enumKeys } from "../../../../generator/model/schemas/enum-keys.js";
import { checkStrictly } from "../../../support/strict-check.js";
import { codes, object, typesOf, ref } from "../schemas-of.js";

describe("keys of enums", () => {
  test.each([
    ["post-login", "PostLogin"],
    ["SMS", "Sms"],
    ["ACCOUNT_ADMIN", "AccountAdmin"],
    ["", "Empty"],
    ["1.0", "One0"],
    ["en_10k", "En10K"],
    ["<=", "LessThanEqual"],
    ["*", "Star"],
    ["__proto__", "Proto"],
    ["größe", "Größe"],
    [12, "_12"],
    [-1, "Minus1"],
    [true, "True"],
  ])("%j is %s", (value, key) => {
    expect(enumKeys([value])).toEqual([key]);
  });

  test("differ, whatever the order", () => {
    expect(enumKeys(["name", "-name", "+1", "-1"])).toEqual(["Name", "MinusName", "Plus1", "Minus1"]);
    expect(enumKeys(["-name", "name"])).toEqual(["MinusName", "Name"]);
    expect(enumKeys(["desc", "DESC"])).toEqual(["Desc", "DESC"]);
    expect(new Set(enumKeys(["a b", "a-b", "a_b", "A B", "ab", "Ab", "AB", 1, "1", true, "true"])).size).toBe(11);
    expect(new Set(enumKeys([" ", "  ", "\t", ""])).size).toBe(4);
  });

  test("names by hand win", () => {
    expect(enumKeys([1, 2, 3], ["LOW", "not an identifier", undefined])).toEqual(["LOW", "NotAnIdentifier", "_3"]);
  });
});

describe("enums", () => {
  test("open enums have a const object and accept any value", () => {
    const built = typesOf({
      Trigger: {
        type: "string",
        description: "When.",
        enum: ["post-login", "post-login", ""],
        "x-enum-descriptions": ["After login."],
      },
    });
    expect(built.module("shared")).toBe(`/** When. */
export const Trigger = {
  /** After login. */
  PostLogin: "post-login",
  Empty: "",
} as const;

export type Trigger = (typeof Trigger)[keyof typeof Trigger] | (string & {});
`);
    expect(built.module("index")).toBe('export * from "./shared.js";\n');
  });

  test("closed, nullable, numbers, booleans, mixed, one value, none", () => {
    const built = typesOf(
      {
        Closed: { type: "string", enum: ["a", "b"] },
        Nullable: { type: ["string", "null"], enum: ["a", "b", null] },
        Numbers: { type: "integer", enum: [1, -2], "x-enum-varnames": ["ONE", "MINUS_TWO"] },
        Booleans: { enum: [true, false] },
        Mixed: { enum: ["a", 1, true, null, { x: [1] }] },
        One: { type: "string", enum: ["only"] },
        None: { type: "string", enum: [] },
        OnlyNull: { enum: [null] },
      },
      undefined,
      { enums: "closed" },
    );
    expect(built.text("Closed")).toContain("export type Closed = (typeof Closed)[keyof typeof Closed];");
    expect(built.text("Nullable")).toContain("export type Nullable = (typeof Nullable)[keyof typeof Nullable] | null;");
    expect(built.text("Numbers")).toContain("ONE: 1,\n  MINUS_TWO: -2,");
    expect(built.text("Booleans")).toBe("export type Booleans = boolean;");
    expect(built.text("Mixed")).toContain(
      "export type Mixed = (typeof Mixed)[keyof typeof Mixed] | { x: [1] } | null;",
    );
    expect(built.text("One")).toContain('Only: "only",');
    expect(built.text("None")).toBe("export type None = never;");
    expect(built.text("OnlyNull")).toBe("export type OnlyNull = null;");
    expect(codes(built)).toEqual(["enum-empty"]);
    expect(checkStrictly([{ name: "t", files: new Map(built.files.map((file) => [file.path, file.text])) }])).toEqual(
      [],
    );
  });

  test("one value alone is closed although enums are open", () => {
    const built = typesOf({
      One: { type: "string", enum: ["only"] },
      Holder: object({
        inline: { type: "string", enum: ["x"] },
        many: { type: "array", items: { type: "string", enum: ["x", "y"] } },
      }),
    });
    expect(built.text("One")).toContain("export type One = (typeof One)[keyof typeof One];");
    expect(built.text("Holder")).toContain('inline?: "x";\n  many?: ("x" | "y" | (string & {}))[];');
  });

  test("constants under oneOf are an enum with documentation", () => {
    const built = typesOf({
      Color: {
        type: "string",
        oneOf: [
          { const: "red", title: "Red", description: "Like roses." },
          { const: "dark-blue", title: "Blue" },
          { type: "null" },
        ],
      },
      Level: {
        oneOf: [
          { const: 1, title: "Low level" },
          { const: 2, title: "High level" },
        ],
      },
    });
    expect(built.text("Color")).toBe(`export const Color = {
  /** Like roses. */
  Red: "red",
  /** Blue */
  DarkBlue: "dark-blue",
} as const;

export type Color = (typeof Color)[keyof typeof Color] | (string & {}) | null;`);
    expect(built.text("Level")).toContain("LowLevel: 1,");
  });

  test("values beside their own type make an open enum", () => {
    const built = typesOf(
      { Model: { anyOf: [{ type: "string" }, { type: "string", enum: ["small", "large"] }] } },
      undefined,
      { enums: "closed" },
    );
    expect(built.text("Model")).toContain('Small: "small",\n  Large: "large",');
    expect(built.text("Model")).toContain("| (string & {});");
  });

  test("values of another type are taken as they are, and reported", () => {
    const built = typesOf({ Version: { type: "string", enum: [1, 2] } });
    expect(built.text("Version")).toContain("_1: 1,");
    expect(codes(built)).toEqual(["enum-value-type"]);
  });

  test("very large enums have no const object, values that are too deep no type", () => {
    let deep: unknown = 1;
    for (let level = 0; level < 1000; level++) deep = [deep];
    const built = typesOf({
      Large: { enum: Array.from({ length: 12_000 }, (_, index) => `v${index}`) },
      Deep: { const: deep },
      User: object({ a: ref("Large") }),
    });
    expect(built.text("Large")).toMatch(/^export type Large =\n/);
    expect(built.text("Deep")).toBe("export type Deep = unknown;");
    expect(codes(built)).toEqual(["enum-without-object", "value-too-complex"]);
  });
});

describe("names and descriptions by hand", () => {
  const built = (extensions: object): string =>
    typesOf({ Kind: { type: "string", enum: ["a", "b"], ...extensions } }).module("shared");

  test.each([
    ["x-enum-varnames", { "x-enum-varnames": ["First", "Second"] }],
    ["x-enumNames", { "x-enumNames": ["First", "Second"] }],
    ["x-speakeasy-enums, a list", { "x-speakeasy-enums": ["First", "Second"] }],
    ["x-speakeasy-enums, a map", { "x-speakeasy-enums": { b: "Second", a: "First" } }],
    ["x-fern-enum", { "x-fern-enum": { a: { name: "First" }, b: { name: "Second" } } }],
    ["x-ms-enum", { "x-ms-enum": { values: [{ value: "b", name: "Second" }, { value: "a", name: "First" }, null] } }],
  ])("%s", (_, extensions) => {
    expect(built(extensions)).toContain('  First: "a",\n  Second: "b",\n');
  });

  test.each([
    ["x-enum-descriptions, a list", { "x-enum-descriptions": ["Text.", ""] }],
    ["x-enum-descriptions, a map", { "x-enum-descriptions": { a: "Text." } }],
    ["x-fern-enum", { "x-fern-enum": { a: { description: "Text." }, b: "nothing" } }],
  ])("%s", (_, extensions) => {
    expect(built(extensions)).toContain('  /** Text. */\n  A: "a",\n  B: "b",\n');
  });
});
