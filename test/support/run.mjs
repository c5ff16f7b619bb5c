// Runs a TypeScript program of this repository with plain Node: `node test/support/run.mjs FILE [arguments]`.
// The program is bundled by esbuild into a cache folder below node_modules, packages stay outside the bundle.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const [, , file, ...rest] = process.argv;
if (file === undefined) {
  console.error("usage: node test/support/run.mjs FILE [arguments]");
  process.exit(2);
}
const root = resolve(import.meta.dirname, "../..");
const folder = join(root, "node_modules/.cache/bindsmith");
mkdirSync(folder, { recursive: true });
const outfile = join(folder, `${file.replace(/[^\w]+/g, "-")}-${process.pid}.mjs`);
await build({
  entryPoints: [resolve(file)],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  sourcemap: "inline",
  logLevel: "warning",
});
process.argv.splice(1, 2, outfile);
process.argv.length = 2 + rest.length;
await import(pathToFileURL(outfile).href);
