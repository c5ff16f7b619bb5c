import { describe, expect, test } from "vitest";
import type { UserOptions } from "../../../../generator/options/index.js";
import type { SchemaObject } from "../../../../generator/document/openapi.js";
import { builderOf, object, ref, typesOf } from "../schemas-of.js";

describe("directions", () => {
  const schemas = {
    User: object(
      {
        id: { type: "string", readOnly: true },
        password: { type: "string", writeOnly: true },
        name: { type: "string" },
        both: { type: "string", readOnly: true, writeOnly: true },
      },
      ["id"],
    ),
    Team: object({ owner: ref("User") }),
    Plain: object({ a: { type: "string" } }),
  };
  const both = ["Team", "Plain"].flatMap((name) => [
    { schema: ref(name), direction: "request" as const },
    { schema: ref(name), direction: "response" as const },
  ]);

  test("only schemas that differ are split, those that hold them too", () => {
    const built = typesOf(schemas, both);
    expect(built.types.map((type) => `${type.name} ${type.usage}`)).toEqual([
      "User response",
      "UserInput request",
      "Team response",
      "TeamInput request",
      "Plain both",
    ]);
    expect(built.text("User")).toBe("export interface User {\n  id: string;\n  name?: string;\n  both?: string;\n}");
    expect(built.text("UserInput")).toBe(
      "export interface UserInput {\n  password?: string;\n  name?: string;\n  both?: string;\n}",
    );
    expect(built.text("TeamInput")).toContain("owner?: UserInput;");
  });

  test("a schema of one direction keeps its name", () => {
    const built = typesOf(schemas, [{ schema: ref("User"), direction: "request" }]);
    expect(built.types.map((type) => type.name)).toEqual(["User"]);
    expect(built.text("User")).not.toContain("id");
  });

  test("merged on request", () => {
    const built = typesOf(schemas, both, { readWrite: "merge" });
    expect(built.types.map((type) => type.name)).toEqual(["User", "Team", "Plain"]);
    expect(built.text("User")).toContain("id: string;\n  password?: string;");
  });
});

describe("modules", () => {
  test("a schema of one resource stands in its file, one of several in the shared file", () => {
    const built = typesOf(
      { A: object({ c: ref("C") }), B: object({ c: ref("C") }), C: object({ x: { type: "string" } }) },
      [
        { schema: ref("A"), owner: "clientGrants" },
        { schema: ref("B"), owner: "users" },
        { schema: ref("B"), owner: "users" },
      ],
    );
    expect(built.types.map((type) => [type.name, type.module])).toEqual([
      ["A", "types/client-grants"],
      ["B", "types/users"],
      ["C", "types/shared"],
    ]);
    expect(built.module("client-grants")).toContain('import type { C } from "./shared.js";');
    expect(built.module("index")).toBe(
      'export * from "./client-grants.js";\nexport * from "./shared.js";\nexport * from "./users.js";\n',
    );
  });

  test("file names differ on every disk", () => {
    const owners = ["Users", "users", "con", "shared", "index", "äpfel", "日本", "../x"];
    const built = typesOf(
      Object.fromEntries(owners.map((_, index) => [`T${index}`, object({ a: { type: "string" } })])),
      owners.map((owner, index) => ({ schema: ref(`T${index}`), owner })),
    );
    const modules = built.types.map((type) => type.module);
    expect(new Set(modules.map((module) => module.toLowerCase())).size).toBe(owners.length);
    for (const module of modules) expect(module).toMatch(/^types\/[a-z0-9_-]+$/);
    expect(modules).not.toContain("types/con");
    expect(modules).not.toContain("types/shared");
  });
});

describe("the builder", () => {
  test("names inline schemas, keeps primitives inline, shares what is built twice", () => {
    const inline = object({ a: { type: "string" } });
    const { builder } = builderOf({}, [
      { schema: inline },
      { schema: { type: "array", items: inline } },
      { schema: { type: "string" } },
    ]);
    const context = { direction: "response", extractAs: "ListThings" } as const;
    const first = builder.build(inline, "#/a", context);
    expect(first).toMatchObject({ kind: "ref", type: "ListThings" });
    expect(builder.build(inline, "#/a", context)).toEqual(first);
    expect(builder.build(inline, "#/b", context)).toMatchObject({
      kind: "ref",
      type: expect.stringMatching(/^ListThings_/) as string,
    });
    expect(builder.build({ type: "array", items: inline }, "#/c", context)).toMatchObject({
      kind: "array",
      items: { kind: "ref", type: "ListThingsItem" },
    });
    expect(builder.build({ type: "string" }, "#/d", context)).toMatchObject({ kind: "primitive" });
  });

  test("looks through references, compositions and null", () => {
    const { builder } = builderOf(
      {
        Base: object({ id: { type: "string" } }, ["id"]),
        Derived: { allOf: [ref("Base"), object({ name: { type: "string" } })] },
        Maybe: { anyOf: [ref("Derived"), { type: "null" }] },
        Loop: ref("Loop"),
        Map: { type: "object", additionalProperties: true },
      },
      [],
    );
    const build = (schema: SchemaObject): ReturnType<typeof builder.build> =>
      builder.build(schema, "#/x", { direction: "response" });
    expect(builder.properties(build(ref("Derived")))?.map((property) => [property.name, property.required])).toEqual([
      ["id", true],
      ["name", false],
    ]);
    expect(builder.nullable(build(ref("Maybe")))).toBe(true);
    expect(builder.nullable(build(ref("Derived")))).toBe(false);
    expect(builder.withoutNull(build(ref("Maybe")))).toMatchObject({ kind: "ref", type: "Derived" });
    expect(builder.resolve(build(ref("Loop")))).toMatchObject({ kind: "unknown" });
    expect(builder.properties(build(ref("Map")))).toBeUndefined();
  });

  test("declares synthesized types after the schemas, with a hash where a name is taken", () => {
    const { builder } = builderOf({ Taken: object({ a: { type: "string" } }) }, [{ schema: ref("Taken") }]);
    const schema = { kind: "object", origin: "#/paths/x", properties: [] } as const;
    const info = { origin: "#/paths/x", usage: "request" } as const;
    const declared = builder.declare("Taken", schema, info);
    expect(declared).toMatchObject({ kind: "ref", type: expect.stringMatching(/^Taken_/) as string });
    expect(builder.declare("Taken", schema, info)).toEqual(declared);
    const finished = builder.finish([
      { schema: declared, direction: "request" },
      { schema: builder.build(ref("Taken"), "#/y", { direction: "response" }), direction: "response" },
    ]);
    expect(finished.types.map((type) => type.name)).toEqual(["Taken", declared.kind === "ref" ? declared.type : ""]);
  });

  test("leaves out what nothing uses, whatever was built before", () => {
    const built = typesOf({ A: object({ b: ref("B") }), B: object({}), C: object({ b: ref("B") }) }, [
      { schema: ref("A") },
    ]);
    expect(built.types.map((type) => type.name)).toEqual(["A", "B"]);
    expect(built.coverage.schemas).toEqual({ seen: 3, made: 2 });
  });

  test("says what no type can say, once a keyword", () => {
    const built = typesOf({
      A: { type: "string", not: { const: "x" } },
      B: { type: "string", not: { const: "y" }, minlength: 2, "x-own": 1 },
    });
    expect(built.diagnostics.map(({ code, severity, pointer }) => [code, severity, pointer])).toEqual([
      ["schema-keyword-unknown", "info", "#/components/schemas/B/minlength"],
      ["schema-keyword-dropped", "info", "#/components/schemas/A/not"],
    ]);
    expect(built.coverage.keywords).toContainEqual({ keyword: "not", seen: 2, outcome: "dropped" });
  });

  test("names stay when fewer schemas are used", () => {
    const schemas = {
      "foo bar": object({ a: { type: "string" } }),
      FooBar: object({ b: { type: "string" } }),
      Error: object({ c: { type: "string" } }),
    };
    const all = typesOf(schemas).types.map((type) => [type.origin, type.name]);
    const one = typesOf(schemas, [{ schema: ref("foo bar") }]).types.map((type) => [type.origin, type.name]);
    expect(all).toContainEqual(one[0]);
    expect(all.map(([, name]) => name)).toEqual(["Foo_bar", "FooBar", "ErrorModel"]);
  });

  test("components of one name are told apart by spelling, else by kind, at last by a hash", () => {
    const schemas = {
      FileDto: object({ a: { type: "string" } }),
      FileDTO: object({ b: { type: "string" } }),
      Status: object({ c: { type: "string" } }),
      status: { type: "string", enum: ["a"] },
      Fee: object({ d: { type: "string" } }),
      fee: object({ e: { type: "string" } }),
      fee_: object({ f: { type: "string" } }),
    };
    const names = (keys: readonly (keyof typeof schemas)[]): readonly (readonly [string, string])[] =>
      typesOf(
        schemas,
        keys.map((key) => ({ schema: ref(key) })),
      ).types.map(({ origin, name }) => [origin, name] as const);
    const all = names(Object.keys(schemas) as (keyof typeof schemas)[]);
    expect(all.map(([, name]) => name)).toEqual([
      "FileDto",
      "FileDTO",
      "Status",
      "StatusEnum",
      "Fee",
      "FeeObject",
      expect.stringMatching(/^Fee_[0-9a-f]{4}$/),
    ]);
    expect(all).toEqual(expect.arrayContaining([...names(["status", "fee"])]));
  });

  test("names by hand and by extension win", () => {
    const built = typesOf(
      {
        a: object({ x: { type: "string" } }),
        b: { ...object({ x: { type: "string" } }), "x-fern-type-name": "ByExtension" },
      },
      undefined,
      { typeNames: { a: "ByHand" } },
    );
    expect(built.types.map((type) => type.name)).toEqual(["ByHand", "ByExtension"]);
  });
});

describe("integers that a number cannot hold", () => {
  const large = 9007199254740992;
  const lost = (schema: unknown, options: UserOptions = {}): readonly (string | undefined)[] =>
    typesOf({ A: { type: "object", properties: { a: schema } } }, undefined, options)
      .diagnostics.filter(({ code }) => code === "integer-digits-lost")
      .map(({ pointer }) => pointer);
  const long = { type: "integer", format: "int64" };

  test.each([
    ["an example", { ...long, examples: [1, large] }],
    ["a default", { ...long, default: large }],
    ["a maximum", { ...long, maximum: large }],
    ["a minimum", { ...long, minimum: -large }],
    ["an exclusive bound", { ...long, exclusiveMaximum: large }],
    ["without a format", { type: "integer", maximum: large }],
    ["of the format uint64 alone", { format: "uint64", examples: [large] }],
  ])("are reported: %s", (_, schema) => {
    expect(lost(schema)).toEqual(["#/components/schemas/A/properties/a"]);
  });

  test.each([
    ["small ones", { ...long, examples: [large - 1], maximum: large - 1 }],
    ["numbers that are no integers by type", { type: "number", maximum: 1e300 }],
    ["text", { type: "string", format: "int64", examples: [large] }],
  ])("are not: %s", (_, schema) => {
    expect(lost(schema)).toEqual([]);
  });

  test("are not where the type holds them", () => {
    const schema = { ...long, examples: [large] };
    expect(lost(schema, { int64: "bigint" })).toEqual([]);
    expect(lost(schema, { int64: "string" })).toEqual([]);
  });
});
