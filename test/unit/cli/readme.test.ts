import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { diagnosticCatalogue } from "../../../generator/diagnostics/catalogue/index.js";
import { run } from "./run.js";
import { partNames, partsOf, renderPage } from "../../../generator/tools/docs.js";

const pages = [
  "README.md",
  "templates/README.md",
  ...readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const textOf = (page: string): string => readFileSync(page, "utf8");

it.each(pages)("%s says what the tables and types of the code say (npm run docs)", async (page) => {
  const text = textOf(page);
  expect(await renderPage(text)).toBe(text);
});

it("every generated part stands on one page", () => {
  expect(pages.flatMap((page) => partsOf(textOf(page))).sort()).toEqual([...partNames].sort());
});

it("a part that does not exist, or that does not end, is an error", async () => {
  await expect(renderPage("<!-- colours:start -->\n<!-- colours:end -->")).rejects.toThrow("no part 'colours'");
  await expect(renderPage("<!-- flags:start -->")).rejects.toThrow("'flags' has no end");
});

it("the README is for reading: at most 12 KB", () => {
  expect(statSync("README.md").size).toBeLessThanOrEqual(12 * 1024);
});

it("the index has every page", () => {
  for (const page of pages.filter((name) => name.startsWith("docs/") && name !== "docs/README.md"))
    expect(textOf("docs/README.md")).toContain(`](${path.basename(page)})`);
});

it("the page of commands has every command", async () => {
  const { out } = await run(".", ["--help"]);
  const commands = [...out.matchAll(/^ {2}([a-z]+) {2,}/gmu)].map(([, name = ""]) => name);
  expect(commands).toContain("generate");
  for (const command of commands) expect(textOf("docs/commands.md")).toContain(`| \`bindsmith ${command} `);
});

it("every diagnostic has a place on its page", () => {
  for (const code of Object.keys(diagnosticCatalogue))
    expect(textOf("docs/diagnostics.md")).toContain(`**\`${code}\`**`);
});

describe("links", () => {
  it.each(pages)("of %s lead to files and headings that exist", (page) => {
    const links = [...textOf(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/gu)].map(([, link = ""]) => link);
    const broken = links.filter((link) => {
      const [file = "", anchor] = link.split("#");
      const target = file === "" ? page : path.join(path.dirname(page), file);
      if (!existsSync(target)) return true;
      return anchor !== undefined && !anchorsOf(textOf(target)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});

/** The anchors that GitHub gives to headings. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gmu)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
