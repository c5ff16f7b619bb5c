import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "esbuild";
import Handlebars from "handlebars";

/**
 * The module `generator/typescript/print/templates/precompiled.ts` as JavaScript, its map filled with the compiled built-in templates.
 * The build and the tests take it in place of the source, so that no run compiles templates.
 * @param {string} root the repository's folder
 * @param {string} file path of the module
 * @returns {Promise<string>}
 * @throws {Error} when the module has no empty map to fill
 */
export async function precompiledModule(root, file) {
  const { code } = await transform(readFileSync(file, "utf8"), { loader: "ts" });
  const { TEMPLATE_SETTINGS } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const folder = join(root, "templates/typescript");
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".hbs"))
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .map((text) => `[${JSON.stringify(text)}, ${Handlebars.precompile(text, TEMPLATE_SETTINGS)}]`);
  const contents = code.replace("new Map()", () => `new Map([${entries.join(",")}])`);
  if (contents === code) throw new Error(`${file} has no empty map.`);
  return contents;
}
