import { describe, expect, test } from "vitest";
import { checkStrictly } from "../../../support/strict-check.js";
import { codes, object, ref, typesOf, type Built } from "../schemas-of.js";
import { modelOf } from "../model-of.js";

/** What the compiler says about the types, and about a module that uses them (line of the probe). */
function faults(built: Built, probe = ""): string[] {
  const files = new Map(built.files.map((file) => [file.path, file.text]));
  files.set("src/probe.ts", `import type * as T from "./types/index.js";\n${probe}\nexport type { T };\n`);
  return checkStrictly([{ name: "types", files }]).map((fault) => `${fault.file}:${fault.line - 1} TS${fault.code}`);
}

describe("allOf", () => {
  test("a reference and an object inherit", () => {
    const built = typesOf({
      Base: object({ id: { type: "string" } }, ["id"]),
      Derived: { allOf: [ref("Base"), object({ name: { type: "string" } })], description: "More." },
    });
    expect(built.text("Derived")).toBe("export interface Derived extends Base {\n  name?: string;\n}");
    expect(built.type("Derived").doc).toEqual({ description: "More." });
    expect(faults(built)).toEqual([]);
  });

  test("inline objects become one, one reference with documentation stays a reference", () => {
    const built = typesOf({
      One: { allOf: [object({ a: { type: "string" } }), object({ b: { type: "string" } }, ["b"])], required: ["a"] },
      Two: object({
        one: { allOf: [ref("One")], description: "The one." },
        maybe: { allOf: [ref("One")], nullable: true },
      }),
    });
    expect(built.text("One")).toBe("export interface One {\n  a: string;\n  b: string;\n}");
    expect(built.text("Two")).toBe("export interface Two {\n  /** The one. */\n  one?: One;\n  maybe?: One | null;\n}");
  });

  test("what a member requires of another member is required", () => {
    const built = typesOf({
      Base: object({ id: { type: "string" }, inner: object({ x: { type: "string" } }) }),
      Derived: { allOf: [ref("Base"), { required: ["id", "inner"] }] },
    });
    expect(built.text("Derived")).toMatch(
      /^export interface Derived extends Base \{\n {2}id: string;\n {2}inner: BaseInner;\n\}$/,
    );
    expect(
      faults(
        built,
        "declare const d: T.Derived;\nexport const x: string | undefined = d.inner.x;\nexport const y: string = d.id;",
      ),
    ).toEqual([]);
  });

  test("a property that is declared again must agree, else the members are merged", () => {
    const built = typesOf({
      Base: object({ kind: { type: "string" }, count: { type: "integer" }, both: { type: "string" } }, ["kind"]),
      Narrower: { allOf: [ref("Base"), object({ kind: { const: "x" } })] },
      Wider: { allOf: [ref("Base"), object({ kind: { type: ["string", "null"] } })] },
      Conflict: { allOf: [ref("Base"), object({ count: { type: "string" } })] },
      Other: object({ count: { type: "string" }, other: { type: "string" } }),
      Several: { allOf: [ref("Base"), ref("Other")] },
    });
    expect(built.text("Narrower")).toBe('export interface Narrower extends Base {\n  kind: "x";\n}');
    expect(built.text("Wider")).toBe("export interface Wider extends Base {\n  kind: string;\n}");
    expect(built.text("Conflict")).toBe(
      "export interface Conflict {\n  kind: string;\n  count?: string;\n  both?: string;\n}",
    );
    expect(built.text("Several")).toBe(
      "export interface Several {\n  kind: string;\n  count?: string;\n  both?: string;\n  other?: string;\n}",
    );
    expect(codes(built)).toEqual(["schema-contradiction", "schema-contradiction"]);
    expect(faults(built)).toEqual([]);
  });

  test("scalars: limits add nothing, values narrow, contradictions are never", () => {
    const built = typesOf({
      Name: { type: "string" },
      Limited: { allOf: [ref("Name"), { maxLength: 3 }] },
      Typed: { type: "string", format: "uri", allOf: [{ type: "string", minLength: 1 }, ref("Name")] },
      Values: { allOf: [{ type: "string" }, { enum: ["a", "b"] }] },
      Never: { allOf: [{ type: "string" }, { type: "number" }] },
    });
    expect(built.text("Limited")).toBe("export type Limited = Name;");
    expect(built.text("Typed")).toBe("export type Typed = Name;");
    expect(built.text("Values")).toContain('A: "a"');
    expect(built.text("Never")).toBe("export type Never = never;");
    expect(faults(built)).toEqual([]);
  });

  test("with unions stays an intersection", () => {
    const built = typesOf({
      A: object({ a: { type: "string" } }, ["a"]),
      B: object({ b: { type: "string" } }, ["b"]),
      Both: { allOf: [object({ id: { type: "string" } }, ["id"]), { oneOf: [ref("A"), ref("B")] }] },
    });
    expect(built.text("Both")).toBe("export type Both = {\n  id: string;\n} & (A | B);");
    expect(faults(built, 'export const x: T.Both = { id: "1", a: "2" };')).toEqual([]);
  });

  test("inheritance in circles and of itself compiles", () => {
    const built = typesOf({
      A: { allOf: [ref("B"), object({ a: { type: "string" } })] },
      B: { allOf: [ref("A"), object({ b: { type: "string" } })] },
      Pet: { ...object({ name: { type: "string" } }), oneOf: [ref("Cat"), ref("Fish")] },
      Cat: { allOf: [ref("Pet"), object({ lives: { type: "integer" } })] },
      Fish: object({ fins: { type: "integer" } }),
    });
    expect(faults(built)).toEqual([]);
    expect(built.text("Pet")).toBe("export type Pet = PetBase & (Cat | Fish);");
    expect(built.text("Cat")).toBe("export interface Cat extends PetBase {\n  lives?: number;\n}");
  });
});

describe("anyOf and oneOf", () => {
  test("variants once, null last, unknown swallows all", () => {
    const built = typesOf({
      A: object({ a: { type: "string" } }),
      U: {
        oneOf: [
          { type: "null" },
          ref("A"),
          ref("A"),
          { type: "integer" },
          { type: "number" },
          { oneOf: [{ type: "boolean" }, ref("A")] },
        ],
      },
      Any: { anyOf: [ref("A"), {}] },
      One: { oneOf: [ref("A")] },
      Formats: {
        oneOf: [
          { type: "string", format: "ipv4" },
          { type: "string", format: "ipv6" },
        ],
      },
    });
    expect(built.text("U")).toBe("export type U = A | number | boolean | null;");
    expect(built.text("Any")).toBe("export type Any = unknown;");
    expect(built.text("One")).toBe("export type One = A;");
    expect(built.module("shared")).toContain("export type Formats = string;");
    expect(built.module("shared")).not.toContain("ipv4");
  });

  test("variants that only require leave the object", () => {
    const built = typesOf({
      A: {
        ...object({ a: { type: "string" }, b: { type: "string" } }),
        anyOf: [{ required: ["a"] }, { required: ["b"] }],
      },
    });
    expect(built.text("A")).toBe("export interface A {\n  a?: string;\n  b?: string;\n}");
    expect(built.coverage.keywords).toContainEqual({ keyword: "anyOf", seen: 1, outcome: "approximated" });
  });

  test("intersections of large unions are limited", () => {
    const schemas: Record<string, unknown> = { Root: { allOf: [0, 1, 2].map((index) => ref(`U${index}`)) } };
    for (const union of [0, 1, 2]) {
      schemas[`U${union}`] = {
        oneOf: Array.from({ length: 60 }, (_, index) => object({ [`k${union}`]: { const: index } }, [`k${union}`])),
      };
    }
    const built = typesOf(schemas);
    expect(built.text("Root")).toBe("export type Root = U0 & U1;");
    expect(codes(built)).toEqual(["union-too-complex"]);
  });
});

describe("objects that are open", () => {
  const named = object({ a: { type: "string" } });
  const open = { type: "object", additionalProperties: true };

  test.each([
    ["a member of allOf", { allOf: [open, named] }],
    ["a later member", { allOf: [named, open] }],
    ["a member beside one that only says object", { allOf: [{ type: "object" }, named, open] }],
    ["what stands beside allOf", { ...open, allOf: [named] }],
    ["by unevaluatedProperties", { unevaluatedProperties: true, type: "object", allOf: [named] }],
    ["with values of any type", { allOf: [{ type: "object", additionalProperties: {} }, named] }],
    ["a referenced member", { allOf: [named, ref("Open")] }],
    ["a base with a discriminator", { allOf: [ref("Base"), named] }],
  ])("stay open: %s", (_, schema) => {
    const base = {
      ...object({ kind: { type: "string" } }),
      additionalProperties: true,
      discriminator: { propertyName: "kind", mapping: { one: "Open1" } },
    };
    const built = typesOf({ Open1: schema, Open: open, Base: base }, [
      { schema: ref("Open1") },
      { schema: ref("Base") },
    ]);
    expect(faults(built, 'export const value: T.Open1 = { a: "", more: 1 };')).toEqual([]);
    expect(faults(built, "export const value: T.Open1 = { a: 1 };")).not.toEqual([]);
  });

  test("the word object alone opens nothing", () => {
    const built = typesOf({ A: { allOf: [{ type: "object" }, named] } });
    expect(built.text("A")).toBe("export interface A {\n  a?: string;\n}");
  });

  test("an index signature that is wider than the keyword counts as an approximation", () => {
    const outcome = (schema: unknown): string | undefined =>
      typesOf({ A: schema }).coverage.keywords.find(({ keyword }) => keyword === "additionalProperties")?.outcome;
    const map = { type: "object", additionalProperties: { type: "string" } };
    expect(outcome({ ...map, properties: { n: { type: "integer" } } })).toBe("approximated");
    expect(outcome({ allOf: [map, object({ n: { type: "integer" } })] })).toBe("approximated");
    expect(outcome({ ...map, properties: { n: { type: "string", enum: ["x"] } } })).toBe("expressed");
    expect(outcome(map)).toBe("expressed");
  });
});

describe("discriminators", () => {
  const narrowing = `
declare const shape: T.Shape;
export const size: number | undefined = shape.kind === "circle" ? shape.radius : shape.kind === "sq" ? shape.side : undefined;
`;

  test("each variant gets its value, also when it only inherits the property", () => {
    const built = typesOf(
      {
        Shape: {
          oneOf: [ref("Circle"), ref("Square")],
          discriminator: { propertyName: "kind", mapping: { circle: "#/components/schemas/Circle", sq: "Square" } },
        },
        Circle: object({ kind: { type: "string", description: "What it is." }, radius: { type: "number" } }),
        Square: { allOf: [ref("Kinded"), object({ side: { type: "number" } })] },
        Kinded: object({ kind: { type: "string" } }),
      },
      [{ schema: ref("Shape") }],
    );
    expect(built.text("Circle")).toBe(
      'export interface Circle {\n  /** What it is. */\n  kind: "circle";\n  radius?: number;\n}',
    );
    expect(built.text("Square")).toBe('export interface Square extends Kinded {\n  kind: "sq";\n  side?: number;\n}');
    expect(built.type("Shape").schema).toMatchObject({
      kind: "union",
      discriminator: {
        property: "kind",
        mapping: [
          { value: "circle", type: "Circle" },
          { value: "sq", type: "Square" },
        ],
      },
    });
    expect(faults(built, narrowing)).toEqual([]);
  });

  test("implicit values are the schemas' names unless the schemas list their own", () => {
    const built = typesOf(
      {
        Shape: { oneOf: [ref("Circle"), ref("Square")], discriminator: { propertyName: "kind" } },
        Circle: object({ kind: { type: "string", enum: ["circle", "round"] }, radius: { type: "number" } }, ["kind"]),
        Square: object({ kind: { type: "string" }, side: { type: "number" } }),
      },
      [{ schema: ref("Shape") }],
    );
    expect(built.text("Circle")).toContain('kind: "circle" | "round";');
    expect(built.text("Square")).toContain('kind: "Square";');
  });

  test("values take the type of the property", () => {
    const built = typesOf(
      {
        U: { oneOf: [ref("A"), ref("B")], discriminator: { propertyName: "v", mapping: { "1": "A", "2": "B" } } },
        A: object({ v: { type: "integer" } }),
        B: object({ v: { type: "integer", enum: [2, 3] } }),
      },
      [{ schema: ref("U") }],
    );
    expect(built.text("A")).toContain("v: 1;");
    expect(built.text("B")).toContain("v: 2;");
  });

  test("a base with a mapping stands for its subtypes", () => {
    const built = typesOf(
      {
        Pet: {
          ...object({ petType: { type: "string" }, name: { type: "string" } }, ["petType"]),
          discriminator: { propertyName: "petType", mapping: { cat: "Cat", dog: "Dog" } },
        },
        Cat: { allOf: [ref("Pet"), object({ lives: { type: "integer" } })] },
        Dog: { allOf: [ref("Pet"), object({ bark: { type: "boolean" } })] },
        Owner: object({ pet: ref("Pet") }),
      },
      [{ schema: ref("Owner") }],
    );
    expect(built.text("Pet")).toBe("export type Pet = Cat | Dog;");
    expect(built.text("Cat")).toBe('export interface Cat extends PetBase {\n  petType: "cat";\n  lives?: number;\n}');
    expect(
      faults(
        built,
        'declare const o: T.Owner;\nexport const x: number | undefined = o.pet?.petType === "cat" ? o.pet.lives : undefined;',
      ),
    ).toEqual([]);
  });

  test("a base without a mapping stands for every schema that names it in allOf", () => {
    const built = typesOf(
      {
        Pet: { ...object({ petType: { type: "string" } }, ["petType"]), discriminator: { propertyName: "petType" } },
        Cat: { allOf: [ref("Pet"), object({ lives: { type: "integer" } })] },
        Kitten: { allOf: [ref("Cat"), object({ age: { type: "integer" } })] },
      },
      [{ schema: ref("Pet") }],
    );
    expect(built.text("Pet")).toBe("export type Pet = Cat | Kitten;");
    expect(faults(built)).toEqual([]);
  });

  test("an extension may hold the value, also of a subtype that adds nothing", () => {
    const built = typesOf(
      {
        Skill: { ...object({ "@type": { type: "string" } }, ["@type"]), discriminator: { propertyName: "@type" } },
        Merge: { allOf: [ref("Skill")], "x-ms-discriminator-value": "#Skills.Merge" },
        Split: { allOf: [ref("Skill"), object({ at: { type: "integer" } })] },
      },
      [{ schema: ref("Skill") }],
    );
    expect(built.text("Skill")).toBe("export type Skill = Merge | Split;");
    expect(built.text("Merge")).toBe('export interface Merge extends SkillBase {\n  "@type": "#Skills.Merge";\n}');
    expect(built.text("Split")).toContain('"@type": "Split";');
    expect(codes(built)).toEqual([]);
  });

  test("a variant for unknown values keeps its property", () => {
    const built = typesOf(
      {
        U: {
          oneOf: [ref("A"), ref("Other")],
          discriminator: { propertyName: "kind", mapping: { a: "A" }, defaultMapping: "Other" },
        },
        A: object({ kind: { type: "string" } }),
        Other: object({ kind: { type: "string" } }),
      },
      [{ schema: ref("U") }],
    );
    expect(built.text("A")).toContain('kind: "a";');
    expect(built.text("Other")).toContain("kind?: string;");
  });

  describe("a variant that is used alone too", () => {
    const pets = {
      Pet: {
        oneOf: [ref("Cat"), ref("Dog"), ref("Bird"), ref("Fish")],
        discriminator: {
          propertyName: "kind",
          mapping: { cat: "Cat", dog: "Dog", bird: "Bird", parrot: "Bird", fish: "Fish" },
        },
      },
      Cat: object({ lives: { type: "integer" } }),
      Dog: object({ kind: { type: "string" }, bark: { type: "boolean" } }),
      Bird: object({ wings: { type: "integer" } }),
      Fish: object({ kind: { type: "string" }, fins: { type: "integer" } }, ["kind"]),
    };

    test("stays as it is declared; the union says its value", () => {
      const built = typesOf(pets);
      expect(built.text("Cat")).toBe("export interface Cat {\n  lives?: number;\n}");
      expect(built.text("Dog")).toBe('export interface Dog {\n  kind?: "dog";\n  bark?: boolean;\n}');
      expect(built.text("Fish")).toBe('export interface Fish {\n  kind: "fish";\n  fins?: number;\n}');
      expect(built.text("Pet")).toContain('{ kind: "cat" } & Cat');
      expect(built.text("Pet")).toContain('{ kind: "dog" } & Dog');
      expect(built.text("Pet")).toContain('{ kind: "bird" | "parrot" } & Bird');
      expect(
        faults(
          built,
          `declare const pet: T.Pet;
export const lives: number | undefined = pet.kind === "cat" ? pet.lives : undefined;
export const bark: boolean | undefined = pet.kind === "dog" ? pet.bark : undefined;
export const fins: number | undefined = pet.kind === "cat" || pet.kind === "dog" || pet.kind === "fish" ? undefined : pet.wings;
export const made: readonly T.Pet[] = [{ kind: "cat", lives: 9 }, { kind: "parrot", wings: 2 }];
export const alone: readonly [T.Cat, T.Dog] = [{ lives: 9 }, {}];`,
        ),
      ).toEqual([]);
      expect(faults(built, "export const pet: T.Pet = { lives: 9 };")).not.toEqual([]);
    });

    test.each([
      ["as a property", { Other: object({ cat: ref("Cat") }) }],
      ["as items", { Other: { type: "array", items: ref("Cat") } }],
      ["as a variant of a union without a discriminator", { Other: { oneOf: [ref("Cat"), { type: "string" }] } }],
      ["as a base", { Other: { allOf: [ref("Cat"), object({ age: { type: "integer" } })] } }],
      ["by an alias", { Other: ref("Cat") }],
      [
        "in a union with another discriminator",
        { Other: { oneOf: [ref("Cat")], discriminator: { propertyName: "type", mapping: { c: "Cat" } } } },
      ],
    ])("%s", (_, other) => {
      const built = typesOf({ ...pets, ...other }, [{ schema: ref("Pet") }, { schema: ref("Other") }]);
      expect(built.text("Cat")).toBe("export interface Cat {\n  lives?: number;\n}");
      expect(built.text("Bird")).toContain('kind: "bird" | "parrot";');
      expect(built.text("Pet")).toContain('{ kind: "cat" } & Cat');
      expect(faults(built)).toEqual([]);
    });

    test("what is a type although nothing mentions it is not used by that", () => {
      const schemas = {
        Pet: { ...object({ kind: { type: "string" } }), discriminator: { propertyName: "kind" } },
        Cat: { allOf: [ref("Pet"), object({ lives: { type: "integer" } })] },
      };
      const { types } = modelOf({
        paths: {
          "/pet": {
            get: { responses: { 200: { description: "", content: { "application/json": { schema: ref("Pet") } } } } },
          },
        },
        components: { schemas },
      }).model;
      const cat = types.find(({ name }) => name === "Cat")?.schema;
      expect(cat?.kind === "intersection" ? cat.members[1] : cat).toMatchObject({
        properties: [{ name: "kind", required: true }, { name: "lives" }],
      });
    });

    test("a subtype that inherits an optional property", () => {
      const built = typesOf(
        {
          Pet: {
            ...object({ kind: { type: "string" } }),
            discriminator: { propertyName: "kind", mapping: { cat: "Cat", dog: "Dog" } },
          },
          Cat: { allOf: [ref("Pet"), object({ lives: { type: "integer" } })] },
          Dog: { allOf: [ref("Pet"), object({ bark: { type: "boolean" } })] },
        },
        [{ schema: ref("Pet") }, { schema: ref("Cat") }],
      );
      expect(built.text("Cat")).toBe('export interface Cat extends PetBase {\n  kind?: "cat";\n  lives?: number;\n}');
      expect(built.text("Dog")).toBe('export interface Dog extends PetBase {\n  kind: "dog";\n  bark?: boolean;\n}');
      expect(built.text("Pet")).toBe('export type Pet = ({ kind: "cat" } & Cat) | Dog;');
      expect(faults(built)).toEqual([]);
    });
  });

  test("a value for a schema that is no variant is reported", () => {
    const built = typesOf({
      U: { oneOf: [ref("A")], discriminator: { propertyName: "kind", mapping: { a: "A", b: "B", c: "Nowhere" } } },
      A: object({ kind: { type: "string" } }),
      B: object({ x: { type: "string" } }),
    });
    expect(codes(built)).toEqual(["discriminator-mapping-not-listed"]);
  });
});
