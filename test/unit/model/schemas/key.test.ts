import { expect, test } from "vitest";
import type { Schema } from "../../../../generator/model/model.js";
import { schemaKey } from "../../../../generator/model/schemas/key.js";

const literal = (value: string): Schema => ({ kind: "literal", origin: "#", value });
const union = (...values: string[]): Schema => ({ kind: "union", origin: "#", variants: values.map(literal) });

test("schemas have one key exactly when they are the same type", () => {
  expect(schemaKey(union("a", "b"))).toBe(schemaKey(union("a", "b")));
  expect(schemaKey(union("a", "b"))).not.toBe(schemaKey(union("a", "c")));
});

test("no text of a document makes two types look alike", () => {
  const key = schemaKey(union("a", "b"));
  const separator = key.slice(key.indexOf("a") + 1, key.lastIndexOf("b"));
  expect(schemaKey(union(`a${separator}b`))).not.toBe(key);
  expect(schemaKey(literal("1"))).not.toBe(schemaKey({ kind: "literal", origin: "#", value: 1 }));
});
