import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { GenerateResult } from "../../generator/index.js";

/** What the package exports, by name. */
export type Package = Readonly<Record<string, unknown>>;

/** Bundles the sources of a package in a temporary folder, imports the bundle and removes the folder. */
export async function loadPackage({ files }: Pick<GenerateResult, "files">): Promise<Package> {
  const folder = mkdtempSync(join(tmpdir(), "bindsmith-operations-"));
  try {
    for (const { path, text } of files.filter((file) => file.path.startsWith("src/"))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const outfile = join(folder, "package.mjs");
    await build({
      entryPoints: [join(folder, "src/index.ts")],
      outfile,
      bundle: true,
      platform: "neutral",
      format: "esm",
      target: "es2022",
      external: ["node:*"],
      logLevel: "error",
    });
    return (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as Package;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
