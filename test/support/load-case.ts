import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { GeneratedFile } from "../../generator/generated-file.js";
import { generate } from "../../generator/index.js";
import { casesFolder, optionsOf } from "./cases.js";
import { createStrictChecker, type TypeFault } from "./strict-check.js";

/** Generates the package of a case and imports some of its modules (below `src/`), all exports together. */
export async function loadCase<Package>(name: string, modules: readonly string[] = ["index"]): Promise<Package> {
  const files = await filesOf(name);
  const folder = mkdtempSync(join(tmpdir(), "bindsmith-case-"));
  try {
    for (const { path, text } of files.filter((file) => file.path.startsWith("src/"))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const outfile = join(folder, "package.mjs");
    const contents = modules.map((module) => `export * from "./src/${module}.ts";`).join("\n");
    await build({
      stdin: { contents, resolveDir: folder, loader: "ts" },
      outfile,
      bundle: true,
      platform: "neutral",
      format: "esm",
      target: "es2022",
      logLevel: "error",
    });
    return (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as Package;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the compiler says, under every strict flag, about the package of a case with one module of a user's in it. */
export async function checkCase(name: string, usage: string): Promise<readonly TypeFault[]> {
  const files = new Map((await filesOf(name)).map(({ path, text }) => [path, text]));
  return createStrictChecker().check([{ name: `${name}-usage`, files: files.set("src/usage.ts", usage) }]);
}

async function filesOf(name: string): Promise<readonly GeneratedFile[]> {
  const directory = join(casesFolder, name);
  return (await generate({ ...optionsOf(directory), formatter: "none" }, { directory })).files;
}
