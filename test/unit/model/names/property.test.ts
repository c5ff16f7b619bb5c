import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { SdkModel, SdkResource } from "../../../../generator/typescript/plan/names/sdk-model.js";
import { modelOf } from "../model-of.js";

/** Texts that documents carry by accident or malice. */
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom(
    "",
    " ",
    "delete",
    "constructor",
    "__proto__",
    "then",
    "Users",
    "users",
    "USERS",
    "con",
    "index",
    "../../x",
    "a.b",
    "a/b",
    "2fa",
    "🙂",
    "größe",
    "x".repeat(10_000),
    "get",
    "list",
  ),
);

const operation = fc.record(
  {
    operationId: text,
    tags: fc.array(text, { maxLength: 2 }),
    "x-operation-group": fc.oneof(text, fc.array(text, { maxLength: 3 })),
    "x-operation-name": text,
  },
  { requiredKeys: [] },
);

const paths = fc.uniqueArray(
  fc.tuple(text, fc.dictionary(fc.constantFrom("get", "post", "put", "delete"), operation, { minKeys: 1 })),
  { minLength: 1, maxLength: 8, selector: ([path]) => path },
);

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

it("all names are valid, distinct and short, whatever a document calls things", () => {
  fc.assert(
    fc.property(paths, (entries) => {
      const model = modelFor(entries);
      const resources = flatten(model.resources);
      const functions = model.operations.map((each) => `${each.function.module}#${each.function.name}`);
      expect(new Set(functions).size).toBe(functions.length);
      expect(new Set(resources.map(({ module }) => module.toLowerCase())).size).toBe(resources.length);
      expect(new Set(resources.map(({ className }) => className)).size).toBe(resources.length);
      for (const { getter, className, module, operations, children } of resources) {
        const members = [...operations.map(({ methodName }) => methodName), ...children.map((child) => child.getter)];
        expect(new Set(members).size).toBe(members.length);
        for (const name of [getter, className, ...members]) expect(name).toMatch(identifier);
        expect(module).toMatch(/^resources(?:\/[a-z0-9]+(?:[-_][a-z0-9]+)*)+$/);
      }
      for (const { methodName, function: made } of model.operations) {
        expect(methodName.length).toBeLessThanOrEqual(120);
        expect(made.name).toMatch(identifier);
      }
    }),
    { numRuns: 150 },
  );
});

const plainText = fc.oneof(
  fc.string({ unit: "grapheme-ascii", maxLength: 20 }),
  fc.constantFrom("_list", "2fa", "4oD_Browse", "2. Account", "2017_elections", "1.0", "__a", "7", "get_2fa", "/1.0/a"),
);

it("no getter or method that is not stated begins with an underscore or a digit", () => {
  const plain = fc.record(
    { operationId: plainText, tags: fc.array(plainText, { maxLength: 2 }) },
    { requiredKeys: [] },
  );
  const entry = fc.tuple(plainText, fc.dictionary(fc.constantFrom("get", "post"), plain, { minKeys: 1 }));
  fc.assert(
    fc.property(fc.uniqueArray(entry, { minLength: 1, maxLength: 6, selector: ([path]) => path }), (entries) => {
      for (const { accessor, methodName } of modelFor(entries).operations)
        for (const name of [...accessor, methodName]) expect(name).toMatch(/^\p{L}/u);
    }),
    { numRuns: 150 },
  );
});

it("the order of a document changes no name", () => {
  fc.assert(
    fc.property(paths, (entries) => {
      const names = (model: SdkModel) =>
        new Map(
          model.operations
            .map((each) => [`${each.method} ${each.path}`, [each.accessor, each.methodName, each.function]] as const)
            .sort(),
        );
      expect(names(modelFor([...entries].reverse()))).toEqual(names(modelFor(entries)));
    }),
    { numRuns: 100 },
  );
});

function modelFor(entries: readonly (readonly [string, Record<string, object>])[]): SdkModel {
  const done = { responses: { 204: { description: "Done." } } };
  const items = entries.map(
    ([path, methods]) =>
      [
        `/${path}`,
        Object.fromEntries(Object.entries(methods).map(([method, each]) => [method, { ...done, ...each }])),
      ] as const,
  );
  return modelOf({ paths: Object.fromEntries(items) }).model;
}

function flatten(resources: readonly SdkResource[]): SdkResource[] {
  return resources.flatMap((resource) => [resource, ...flatten(resource.children)]);
}
