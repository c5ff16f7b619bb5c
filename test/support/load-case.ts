import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { GeneratedFile } from "../../generator/shared/generated-file.js";
import { generate, type GenerateResult } from "../../generator/index.js";
import { casesFolder, optionsOf } from "./cases.js";
import { checkStrictly, type TypeFault } from "./strict-check.js";

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
  return checkStrictly([{ name: `${name}-usage`, files: files.set("src/usage.ts", usage) }]);
}

/** The README of the package of a case, and what the compiler says about its examples. */
export async function checkReadme(
  name: string,
): Promise<{ readonly text: string; readonly faults: readonly TypeFault[] }> {
  const made = await filesOf(name);
  const files = new Map(made.map(({ path, text }) => [path, text]));
  const packageName = (JSON.parse(files.get("package.json") ?? "{}") as { readonly name: string }).name;
  const readme = files.get("README.md") ?? "";
  const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)];
  for (const [index, [, code = ""]] of blocks.entries()) {
    const example = code
      .replaceAll(`"${packageName}"`, '"./index.js"')
      .replaceAll(`"${packageName}/node"`, '"./node/index.js"')
      .replaceAll(`"${packageName}/core"`, '"./core/index.js"')
      .replace(/from "([^".]+)"/g, (whole, from: string) =>
        from.startsWith(`${packageName}/`) ? `from "./${from.slice(packageName.length + 1)}.js"` : whole,
      );
    files.set(`src/example-${index}.ts`, `${example}\nexport {};\n`);
  }
  return { text: readme, faults: checkStrictly([{ name: `${name}-readme`, files }]) };
}

/** Cases that were generated already: several questions are asked of each. */
const generated = new Map<string, Promise<GenerateResult>>();

async function filesOf(name: string): Promise<readonly GeneratedFile[]> {
  const directory = join(casesFolder, name);
  const result = generated.get(name) ?? generate({ ...optionsOf(directory), formatter: "none" }, { directory });
  generated.set(name, result);
  return (await result).files;
}
