import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { isHashOf, putRegions, takeRegions } from "../../../generator/output/own-regions.js";
import { sha256 } from "../../../generator/shared/hash.js";
import { run } from "../cli/run.js";
import { DOCUMENT, project } from "../extensions/project.js";
import { readTree, writeTree } from "./temporary-folder.js";

const ORIGINAL = "a\n\nclass A {\n  b() {}\n\n  c() {}\n}\n";
const REGION = "// bindsmith:keep\nmine();\n\nmore();\n// bindsmith:end\n";

describe("regions", () => {
  it.each([
    ["at the beginning", `${REGION}${ORIGINAL}`],
    ["at the end", `${ORIGINAL}${REGION}`],
    ["behind a blank line", ORIGINAL.replace("a\n\n", `a\n\n${REGION}`)],
    ["between blank lines", ORIGINAL.replace("b() {}\n\n", `b() {}\n\n${REGION}\n`)],
    ["without blank lines", ORIGINAL.replace("b() {}\n", `b() {}\n  ${REGION}`)],
    ["twice", ORIGINAL.replace("a\n", `a\n${REGION}`).replace("c() {}\n", `c() {}\n\n${REGION}\n`)],
  ])("%s leave the file that was generated", (_, text) => {
    expect(isHashOf(sha256(ORIGINAL), text)).toBe(true);
    expect(isHashOf(sha256(ORIGINAL), text.replaceAll("\n", "\r\n"))).toBe(true);
    expect(isHashOf(sha256(ORIGINAL), text.replace("b()", "d()"))).toBe(false);
  });

  it("go behind their line again, whatever else changes", () => {
    const text = ORIGINAL.replace("b() {}\n\n", `b() {}\n\n${REGION}\n`);
    const { regions } = takeRegions(text);
    expect(putRegions(ORIGINAL, regions)).toEqual({ text });
    const next = ORIGINAL.replace("a\n", "a\nz\n").replace("c() {}", "c() {}\n\n  d() {}");
    expect(putRegions(next, regions)).toEqual({ text: next.replace("b() {}\n\n", `b() {}\n\n${REGION}\n`) });
  });

  it("know their line among others that are equal", () => {
    const twice = `${ORIGINAL}${ORIGINAL}`;
    const at = twice.lastIndexOf("c() {}\n") + "c() {}\n".length;
    const text = `${twice.slice(0, at)}${REGION}${twice.slice(at)}`;
    expect(putRegions(twice, takeRegions(text).regions)).toEqual({ text });
  });

  it("are lost with their line", () => {
    const { regions } = takeRegions(ORIGINAL.replace("b() {}\n", `b() {}\n${REGION}`));
    expect(putRegions(ORIGINAL.replace("b() {}", "x() {}"), regions)).toEqual({ lost: regions[0] });
  });

  it("need both of their marks", () => {
    const open = `${ORIGINAL}// bindsmith:keep\nmine();\n`;
    expect(takeRegions(open)).toEqual({ regions: [], candidates: [open] });
  });
});

describe("a run over regions", () => {
  const CONFIG = { "bindsmith.config.json": '{ "input": "openapi.yaml", "output": "sdk", "packageName": "pets" }' };

  it("keeps them, counts them, and knows when nothing is to be done", async () => {
    const folder = project(CONFIG);
    await run(folder, ["generate"]);
    const file = path.join(folder, "sdk/src/version.ts");
    const generated = readFileSync(file, "utf8");
    writeFileSync(file, `${generated}\n${REGION}`.replace("// Generated", "// Generated"));
    writeTree(folder, {
      "sdk/src/extra/mine.ts": "mine\n",
      "sdk/README.md": `${readFileSync(path.join(folder, "sdk/README.md"), "utf8")}\n<!-- bindsmith:keep -->\nMine.\n<!-- bindsmith:end -->\n`,
    });
    expect((await run(folder, ["generate"])).out).toContain("is up to date");
    expect((await run(folder, ["check"])).code).toBe(0);
    writeTree(folder, { "openapi.yaml": DOCUMENT.replace("One pet.", "A pet.") });
    const { out, err } = await run(folder, ["generate"]);
    expect(err).toBe("");
    expect(out).toContain("Your own, kept: 1 file and 2 regions in generated files.");
    const tree = readTree(path.join(folder, "sdk"));
    expect(tree["src/version.ts"]).toBe(`${generated}\n${REGION}`);
    expect(tree["README.md"]).toContain("Mine.");
    expect(tree["src/extra/mine.ts"]).toBe("mine\n");
    expect((await run(folder, ["generate"])).out).toContain("is up to date");
  });

  it("writes nothing when one has lost its place, and never deletes a file that has one", async () => {
    const folder = project(CONFIG);
    await run(folder, ["generate"]);
    const file = path.join(folder, "sdk/src/resources/pets.ts");
    const text = readFileSync(file, "utf8").replace("\n", `\n${REGION}`);
    writeFileSync(file, text);
    writeTree(folder, { "openapi.yaml": DOCUMENT.replace("title: Pets", "title: Animals") });
    const lost = await run(folder, ["generate"]);
    expect(lost.code).toBe(1);
    expect(lost.err).toContain("error[output-region-lost]");
    writeTree(folder, { "openapi.yaml": DOCUMENT.replaceAll("tags: [pets]", "tags: [animals]") });
    const { err } = await run(folder, ["generate", "--accept-renames"]);
    expect(err).toContain("warning[output-stale-file-kept]: 'src/resources/pets.ts'");
    expect(readFileSync(file, "utf8")).toBe(text);
  });
});
