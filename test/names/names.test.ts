import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { printTree } from "./tree.js";

const folder = import.meta.dirname;
const frameworks = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const updating = process.env["UPDATE_NAMES"] === "1";

/** Documents as frameworks write them, and the names that their users would choose. */
it.each(frameworks)("names of %s", async (framework) => {
  const actual = await printTree(join(folder, framework, "spec.yaml"));
  const file = join(folder, framework, "expected.txt");
  if (updating) writeFileSync(file, actual);
  expect(actual).toBe(readFileSync(file, "utf8"));
});
