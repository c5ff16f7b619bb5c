/** Declared bodies of errors can be reached by types, with every compiler that packages are made for. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generate } from "../../generator/index.js";
import { complaintsOf, typeScriptVersions } from "../support/compilers.js";

const fixtures = join(import.meta.dirname, "fixtures");
const folder = mkdtempSync(join(tmpdir(), "bindsmith-errors-"));

beforeAll(async () => {
  const { files } = await generate({ input: join(fixtures, "errors.yaml") }, { directory: folder });
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  copyFileSync(join(fixtures, "errors.ts"), join(folder, "src/use-of-errors.ts"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(typeScriptVersions)("errors under TypeScript %s", (compiler) => {
  it.each([
    ["strict", { strict: true }],
    ["not strict", { strict: false }],
    [
      "strict and more",
      { strict: true, exactOptionalPropertyTypes: true, noImplicitOverride: true, isolatedModules: true },
    ],
  ])("narrow to the declared bodies: %s", { timeout: 120_000 }, async (name, flags) => {
    const compilerOptions = {
      target: "es2022",
      lib: ["es2022", "dom", "dom.iterable"],
      module: "esnext",
      moduleResolution: "bundler",
      types: [],
      skipLibCheck: true,
      noEmit: true,
      ...flags,
    };
    const project = join(folder, `tsconfig.${compiler}.${name.replaceAll(" ", "-")}.json`);
    writeFileSync(project, JSON.stringify({ compilerOptions, files: ["src/use-of-errors.ts"] }));
    expect(await complaintsOf(compiler, project)).toEqual([]);
  });
});
