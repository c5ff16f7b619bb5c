import { expect, expectTypeOf, it } from "vitest";
import { compact } from "../../generator/shared/compact.js";

it("leaves out what is undefined, and nothing else", () => {
  const members = { b: 1, a: undefined, n: null, f: false, e: "" };
  expect(Object.entries(compact(members))).toEqual([
    ["b", 1],
    ["n", null],
    ["f", false],
    ["e", ""],
  ]);
  expect(members).toHaveProperty("a");
});

it("keeps a member called __proto__ a member", () => {
  expect(Object.keys(compact(JSON.parse('{"__proto__": 1}') as object))).toEqual(["__proto__"]);
});

it("makes what may be undefined optional", () => {
  const made = compact({ name: "a", count: Math.random() > 2 ? 1 : undefined });
  expectTypeOf(made.name).toEqualTypeOf<string>();
  const exact: { readonly name: string; readonly count?: number } = made;
  expect(exact).toEqual({ name: "a" });
});
