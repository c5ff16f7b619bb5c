import path from "node:path";
import { describe, expect, it } from "vitest";
import { code, defineExtension, generate, literal, type Hooks, type ProgramOptions } from "../../../generator/index.js";
import { temporaryFolder, writeTree } from "../output/temporary-folder.js";
import { project } from "./project.js";

interface Outcome {
  readonly files: Readonly<Record<string, string>>;
  readonly messages: readonly string[];
}

async function generated(options: ProgramOptions): Promise<Outcome> {
  const { files, diagnostics } = await generate(
    { input: "openapi.yaml", packageName: "pets", ...options },
    { directory: project() },
  );
  return {
    files: Object.fromEntries(files.map((file) => [file.path, file.text])),
    messages: diagnostics.map(({ code: each, message }) => `${each} ${message}`),
  };
}

const hooked = (hooks: Hooks): Promise<Outcome> => generated({ hooks });

describe("hooks", () => {
  it("change the plan before anything is printed", async () => {
    const { files } = await hooked({
      plan: (plan) => ({ ...plan, info: { ...plan.info, description: "Ours." }, packageFields: { author: "Acme" } }),
    });
    expect(files["README.md"]).toContain("\n\nOurs.\n\n");
    expect(files["package.json"]).toContain('"author": "Acme"');
  });

  it("change the structures of functions, methods and classes", async () => {
    const seen: string[] = [];
    const { files } = await hooked({
      structure(structure, node) {
        seen.push(node.kind);
        if (node.kind === "resource") return { ...structure, implements: [code`Iterable<never>`] };
        if (node.kind === "method" && node.operation.methodName === "get")
          return {
            ...structure,
            decorators: [{ name: code`traced`, arguments: [literal(node.operation.pathTemplate)] }],
          };
        if (node.kind === "function" && structure.statements !== undefined && !Array.isArray(structure.statements))
          return {
            ...structure,
            statements: [code`console.count(${literal("calls")});`, structure.statements as typeof structure.name],
          };
        return undefined;
      },
    });
    expect(new Set(seen)).toEqual(new Set(["function", "method", "resource", "client"]));
    const text = files["src/resources/pets.ts"] ?? "";
    expect(text).toContain("export class PetsResource implements Iterable<never> {");
    expect(text).toContain('@traced("/pets/{id}")\n  get(');
    expect(text.match(/console\.count\("calls"\);\n {2}return client\.request\(/gu)).toHaveLength(2);
  });

  it("change the text of files", async () => {
    const { files } = await hooked({
      file: ({ path: name, text }) => (name === "src/version.ts" ? `${text}export const EXTRA   = 1;` : undefined),
    });
    expect(files["src/version.ts"]).toContain("\nexport const EXTRA = 1;\n");
  });

  it("of extensions come before those of the configuration", async () => {
    const tail = (word: string): Hooks => ({
      file: ({ path: name, text }) => (name === "src/version.ts" ? `${text}// ${word}\n` : undefined),
    });
    const extension = defineExtension({ name: "first", hooks: tail("first") });
    const { files } = await generated({ extensions: [extension()], hooks: tail("second") });
    expect(files["src/version.ts"]).toMatch(/\/\/ first\n\/\/ second\n$/u);
  });

  it.each([
    [
      "plan",
      {
        plan: () => {
          throw new Error("no plan");
        },
      },
    ],
    [
      "structure",
      {
        structure: () => {
          throw new Error("no structure");
        },
      },
    ],
    [
      "file",
      {
        file: () => {
          throw new Error("no file");
        },
      },
    ],
  ] satisfies readonly (readonly [string, Hooks])[])("that fail are named: %s", async (name, hooks) => {
    const own = await hooked(hooks);
    expect(own).toEqual({
      files: {},
      messages: [`hook-failed The configuration has a hook \`${name}\` that failed: no ${name}.`],
    });
    const extension = defineExtension({ name: "fails", hooks });
    expect((await generated({ extensions: [extension()] })).messages).toEqual([
      `hook-failed The extension 'fails' has a hook \`${name}\` that failed: no ${name}.`,
    ]);
  });

  it("that break a file are told so", async () => {
    const { messages, files } = await hooked({
      file: ({ path: name }) => (name === "src/version.ts" ? "const (" : undefined),
    });
    expect(files).toEqual({});
    expect(messages[0]).toMatch(/^template-output-invalid The generated file 'src\/version\.ts' is not valid/u);
  });
});

describe("naming functions of extensions", () => {
  it("come before those of the configuration, which are given their names", async () => {
    const extension = defineExtension({ name: "prefix", naming: { method: (_, proposed) => `do${proposed}` } });
    const { files } = await generated({
      extensions: [extension()],
      naming: { method: (_, proposed) => (proposed === "doget" ? "fetchOne" : undefined) },
    });
    expect(files["src/resources/pets.ts"]).toContain("  fetchOne(");
    expect(files["src/resources/pets.ts"]).toContain("  dolist(");
  });
});

describe("templates of single declarations", () => {
  const partials = {
    "partials/function.hbs":
      "{{doc}}export function {{name}}({{#each parameters}}{{this}}{{#unless @last}}, {{/unless}}{{/each}}): {{returns}} {\n  // Ours.\n  {{body}}\n}\n",
    "partials/method.hbs": "{{doc}}{{declaration}}\n\n/** Ours. */\nours{{name}}(): void {}\n",
    "partials/class.hbs": "{{doc}}{{declaration}}\nexport type Own{{name}} = {{name}};\n",
    "partials/type.hbs": "{{doc}}{{declaration}}\nexport type Partial{{name}} = Partial<{{name}}>;\n",
  };

  it("are replaced one by one", async () => {
    const plain = await generated({});
    for (const [name, text] of Object.entries(partials)) {
      const folder = temporaryFolder();
      writeTree(folder, { [name]: text });
      const { files, messages } = await generated({ templates: folder });
      expect(messages).toEqual([]);
      const changed = Object.keys(files).filter((file) => file.startsWith("src/") && files[file] !== plain.files[file]);
      expect(changed.length, name).toBeGreaterThan(0);
    }
  });

  it("print with the parts that they are given", async () => {
    const folder = temporaryFolder();
    writeTree(folder, {
      ...partials,
      "partials/enum.hbs": "{{doc}}export enum {{name}} { {{#each members}}{{key}} = {{value}},{{/each}} }\n",
    });
    const { files } = await generated({ templates: folder });
    const resource = files["src/resources/pets.ts"] ?? "";
    expect(resource).toContain("): ApiPromise<Pet> {\n  // Ours.\n  return client.request(");
    expect(resource).toMatch(/\n {2}\/\*\* Ours\. \*\/\n {2}oursget\(\): void \{\}\n/u);
    expect(resource).toContain("export type OwnPetsResource = PetsResource;");
    expect(files["src/client.ts"]).toContain("export type OwnPetsClient = PetsClient;");
    expect(files["src/types/pets.ts"]).toContain("export type PartialPet = Partial<Pet>;");
  });

  it("come from an extension, and those of the user win", async () => {
    const folder = temporaryFolder();
    writeTree(folder, {
      "ext/src/version.ts.hbs": "// Extension.\nexport const VERSION = {{version}};\n",
      "ext/partials/class.hbs": partials["partials/class.hbs"],
      "own/src/version.ts.hbs": "// User.\nexport const VERSION = {{version}};\n",
    });
    const extension = defineExtension({ name: "texts", templates: path.join(folder, "ext") });
    const only = await generated({ extensions: [extension()] });
    expect(only.files["src/version.ts"]).toContain("// Extension.");
    const both = await generated({ extensions: [extension()], templates: path.join(folder, "own") });
    expect(both.files["src/version.ts"]).toContain("// User.");
    expect(both.files["src/client.ts"]).toContain("OwnPetsClient");
  });
});
