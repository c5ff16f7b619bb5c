import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, it } from "vitest";
import { namesDocument } from "./document.js";
import { printTree } from "./tree.js";

const folder = import.meta.dirname;
const frameworks = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** Documents as frameworks write them, and the names that their users would choose. */
it.each(frameworks)("names of %s", async (framework) => {
  compare(join(folder, framework, "expected.txt"), await printTree(join(folder, framework, "spec.yaml")));
});

it("docs/names.md shows them", async () => {
  const text = await namesDocument(frameworks.map((framework) => join(folder, framework)));
  compare(resolve(folder, "../../docs/names.md"), text);
});

/** Compares a file with what it should hold, or rewrites it. */
function compare(file: string, actual: string): void {
  if (process.env["UPDATE_NAMES"] === "1") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  expect(actual).toBe(readFileSync(file, "utf8"));
}
