/** The maximal document is what it is called: every object and every field of the specification is in it. */
import { expect, it } from "vitest";
import { fieldOf, kindTables } from "../../generator/document/objects/kind-tables.js";
import type { ObjectType } from "../../generator/document/objects/object-types.js";
import { maximal32 } from "./support/maximal-3.2.js";

/** Fields that another document has: of older versions, and the one that excludes a field of this one. */
const elsewhere = ["schema.nullable", "license.url"];

it("uses every field of every object", () => {
  const used = new Set<string>();
  const visit = (kind: ObjectType, value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      used.add(`${kind}.${key}`);
      const field = fieldOf(kind, key);
      if (field?.kind === undefined || typeof member !== "object" || member === null) continue;
      if (field.form === "one") visit(field.kind, member);
      else for (const each of Object.values(member as object)) visit(field.kind, each);
    }
  };
  visit("openapi", maximal32());
  const wanted = Object.entries(kindTables).flatMap(([kind, { fields }]) =>
    [...fields.keys()].map((key) => `${kind}.${key}`),
  );
  expect(wanted.filter((field) => !used.has(field) && !elsewhere.includes(field))).toEqual([]);
});
