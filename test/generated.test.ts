import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { expect, test } from "vitest";
import { loadConfig } from "../generator/config/index.js";
import { generate } from "../generator/index.js";

const root = resolve(import.meta.dirname, "..");
const output = join(root, "generated");

test("generated/ is what spec/ gives, byte for byte", { timeout: 60_000 }, async () => {
  const config = await loadConfig(join(root, "bindsmith.config.yaml"), "bindsmith.config.yaml");
  expect(config.targets.length).toBe(1);
  const result = await generate(config.targets[0] ?? {}, { directory: root });
  expect(result.diagnostics).toEqual([]);
  const made = new Map(result.files.map((file) => [file.path, file.text]));
  const there = new Map(pathsBelow(output).map((path) => [path, readFileSync(join(output, path), "utf8")]));
  expect([...there.keys()].sort()).toEqual([...made.keys()].sort());
  for (const [path, text] of made) expect(there.get(path), path).toBe(text);
});

function pathsBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !/^(node_modules|dist)\//.test(path));
}
