import { describe, expect, it } from "vitest";
import { closest } from "../../../generator/shared/suggest.js";

describe("closest", () => {
  it.each([
    ["inclde", "include"],
    ["INCLUDE", "include"],
    ["excldue", "exclude"],
    ["formater", "formatter"],
  ])("takes %s for %s", (word, meant) => {
    expect(closest(word, ["exclude", "include", "formatter"])).toBe(meant);
  });

  it.each(["", "zzz", "completely-different", "x".repeat(5000)])("has no answer for %j", (word) => {
    expect(closest(word, ["exclude", "include", "formatter"])).toBeUndefined();
  });

  it("takes the first of equals", () => {
    expect(closest("cat", ["bat", "hat"])).toBe("bat");
  });
});
