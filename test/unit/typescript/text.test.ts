import { assert, integer, jsonValue, property } from "fast-check";
import { runInThisContext } from "node:vm";
import ts from "typescript";
import { printedComment } from "./comments.js";
import { describe, expect, test } from "vitest";
import {
  bareText,
  commentLines,
  identifier,
  literal,
  memberAccess,
  propertyKey,
  templateChunk,
} from "../../../generator/typescript/text/text.js";
import { CANARY, hostile } from "./hostile-text.js";
import type { Json } from "../../../generator/model/model.js";

/** Identifiers of a file, and whether it parses. */
function parsed(text: string): {
  readonly identifiers: readonly string[];
  readonly faults: number;
  readonly file: ts.SourceFile;
} {
  const file = ts.createSourceFile("x.ts", text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const identifiers: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) identifiers.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { identifiers, faults: (file as unknown as { parseDiagnostics: unknown[] }).parseDiagnostics.length, file };
}

/** Characters that no source file may hold raw. */
const raw =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffd]|\p{Cs}/u;

describe("literal", () => {
  test.each<[Json, string]>([
    ["a", '"a"'],
    ['"\\', '"\\"\\\\"'],
    ["*/ </script> //# sourceMappingURL=x", '"*\\/ \\u003c/script> /\\/# sourceMappingURL=x"'],
    ["a < b", '"a < b"'],
    ["\u2028\0\u202e\ud800\ufffd", '"\\u2028\\u0000\\u202e\\ud800\\ufffd"'],
    [-0, "-0"],
    [1e21, "1e+21"],
    [Infinity, "1e999"],
    [Number.NaN, "null"],
    [null, "null"],
    [true, "true"],
    [[], "[]"],
    [{}, "{}"],
    [{ a: [1, { "b c": null }] }, '{ a: [1, { "b c": null }] }'],
  ])("%j", (value, text) => {
    expect(literal(value)).toBe(text);
  });

  test("a prototype is never set, any depth is written", () => {
    const value = JSON.parse('{"__proto__":{"polluted":true}}') as Json;
    expect(literal(value)).toBe('{ ["__proto__"]: { polluted: true } }');
    expect(propertyKey("__proto__")).toBe("__proto__");
    let deep: Json = 1;
    for (let level = 0; level < 20_000; level++) deep = [deep];
    expect(literal(deep)).toHaveLength(40_001);
  });

  test("evaluates to the value, holds nothing raw, and nothing in it is code", () => {
    assert(
      property(jsonValue({ maxDepth: 3 }), hostile, (value, text) => {
        const wrapped = [value as Json, text, { [`k${text}`]: text }];
        const code = literal(wrapped);
        expect(runInThisContext(`(${code})`)).toEqual(wrapped);
        expect(code).not.toMatch(raw);
        expect(code).not.toContain("*/");
        expect(code).not.toMatch(/<[/!a-z]/i);
        expect(parsed(`const x = ${code};`).identifiers).not.toContain(CANARY);
      }),
    );
  });

  test("strings are JSON, and so are whole documents", () => {
    assert(
      property(hostile, (text) => {
        expect(JSON.parse(literal(text))).toBe(text);
      }),
    );
  });
});

describe("keys, members, names, templates", () => {
  test("keys and members are bare where they may be", () => {
    expect([propertyKey("a1_$"), propertyKey("a-b"), propertyKey("1"), propertyKey(""), propertyKey("größe")]).toEqual([
      "a1_$",
      '"a-b"',
      '"1"',
      '""',
      '"größe"',
    ]);
    expect([memberAccess("a"), memberAccess("ids[]")]).toEqual([".a", '["ids[]"]']);
    expect(bareText(identifier("größe"))).toBe("größe");
    expect(() => identifier("a b")).toThrow(/identifier/);
  });

  test("hold any text as a key of a type and of a value", () => {
    assert(
      property(hostile, (name) => {
        const text = `interface X { ${propertyKey(name)}: string }\nconst x = { ${propertyKey(name, "value")}: 1 };\nx${memberAccess(name)};`;
        const { faults, identifiers } = parsed(text);
        expect(faults).toBe(0);
        if (name !== CANARY) expect(identifiers).not.toContain(CANARY);
        expect(Object.keys(runInThisContext(`({ ${propertyKey(name, "value")}: 1 })`) as object)).toEqual([name]);
      }),
    );
  });

  test("template text evaluates to itself", () => {
    assert(
      property(hostile, (text) => {
        expect(runInThisContext(`\`${templateChunk(text)}\``)).toBe(text);
      }),
    );
  });
});

describe("doc comments", () => {
  test("one line, paragraphs, tags, indentation", () => {
    expect(printedComment({ paragraphs: ["Text."] }, 2)).toBe("  /** Text. */\n");
    expect(printedComment({ paragraphs: ["", undefined, " \n "] })).toBe("");
    expect(
      printedComment(
        {
          paragraphs: ["One.", "Two\r\nlines.\n\n\n\nMore."],
          tags: [
            { tag: "deprecated" },
            { tag: "param", name: "id", text: "The id." },
            { tag: "example", text: '"*\\/"' },
          ],
        },
        2,
      ),
    ).toBe(`  /**
   * One.
   *
   * Two
   * lines.
   *
   * More.
   *
   * @deprecated
   * @param id - The id.
   * @example "*\\/"
   */
`);
  });

  test.each([0, 2, 4])("is on one line where that has at most 120 columns, %d of them before it", (indent) => {
    const room = 120 - indent - "/**  */".length;
    const margin = " ".repeat(indent);
    const [fits, long] = ["x".repeat(room), "x".repeat(room + 1)];
    expect(printedComment({ paragraphs: [fits] }, indent)).toBe(`${margin}/** ${fits} */\n`);
    expect(printedComment({ paragraphs: [long] }, indent)).toBe(`${margin}/**\n${margin} * ${long}\n${margin} */\n`);
  });

  test("wraps at 120 columns, lists hang, code and tables stay", () => {
    const text = printedComment(
      { paragraphs: [`- ${"word ".repeat(60)}`, `\`\`\`\n${"x ".repeat(100)}\n\`\`\``, `| ${"cell | ".repeat(40)}`] },
      2,
    );
    const lines = text.split("\n");
    expect(lines[1]).toMatch(/^ {3}\* - word/);
    expect(lines[2]).toMatch(/^ {3}\* {3}word/);
    for (const line of lines.slice(0, 4)) expect(line.length).toBeLessThanOrEqual(120);
    expect(lines.filter((line) => line.length > 120)).toHaveLength(2);
  });

  test.each([
    ["x**//;y", "x**\\//;y"],
    ["*\u200b/", "*\\/"],
    ["@internal a@internal.com", "&#64;internal a&#64;internal.com"],
    ["@deprecated use {@link x}, mail me@example.com", "\\@deprecated use {\\@link x}, mail me\\@example.com"],
    ["//# sourceMappingURL=x", "//&#35; sourceMappingURL=x"],
    ["/// <reference path='x' />", "/// &lt;reference path='x' />"],
    ["#__NO_SIDE_EFFECTS__ @__PURE__", "&#35;__NO_SIDE_EFFECTS__ &#64;__PURE__"],
    ["prettier-ignore eslint-disable-next-line", "prettier\\-ignore eslint\\-disable-next-line"],
    ["<script>a</script> <b>", "&lt;script>a&lt;/script> <b>"],
    ["[x](javascript:alert(1))", "[x](javascript&#58;alert(1))"],
    ["a\0b\u202ec", "a\\u0000b\\u202ec"],
  ])("%j is inert", (text, line) => {
    expect(commentLines(text)).toEqual([line]);
  });

  test("whatever the text, it stays in the comment and no tag in it is live", () => {
    assert(
      property(hostile, hostile, integer({ min: 0, max: 8 }), (first, second, indent) => {
        const comment = printedComment(
          {
            paragraphs: [first, second],
            tags: [
              { tag: "default", text: literal(second) },
              { tag: "see", text: first },
            ],
          },
          indent,
        );
        const text = `${comment}export function documented(): void {}\n`;
        const { faults, identifiers, file } = parsed(text);
        expect(faults).toBe(0);
        expect(identifiers).not.toContain(CANARY);
        expect(comment).not.toMatch(raw);
        expect(comment.indexOf("*/")).toBe(comment.length - 3);
        const [statement] = file.statements;
        expect(statement && ts.getJSDocTags(statement).map((tag) => tag.tagName.text)).toEqual(["default", "see"]);
        expect(comment).not.toContain("@internal");
        expect((file as unknown as { pragmas: Map<string, unknown> }).pragmas.size).toBe(0);
      }),
    );
  });

  test("a megabyte takes no longer than it must", () => {
    const start = performance.now();
    for (const text of ["a @b */ <c ", "a", "@", "#", " ", "*/", "prettier", "c8\t", "\n", "{@"]) {
      printedComment({
        paragraphs: [text.repeat(1_000_000 / text.length), `x${text.repeat(1_000_000 / text.length)}x`],
      });
    }
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
