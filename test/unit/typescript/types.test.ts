import ts from "typescript";
import { describe, expect, test } from "vitest";
import type { DeclaredType } from "../../../generator/typescript/plan/schemas.js";
import { typeText } from "../../../generator/typescript/print/types/text.js";
import { memberName, type Code } from "../../../generator/typescript/text/text.js";
import type { Schema } from "../../../generator/model/model.js";
import { checkStrictly } from "../../support/strict-check.js";
import { object, typeFiles, typesOf } from "../model/schemas-of.js";

const origin = "#/x";
const text: Schema = { kind: "primitive", origin, type: "string", value: "text" };
const date: Schema = { kind: "primitive", origin, type: "string", format: "date-time", value: "instant" };
const big: Schema = { kind: "primitive", origin, type: "integer", format: "int64", value: "integer64" };

function property(
  name: string,
  schema: Schema,
  required = false,
): Extract<Schema, { kind: "object" }>["properties"][number] {
  return { name, schema, required, readOnly: false, writeOnly: false };
}

function declared(name: string, schema: Schema, more: Partial<DeclaredType> = {}): DeclaredType {
  return { origin, name, module: "types/shared", schema, usage: "response", ...more };
}

describe("typeText", () => {
  const refer = (name: string): Code => memberName(`Local${name}`);

  test.each<[Schema, string]>([
    [{ kind: "ref", origin, type: "User" }, "LocalUser"],
    [
      {
        kind: "array",
        origin,
        items: { kind: "union", origin, variants: [text, { kind: "ref", origin, type: "User" }] },
      },
      "(string | LocalUser)[]",
    ],
    [{ kind: "array", origin, items: { kind: "array", origin, items: date } }, "Date[][]"],
    [{ kind: "array", origin, items: { kind: "never", origin } }, "never[]"],
    [
      { kind: "array", origin, items: { kind: "binary", origin } },
      "(Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array>)[]",
    ],
    [{ kind: "literal", origin, value: '*/"' }, '"*\\/\\""'],
    [{ kind: "literal", origin, value: -1 }, "-1"],
    [{ kind: "literal", origin, value: { __proto__: null, a: [true] } }, "{ a: [true] }"],
    [
      { kind: "object", origin, properties: [property("a", text, true), property("b c", big)] },
      '{ a: string; "b c"?: bigint }',
    ],
    [
      { kind: "object", origin, properties: [property("a", text)], additional: big },
      "{ a?: string; [key: string]: bigint | string | undefined }",
    ],
    [{ kind: "object", origin, properties: [] }, "Record<string, never>"],
    [{ kind: "object", origin, properties: [], additional: { kind: "unknown", origin } }, "Record<string, unknown>"],
    [
      {
        kind: "tuple",
        origin,
        items: [text, { kind: "union", origin, variants: [text, big] }],
        required: 1,
        rest: date,
      },
      "[string, (string | bigint)?, ...Date[]]",
    ],
    [
      {
        kind: "intersection",
        origin,
        members: [
          { kind: "ref", origin, type: "A" },
          { kind: "union", origin, variants: [text, big] },
        ],
      },
      "LocalA & (string | bigint)",
    ],
    [
      {
        kind: "enum",
        origin,
        type: "mixed",
        open: true,
        members: [
          { key: "A", value: "a" },
          { key: "_1", value: 1 },
        ],
      },
      '"a" | 1 | (string & {}) | (number & {})',
    ],
    [
      {
        kind: "object",
        origin,
        properties: [property("x#/%zz", text), property("__proto__", text, true), property("2", text)],
      },
      '{ "x#/%zz"?: string; __proto__: string; "2"?: string }',
    ],
    [{ kind: "unknown", origin }, "unknown"],
  ])("%#", (schema, expected) => {
    expect(typeText(schema, refer)).toBe(expected);
  });

  test("received bytes are a Blob", () => {
    expect(typeText({ kind: "binary", origin }, refer, "response")).toBe("Blob");
  });

  test("nested index signatures are printed once a level", () => {
    let schema: Schema = text;
    for (let level = 0; level < 24; level++)
      schema = { kind: "object", origin, properties: [property("a", schema)], additional: { kind: "unknown", origin } };
    const start = performance.now();
    expect(typeText(schema, refer).match(/a\?/g)).toHaveLength(24);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("modules of types", () => {
  test("import only what they mention, sorted, and never themselves", () => {
    const files = typeFiles([
      declared(
        "B",
        {
          kind: "object",
          origin,
          properties: [
            property("z", { kind: "ref", origin, type: "Z" }),
            property("a", { kind: "ref", origin, type: "A" }),
            property("b", { kind: "ref", origin, type: "B" }),
          ],
        },
        { module: "types/users" },
      ),
      declared("Z", text),
      declared("A", text),
      declared("C", { kind: "ref", origin, type: "B" }, { module: "types/actions" }),
    ]);
    expect(files.map((file) => file.path)).toEqual([
      "src/types/actions.ts",
      "src/types/index.ts",
      "src/types/shared.ts",
      "src/types/users.ts",
    ]);
    expect(files[0]?.text).toBe('import type { B } from "./users.js";\n\nexport type C = B;\n');
    expect(files[3]?.text).toBe(
      'import type { A, Z } from "./shared.js";\n\nexport interface B {\n  z?: Z;\n  a?: A;\n  b?: B;\n}\n',
    );
  });

  test("without types the index is still a module", () => {
    expect(typeFiles([])).toEqual([{ path: "src/types/index.ts", text: "export {};\n" }]);
  });

  test("hostile names, values and texts stay data", () => {
    const canary = `x'+INJECTED()+'"+\`\${INJECTED()}*/INJECTED()/*`;
    const built = typesOf({
      Thing: {
        ...object(
          {
            [canary]: {
              type: "string",
              description: canary,
              default: canary,
              pattern: canary,
              format: canary,
              example: { [canary]: canary },
            },
          },
          [canary],
        ),
        description: `${canary}\n@internal`,
        externalDocs: { url: canary, description: canary },
        deprecated: true,
        "x-deprecated-message": canary,
      },
      Value: { enum: [canary, `${canary}2`], "x-enum-descriptions": [canary, canary], description: canary },
      Constant: { const: { [canary]: [canary] } },
    });
    const module = built.module("shared");
    const file = ts.createSourceFile("x.ts", module, ts.ScriptTarget.Latest, true);
    const names: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node)) names.push(node.text);
      ts.forEachChild(node, visit);
    };
    visit(file);
    expect(names).not.toContain("INJECTED");
    expect(module).not.toContain("@internal");
    expect(checkStrictly([{ name: "t", files: new Map(built.files.map((each) => [each.path, each.text])) }])).toEqual(
      [],
    );
  });

  test("open enums still offer their values to editors", () => {
    const built = typesOf({ Trigger: { enum: ["post-login", "pre-login"] } });
    const source = `${built.module("shared")}\nconst value: Trigger = "";\nconst any: Trigger = "anything";\nexport { any, value };\n`;
    const host: ts.LanguageServiceHost = {
      getCompilationSettings: () => ({ strict: true, lib: ["lib.es2022.d.ts"], types: [] }),
      getScriptFileNames: () => ["/x.ts"],
      getScriptVersion: () => "1",
      getScriptSnapshot: (name) => {
        const file = name === "/x.ts" ? source : ts.sys.readFile(name);
        return file === undefined ? undefined : ts.ScriptSnapshot.fromString(file);
      },
      getCurrentDirectory: () => "/",
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: (name) => name === "/x.ts" || ts.sys.fileExists(name),
      readFile: (name) => (name === "/x.ts" ? source : ts.sys.readFile(name)),
    };
    const service = ts.createLanguageService(host);
    expect(service.getSemanticDiagnostics("/x.ts")).toEqual([]);
    const completions = service.getCompletionsAtPosition("/x.ts", source.indexOf('= ""') + 3, {});
    expect(completions?.entries.map((entry) => entry.name).sort()).toEqual(["post-login", "pre-login"]);
  });
});
