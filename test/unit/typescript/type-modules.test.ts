/** Which module each type stands in: no file is long, and an edit of the document moves no type. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generate } from "../../../generator/index.js";
import { keptModules } from "../../../generator/compare/kept-modules.js";
import type { Surface, SurfaceDeclaration } from "../../../generator/compare/surface.js";
import type { Schema, TypeDeclaration } from "../../../generator/model/model.js";
import { typeModules } from "../../../generator/typescript/plan/type-modules.js";
import { declaredTypes } from "../../../generator/typescript/plan/types.js";
import { checkStrictly } from "../../support/strict-check.js";
import { typeFiles } from "../model/schemas-of.js";

/** The size above which code hosts stop showing a file, and reviewers stop reading. */
const LONGEST_FILE = 2000;

const text: Schema = { kind: "primitive", origin: "#", type: "string", value: "text" };

/** An interface with so many properties, and properties that refer to other types. */
function declaration(
  name: string,
  properties: number,
  references: readonly string[] = [],
  owner?: string,
): TypeDeclaration {
  const property = (key: string, schema: Schema) =>
    ({
      name: key,
      schema,
      required: true,
      readOnly: false,
      writeOnly: false,
      doc: { description: `The ${key}.` },
    }) as const;
  return {
    name,
    origin: `#/components/schemas/${name}`,
    usage: "both",
    ...(owner === undefined ? {} : { owner }),
    schema: {
      kind: "object",
      origin: "#",
      properties: [
        ...Array.from({ length: properties }, (_, index) => property(`p${index}`, text)),
        ...references.map((type, index) => property(`r${index}`, { kind: "ref", origin: "#", type })),
      ],
    },
  };
}

const WORDS = ["Account", "Billing", "Card", "Dispute", "Event", "Fee", "OAuth", "Grant"];

/** Types with names of up to three words, some with an owner, that refer to each other at random, in circles too. */
const documents = fc
  .uniqueArray(fc.array(fc.nat(WORDS.length - 1), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 80,
    selector: (indexes) => indexes.join(),
  })
  .chain((names) =>
    fc.tuple(
      ...names.map((indexes) =>
        fc
          .record({
            properties: fc.oneof({ weight: 9, arbitrary: fc.nat(40) }, { weight: 1, arbitrary: fc.nat(700) }),
            references: fc.array(fc.nat(names.length - 1), { maxLength: 4 }),
            owner: fc.option(fc.constantFrom("users", "cards"), { nil: undefined }),
          })
          .map(({ properties, references, owner }) => {
            const named = (own: readonly number[] = []): string => own.map((index) => WORDS[index]).join("");
            return declaration(
              named(indexes),
              properties,
              references.map((index) => named(names[index])),
              owner,
            );
          }),
      ),
    ),
  );

/** The type with references to earlier types only. */
function withoutCircles(type: TypeDeclaration, earlier: readonly TypeDeclaration[]): TypeDeclaration {
  const known = new Set(earlier.map(({ name }) => name));
  const { schema } = type;
  if (schema.kind !== "object") return type;
  const properties = schema.properties.filter((each) => each.schema.kind !== "ref" || known.has(each.schema.type));
  return { ...type, schema: { ...schema, properties } };
}

const linesOf = (file: string): number => file.split("\n").length;

describe("modules of types", () => {
  it("are no longer than code hosts show, but where one type alone is", () => {
    fc.assert(
      fc.property(documents, (types) => {
        const declared = declaredTypes(types);
        for (const { path, text: file } of typeFiles(declared)) {
          const own = declared.filter(({ module }) => path === `src/${module}.ts`);
          if (own.length > 1) expect(linesOf(file), path).toBeLessThanOrEqual(LONGEST_FILE);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("keep their types when a document grows, and are still not too long", () => {
    fc.assert(
      fc.property(documents, documents, (before, more) => {
        const kept = typeModules(before);
        const known = new Set(before.map(({ name }) => name));
        const grown = [...before, ...more.filter(({ name }) => !known.has(name))];
        const after = typeModules(grown, kept);
        expect(before.filter(({ name }) => after.get(name) !== kept.get(name))).toEqual([]);
        expect(after.size).toBe(grown.length);
        const declared = declaredTypes(grown, kept);
        for (const { path, text: file } of typeFiles(declared)) {
          const own = declared.filter(({ module }) => path === `src/${module}.ts`);
          if (own.length > 1) expect(linesOf(file), path).toBeLessThanOrEqual(LONGEST_FILE);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("are the same in whatever order types come", () => {
    const acyclic = documents.map((types) => types.map((type, index) => withoutCircles(type, types.slice(0, index))));
    fc.assert(
      fc.property(acyclic, (types) => {
        const modules = typeModules(types);
        expect(new Map(typeModules([...types].reverse()))).toEqual(new Map(modules));
      }),
      { numRuns: 50 },
    );
  });

  it("hold a type with what only it refers to", () => {
    const own = Array.from({ length: 10 }, (_, index) => declaration(`Part${index}`, 30));
    const others = Array.from({ length: 60 }, (_, index) => declaration(`Invoice${index}`, 20));
    const all = [
      declaration(
        "Zebra",
        1,
        own.map(({ name }) => name),
      ),
      ...own,
      ...others,
    ];
    const modules = typeModules(all);
    expect(new Set(own.map(({ name }) => modules.get(name)))).toEqual(new Set([modules.get("Zebra")]));
  });

  it("are named after words, which single letters are not", () => {
    const types = ["OAuthToken", "OAuthGrant", "OAuthClient", "Plain", "PlainOld"].flatMap((name) =>
      Array.from({ length: 3 }, (_, index) => declaration(`${name}${index}`, 60)),
    );
    expect([...new Set(typeModules(types).values())].sort()).toEqual(["types/shared/oauth", "types/shared/plain"]);
  });

  it("move nothing when the record of the package that is replaced names a module outside", () => {
    const surface = (module: string): Surface =>
      ({ types: [{ name: "A", usage: "both", type: "string", module }] }) as unknown as Surface;
    for (const module of ["../../a", "types/../../a", "/types/a", "types/index", "types/A", "types/a/b/c", "core/a"])
      expect([...keptModules(surface(module))]).toEqual([]);
    expect([...keptModules(surface("types/shared/a-2"))]).toEqual([["A", "types/shared/a-2"]]);
  });
});

/** A document with one list for each resource, all of one shared type. */
function documentOf(resources: readonly string[]): string {
  const paths = Object.fromEntries(
    resources.map((tag) => [
      `/${tag}`,
      {
        get: {
          tags: [tag],
          operationId: `${tag}_get`,
          responses: {
            200: {
              description: "Found.",
              content: { "application/json": { schema: { $ref: "#/components/schemas/Item" } } },
            },
          },
        },
      },
    ]),
  );
  const components = { schemas: { Item: { type: "object", properties: { id: { type: "string" } } } } };
  return JSON.stringify({ openapi: "3.1.0", info: { title: "Items", version: "1" }, paths, components });
}

function withoutModule({ module: _module, ...type }: SurfaceDeclaration): SurfaceDeclaration {
  return type;
}

async function made(resources: readonly string[], previous?: Surface, acceptRenames = false) {
  async function* stdin(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(documentOf(resources));
  }
  const context = { stdin: stdin(), acceptRenames, ...(previous === undefined ? {} : { previous }) };
  return generate({ input: "-", formatter: "none" }, context);
}

describe("a type that another resource uses too", () => {
  it("stays in its module, unless new names are accepted", async () => {
    const first = await made(["users"]);
    expect(first.surface?.types.map(({ module }) => module)).toEqual(["types/users"]);
    const later = await made(["users", "groups"], first.surface);
    expect(later.surface?.types.map(({ module }) => module)).toEqual(["types/users"]);
    const files = new Map(later.files.map((file) => [file.path, file.text]));
    expect(files.get("src/resources/groups.ts")).toContain('from "../types/users.js"');
    expect(checkStrictly([{ name: "items", files }])).toEqual([]);
    const accepted = await made(["users", "groups"], first.surface, true);
    expect(accepted.surface?.types.map(({ module }) => module)).toEqual(["types/shared"]);
  });

  it("is found in records without modules", async () => {
    const first = await made(["users"]);
    if (first.surface === undefined) throw new Error("There is no surface.");
    const { types, ...rest } = first.surface;
    const old = { ...rest, types: types.map((type) => withoutModule(type)) };
    expect((await made(["users", "groups"], old)).surface?.types.map(({ module }) => module)).toEqual(["types/shared"]);
  });
});
