import { describe, expect, it } from "vitest";
import {
  bareText,
  code,
  identifier,
  join,
  literal,
  memberName,
  none,
  propertyKey,
} from "../../../generator/typescript/text/text.js";
import { sources } from "../../support/source-files.js";

const printing = sources("generator/typescript");

describe("code", () => {
  it("is made of code, symbols and literals", () => {
    const path = { name: "path", module: "core/path", typeOnly: false };
    const given = [identifier("id"), literal('a"b'), none];
    const call = code`${path}(${join(given, ", ")})`;
    expect(bareText(call)).toBe('path(id, "a\\"b", )');
    expect(join([], ", ")).toBe("");
    expect(code`{ ${propertyKey("a b")}: 1 }`).toBe('{ "a b": 1 }');
  });

  it("takes no text of a document", () => {
    const text: string = "*/ process.exit() /*";
    // @ts-expect-error a string is no code
    const hole = code`const a = ${text};`;
    // @ts-expect-error a number is no code: only its literal is
    const number = code`const a = ${1};`;
    // @ts-expect-error a template literal of code is a string again
    const template = code`${`${literal(text)}`}`;
    // @ts-expect-error joined by anything but `join`, code is a string again
    const joined = code`${[literal(text)].join(", ")}`;
    // @ts-expect-error separators are words of the generator
    const separated = join([literal(text)], text);
    expect([hole, number, template, joined, separated]).toHaveLength(5);
  });

  it("takes no name that is none", () => {
    for (const name of ["", "a b", "1a", "a;", "*/", "a\u0002"]) {
      expect(() => identifier(name)).toThrow("Not an identifier");
      expect(() => memberName(name)).toThrow("Not an identifier");
      expect(() => code`${{ name, module: "core/path", typeOnly: false }}`).toThrow("Not an identifier");
    }
  });

  it("is branded in one file", () => {
    const brands = printing.flatMap(({ path, text }) => (text.match(/\bas Code\b/g) ?? []).map(() => path));
    expect(new Set(brands)).toEqual(new Set(["generator/typescript/text/code.ts"]));
    expect(brands.length).toBeLessThanOrEqual(5);
  });

  it("comes back from a string where a library or the layout of comments made it, nowhere else", () => {
    const users = printing.filter(({ text }) => /\brendered\(/.test(text)).map(({ path }) => path);
    expect(users).toEqual([
      "generator/typescript/print/comments.ts",
      "generator/typescript/print/declared.ts",
      "generator/typescript/print/methods/method.ts",
      "generator/typescript/print/print.ts",
      "generator/typescript/print/templates/own-template.ts",
      "generator/typescript/print/templates/render.ts",
      "generator/typescript/text/code.ts",
      "generator/typescript/text/comment-text.ts",
    ]);
  });
});

describe("printing", () => {
  it("receives the plan: no model of the API and none of its options", () => {
    const wrong = printing
      .filter(({ path }) => !path.startsWith("generator/typescript/plan/"))
      .filter(({ text }) =>
        /import [^;{]*\{[^}]*\b(?:ApiModel|Operation|Resource|Webhook|PlanContext|PlanningOptions)\b[^}]*\} from/.test(
          text,
        ),
      )
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });
});
