/**
 * Runs what the extensions print against the real libraries, the oldest and the newest versions: `npm run test:extensions`.
 * Packages are installed when they are first needed. Exits with 1 when a check fails.
 *
 *   npm run test:extensions -- [oldest|newest] [query|vue|zod|valibot|msw|tests|app|corpus]
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { build } from "esbuild";
import { msw } from "../../generator/extensions/msw/index.js";
import { tanstackQuery } from "../../generator/extensions/tanstack-query/index.js";
import { tests } from "../../generator/extensions/tests/index.js";
import { valibot } from "../../generator/extensions/valibot/index.js";
import { zod } from "../../generator/extensions/zod/index.js";
import { generate, hasErrors, type Extension } from "../../generator/index.js";
import { checkApp } from "./app.js";
import { checkCorpus } from "./corpus.js";
import { ensureInstalled } from "../support/install.js";

const folder = resolve("test/extensions");
const ends = ["oldest", "newest"] as const;

/** Every check with the extensions that it is about. */
const checks: Readonly<Record<string, Extension>> = {
  query: tanstackQuery({ adapter: "react" }),
  vue: tanstackQuery({ adapter: "vue" }),
  zod: zod({ validate: "both" }),
  valibot: valibot({ validate: "both" }),
  msw: msw(),
  tests: tests(),
};

const names = [...Object.keys(checks), "app", "corpus"];

const chosen = process.argv.slice(2);
process.exitCode = await main();

async function main(): Promise<number> {
  let failed = 0;
  for (const end of ends.filter((each) => isChosen(each, ends))) {
    ensureInstalled(join(folder, end));
    for (const [name, extension] of Object.entries(checks)) {
      if (!isChosen(name, names)) continue;
      const ok = await check(end, name, extension);
      console.log(`${ok ? "ok" : "FAILED"}  ${end} ${name}`);
      if (!ok) failed++;
    }
  }
  if (isChosen("app", names)) {
    ensureInstalled(join(folder, "newest"));
    const ok = await checkApp();
    console.log(`${ok ? "ok" : "FAILED"}  app`);
    if (!ok) failed++;
  }
  if (isChosen("corpus", names)) {
    const ok = await checkCorpus();
    console.log(`${ok ? "ok" : "FAILED"}  corpus`);
    if (!ok) failed++;
  }
  console.log(`\n${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function isChosen(name: string, all: readonly string[]): boolean {
  return chosen.includes(name) || !chosen.some((each) => all.includes(each));
}

async function check(end: string, name: string, extension: Extension): Promise<boolean> {
  const root = mkdtempSync(join(tmpdir(), `bindsmith-${name}-`));
  try {
    await writePackage(root, extension);
    symlinkSync(join(folder, end, "node_modules"), join(root, "node_modules"));
    const isGenerated = name === "tests";
    if (!isGenerated) {
      mkdirSync(join(root, "checks"));
      for (const file of ["service.ts", `${name}.ts`])
        copyFileSync(join(folder, "checks", file), join(root, "checks", file));
    }
    const types = run(root, process.execPath, [
      resolve("node_modules/typescript/bin/tsc"),
      "-p",
      "tsconfig.check.json",
    ]);
    const behaviour = isGenerated
      ? run(root, process.execPath, [join(folder, end, "node_modules/vitest/vitest.mjs"), "run", "--root", root])
      : await runBundle(root, name);
    return types && behaviour;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function writePackage(root: string, extension: Extension): Promise<void> {
  const options = { input: "shop.yaml", packageName: "shop", formatter: "none" as const, extensions: [extension] };
  const { files, diagnostics } = await generate(options, { directory: join(folder, "fixtures") });
  if (hasErrors(diagnostics)) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const compilerOptions = {
    target: "es2022",
    module: "esnext",
    moduleResolution: "bundler",
    lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"],
    types: ["node"],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noImplicitOverride: true,
    isolatedDeclarations: true,
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
    declaration: true,
    noEmit: true,
    // The libraries' own declarations are theirs.
    skipLibCheck: true,
  };
  const config = { compilerOptions, include: readdirSync(root).includes("test") ? ["src", "test"] : ["src", "checks"] };
  writeFileSync(join(root, "tsconfig.check.json"), JSON.stringify(config));
}

/** Runs a check with Node's own test runner. */
async function runBundle(root: string, name: string): Promise<boolean> {
  const outfile = join(root, "check.mjs");
  await build({
    entryPoints: [join(root, "checks", `${name}.ts`)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    logLevel: "warning",
  });
  return run(root, process.execPath, ["--import", join(folder, "fixtures/node-22.mjs"), "--test", outfile]);
}

/** Runs a program; what it says is shown when it fails. */
function run(directory: string, program: string, argv: readonly string[]): boolean {
  const { status, stdout, stderr } = spawnSync(program, argv, { cwd: directory, encoding: "utf8", timeout: 300_000 });
  if (status !== 0) console.log(`${stdout}${stderr}`.slice(-6000));
  return status === 0;
}
