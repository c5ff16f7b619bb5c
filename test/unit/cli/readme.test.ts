import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { renderReadme } from "../../../generator/tools/docs.js";

it("README.md says what the option table and the diagnostic catalogue say (npm run docs)", async () => {
  const text = readFileSync("README.md", "utf8");
  expect(await renderReadme(text)).toBe(text);
});
