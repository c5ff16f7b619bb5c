/** Configuration, templates, formatter and output folder. */
import { chmodSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import type { DiagnosticCode } from "../../../generator/diagnostics/diagnostic.js";
import { writeOutput } from "../../../generator/output/index.js";
import { run } from "../cli/run.js";
import { packageFiles } from "../output/package-files.js";

/** A command line that gives a diagnostic. */
export interface RunRow {
  readonly code: DiagnosticCode;
  /** `file:line:col`; empty when it has no place. */
  readonly at: string;
  readonly files?: Readonly<Record<string, string>>;
  /** Arguments; default: generate into `sdk`. */
  readonly args?: readonly string[];
  /** What else must be there before. */
  readonly prepare?: (folder: string) => unknown;
}

const config = (text: string): { "bindsmith.config.json": string } => ({ "bindsmith.config.json": text });
const prettier = ["generate", "a.yaml", "-o", "sdk", "--formatter", "auto"];
const templates = ["generate", "a.yaml", "-o", "sdk", "--formatter", "oxfmt", "--templates", "own"];
const written = (folder: string): Promise<unknown> =>
  writeOutput(path.join(folder, "sdk"), packageFiles({ "package.json": "{}\n", "src/gone.ts": "gone\n" }));
const write = (folder: string, name: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};

const oneOperation = (operationId: string): string => `openapi: 3.1.0
info: { title: A, version: 1.0.0 }
paths:
  /items:
    get: { operationId: ${operationId}, responses: { 204: { description: Done } } }
`;

/** A configuration in TypeScript with one extension of this definition, which is in line 2. */
const extension = (definition: string): { "bindsmith.config.ts": string } => ({
  "bindsmith.config.ts": `import { code, defineExtension } from "bindsmith";
export default { input: "a.yaml", output: "sdk", extensions: [defineExtension(${definition})()] };
`,
});
const plain = ["generate"];
const place = "bindsmith.config.ts:2:50";

const extensionRows: readonly RunRow[] = [
  {
    code: "extension-not-found",
    at: "bindsmith.config.json:1:54",
    files: config('{ "input": "a.yaml", "output": "sdk", "extensions": ["./gone.ts"] }'),
    args: plain,
  },
  { code: "extension-invalid", at: place, files: extension('{ name: "No Name" }'), args: plain },
  { code: "extension-incompatible", at: place, files: extension('{ name: "new", bindsmith: ">=99" }'), args: plain },
  {
    code: "extension-failed",
    at: place,
    files: extension('{ name: "fails", files() { throw new Error("no"); } }'),
    args: plain,
  },
  {
    code: "extension-path-invalid",
    at: place,
    files: extension('{ name: "leaves", files: ({ addFile }) => addFile({ path: "../a.json", json: 1 }) }'),
    args: plain,
  },
  {
    code: "extension-conflict",
    at: place,
    files: extension('{ name: "takes", files: ({ addFile }) => addFile({ path: "package.json", json: 1 }) }'),
    args: plain,
  },
  {
    code: "extension-output-invalid",
    at: place,
    files: extension('{ name: "breaks", files: ({ addFile }) => addFile({ path: "src/a.ts", text: code`(` }) }'),
    args: plain,
  },
];

export const runRows: readonly RunRow[] = [
  { code: "config-not-found", at: "", args: ["generate", "--config", "gone.json"] },
  { code: "config-several", at: "", files: { "bindsmith.config.json": "{}", "bindsmith.config.yaml": "{}" } },
  { code: "config-syntax", at: "bindsmith.config.json:2:12", files: config('{\n  "input": }') },
  { code: "config-failed", at: "", files: { "bindsmith.config.mjs": 'import "./nowhere.js";' } },
  { code: "option-unknown", at: "bindsmith.config.json:2:3", files: config('{\n  "includes": [] }') },
  { code: "option-invalid", at: "bindsmith.config.json:2:3", files: config('{\n  "formatter": "biome" }') },
  {
    code: "document-too-large",
    at: "",
    prepare: (folder) => truncateSync(path.join(folder, "a.yaml"), 300 * 1024 * 1024),
  },
  { code: "formatter-config-is-code", at: "", files: { "prettier.config.js": "export default {};" }, args: prettier },
  { code: "formatter-config-invalid", at: "", files: { ".prettierrc": '{ "semi": ' }, args: prettier },
  ...extensionRows,
  { code: "preset-not-found", at: "", args: ["generate", "a.yaml", "-o", "sdk", "--preset", "auht0"] },
  {
    code: "preset-invalid",
    at: "bindsmith.config.json:1:39",
    files: { ...config('{ "input": "a.yaml", "output": "sdk", "preset": "./p.js" }'), "p.js": "export default 1;" },
    args: plain,
  },
  {
    code: "template-file-missing",
    at: "",
    files: config(
      '{ "input": "a.yaml", "output": "sdk", "files": [{ "path": "a", "template": "gone", "each": "sdk" }] }',
    ),
    args: plain,
  },
  {
    code: "file-path-invalid",
    at: "",
    files: {
      ...config(
        '{ "input": "a.yaml", "output": "sdk", "files": [{ "path": "../a", "template": "t", "each": "sdk" }] }',
      ),
      t: "",
    },
    args: plain,
  },
  {
    code: "helpers-invalid",
    at: "",
    files: config('{ "input": "a.yaml", "output": "sdk", "files": [], "helpers": "./gone.js" }'),
    args: plain,
  },
  {
    code: "template-part-missing",
    at: "own/partials/method-body.hbs:1:1",
    files: { "own/partials/method-body.hbs": "return {{function}}({{transport}});\n" },
    args: templates,
  },
  {
    code: "template-conflict",
    at: "own/runtime/core/path.ts:2:1",
    files: { "own/runtime/core/path.ts": "\n<<<<<<< yours\n" },
    args: templates,
  },
  {
    code: "template-outdated",
    at: "own/README.md.hbs:1:1",
    files: {
      "own/README.md.hbs": "# {{title}}\n",
      "own/.ejected.json": '{ "README.md.hbs": { "version": "0.0.1", "base": "0", "fields": [] } }',
    },
    args: templates,
  },
  {
    code: "hook-failed",
    at: "",
    files: {
      "bindsmith.config.ts":
        'export default { input: "a.yaml", output: "sdk", hooks: { plan() { throw new Error("no"); } } };',
    },
    args: plain,
  },
  {
    code: "naming-function-failed",
    at: "",
    files: {
      "bindsmith.config.ts": 'export default { input: "a.yaml", output: "sdk", naming: { method: () => "no name" } };',
    },
    args: plain,
  },
  {
    code: "readme-file-unreadable",
    at: "",
    files: config('{ "input": "a.yaml", "output": "sdk", "readme": { "after": { "file": "gone.md" } } }'),
    args: plain,
  },
  {
    code: "export-conflict",
    at: "",
    files: config('{ "input": "a.yaml", "output": "sdk", "exports": [{ "module": "a", "names": ["VERSION"] }] }'),
    args: plain,
  },
  {
    code: "export-missing",
    at: "",
    files: config('{ "input": "a.yaml", "output": "sdk", "exports": [{ "module": "a", "names": ["a"] }] }'),
    args: plain,
  },
  { code: "template-folder-missing", at: "", args: templates },
  { code: "header-file-unreadable", at: "", args: ["generate", "a.yaml", "-o", "sdk", "--header-file", "gone.txt"] },
  { code: "template-unknown", at: "own/gone.hbs:1:1", files: { "own/gone.hbs": "" }, args: templates },
  {
    code: "template-syntax",
    at: "own/README.md.hbs:1:10",
    files: { "own/README.md.hbs": "{{#if a}}" },
    args: templates,
  },
  {
    code: "template-field-missing",
    at: "own/README.md.hbs:1:3",
    files: { "own/README.md.hbs": "{{gone}}" },
    args: templates,
  },
  {
    code: "template-expression-unsafe",
    at: "own/src/errors.ts.hbs:1:19",
    files: { "own/src/errors.ts.hbs": '{{#each classes}}"{{name}}"{{/each}}' },
    args: templates,
  },
  { code: "template-output-invalid", at: "", files: { "own/src/namespace.ts.hbs": "export {" }, args: templates },
  { code: "output-not-writable", at: "", args: ["generate", "a.yaml", "-o", "a.yaml/sdk"] },
  { code: "output-foreign-file", at: "", prepare: (folder) => write(folder, "sdk/package.json", "mine") },
  { code: "package-name-from-title", at: "a.yaml:2:1" },
  {
    code: "option-conflict",
    at: "",
    args: ["generate", "a.yaml", "-o", "sdk", "--import-extension", "none"],
  },
  {
    code: "output-region-lost",
    at: "",
    prepare: async (folder) => [
      await run(folder, ["generate", "a.yaml", "-o", "sdk", "--formatter", "none"]),
      write(
        folder,
        "sdk/src/version.ts",
        `${readFileSync(path.join(folder, "sdk/src/version.ts"), "utf8").trimEnd()}\n// bindsmith:keep\n// bindsmith:end\n`,
      ),
      writeFileSync(
        path.join(folder, "a.yaml"),
        readFileSync(path.join(folder, "a.yaml"), "utf8").replace("version: 1.0.0", "version: 2.0.0"),
      ),
    ],
  },
  {
    code: "output-edited-file",
    at: "",
    prepare: async (folder) => [await written(folder), write(folder, "sdk/package.json", "mine")],
  },
  { code: "output-blocked", at: "", prepare: (folder) => write(folder, "sdk/src", "") },
  {
    code: "output-symlink",
    at: "",
    prepare: (folder) => [mkdirSync(path.join(folder, "sdk")), symlinkSync(folder, path.join(folder, "sdk/src"))],
  },
  { code: "output-case-collision", at: "", prepare: (folder) => write(folder, "sdk/README.MD", "mine") },
  {
    code: "output-stale-file-kept",
    at: "",
    prepare: async (folder) => [await written(folder), write(folder, "sdk/src/gone.ts", "mine")],
  },
  {
    code: "output-manifest-invalid",
    at: "",
    prepare: (folder) => write(folder, "sdk/.bindsmith.json", "<<<<<<< ours"),
  },
  {
    code: "output-interrupted",
    at: "",
    args: ["check", "a.yaml", "-o", "sdk"],
    prepare: async (folder) => [await written(folder), mkdirSync(path.join(folder, "sdk/.bindsmith-work"))],
  },
  {
    code: "output-repaired",
    at: "",
    prepare: async (folder) => [await written(folder), write(folder, "sdk/.bindsmith-work/new/a", "")],
  },
  { code: "revision-unreadable", at: "", args: ["diff", "git:nowhere:a.yaml", "a.yaml"] },
  { code: "surface-missing", at: "", args: ["diff", ".", "a.yaml"] },
  {
    code: "surface-invalid",
    at: "sdk/.bindsmith.api:1:1",
    args: ["diff", "sdk", "a.yaml"],
    prepare: (folder) => write(folder, "sdk/.bindsmith.api", "<<<<<<< ours"),
  },
  {
    code: "name-kept",
    at: "b.yaml:5:5",
    args: ["generate", "b.yaml", "-o", "sdk", "--formatter", "none"],
    prepare: async (folder) => {
      write(folder, "b.yaml", oneOperation("listItems"));
      await run(folder, ["generate", "b.yaml", "-o", "sdk", "--formatter", "none"]);
      write(folder, "b.yaml", oneOperation("getEverything"));
    },
  },
  {
    code: "change-rule-unused",
    at: "",
    files: config('{ "changes": { "docs-changed": "ignore" } }'),
    args: ["diff", "a.yaml", "a.yaml"],
  },
  {
    code: "change-rule-unknown",
    at: "",
    files: config('{ "changes": { "docs-changd": "ignore" } }'),
    args: ["diff", "a.yaml", "a.yaml"],
  },
  { code: "output-outdated", at: "", args: ["check", "a.yaml", "-o", "sdk"] },
];

/** What another run that works in the folder holds there. */
export function lockOf(folder: string): void {
  write(folder, "sdk/.bindsmith-work/lock", `${process.pid}@${hostname()}`);
  chmodSync(path.join(folder, "sdk/.bindsmith-work/lock"), 0o600);
}
