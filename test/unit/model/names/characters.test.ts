/** Characters of names: those that every compiler takes, whatever Unicode it knows. */
import ts from "typescript";
import old from "typescript-5.4";
import { expect, it } from "vitest";
import { isIdentifier, typeName } from "../../../../generator/model/names/index.js";

it("are those that old and new compilers take for letters", () => {
  const wrong: string[] = [];
  for (let code = 0x80; code <= 0x10ffff; code += 1) {
    const character = String.fromCodePoint(code);
    if (!isIdentifier(`a${character}`)) continue;
    const taken =
      ts.isIdentifierPart(code, ts.ScriptTarget.ES2022) && old.isIdentifierPart(code, old.ScriptTarget.ES2022);
    if (!taken) wrong.push(`U+${code.toString(16)}`);
  }
  expect(wrong).toEqual([]);
});

it("are left out of made names where compilers do not agree", () => {
  expect(typeName("pet\u1ae2Name")).toBe("PetName");
  expect(typeName("\u{17103}")).toMatch(/^Unnamed_[0-9a-f]{4}$/);
  expect(typeName("名前")).toBe("名前");
});
