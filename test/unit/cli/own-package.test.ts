/** What users add to the files of a package by options: fields of package.json, Markdown, exports. */
import path from "node:path";
import { describe, expect, it } from "vitest";
import { project } from "../extensions/project.js";
import { readTree, writeTree } from "../output/temporary-folder.js";
import { run, type Run } from "./run.js";

const BASE = { input: "openapi.yaml", output: "sdk", packageName: "pets" };

async function generated(
  options: object,
  files: Readonly<Record<string, string>> = {},
): Promise<Run & { folder: string }> {
  const folder = project({ "bindsmith.config.json": JSON.stringify({ ...BASE, ...options }, null, 1), ...files });
  return { ...(await run(folder, ["generate"])), folder };
}

function sdk(folder: string): Record<string, string> {
  return readTree(path.join(folder, "sdk"));
}

describe("the option `package`", () => {
  it("merges objects by member and lists by item; other fields stand as they are", async () => {
    const { folder, err } = await generated({
      package: {
        author: "Acme <sdk@acme.example>",
        keywords: ["pets"],
        publishConfig: { access: "public" },
        scripts: { postbuild: "node check.js" },
        files: ["EXTRA.md", "dist"],
        engines: { npm: ">=10" },
        dependencies: { zod: "^4.0.0" },
        devDependencies: { typescript: "~5.9.0" },
        private: true,
      },
    });
    expect(err).toBe("");
    const manifest = JSON.parse(sdk(folder)["package.json"] ?? "");
    expect(manifest).toMatchObject({
      name: "pets",
      version: "1.2.3",
      author: "Acme <sdk@acme.example>",
      keywords: ["pets"],
      publishConfig: { access: "public" },
      files: ["dist", "src", "api.md", "EXTRA.md"],
      engines: { node: ">=20", npm: ">=10" },
      dependencies: { zod: "^4.0.0" },
      devDependencies: { typescript: "~5.9.0" },
      private: true,
    });
    expect(Object.keys(manifest.scripts)).toEqual(["build", "prepack", "postbuild"]);
  });

  it.each([
    [
      { main: "x.js" },
      "The option 'package.main' cannot be given here: Bindsmith writes it, as it has to fit the files.",
    ],
    [{ name: "x" }, "The option 'package.name' cannot be given here: the option `packageName` says it."],
    [
      { exports: {} },
      "The option 'package.exports' cannot be given here: Bindsmith writes it; extensions add entry points.",
    ],
    [
      { scripts: { build: "x" } },
      "The option 'package.scripts.build' cannot be given here: Bindsmith writes it; add `postbuild` or another script.",
    ],
  ])("refuses a field that Bindsmith writes, with its place: %j", async (fields, message) => {
    const { err, code, folder } = await generated({ package: fields });
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(err).toMatch(/bindsmith\.config\.json:[6-9]:/u);
    expect(sdk(project({ "sdk/.keep": "" }))).toEqual({ ".keep": "" });
    expect(readTree(folder)["sdk/package.json"]).toBeUndefined();
  });

  it("refuses what is no JSON", async () => {
    const folder = project({
      "bindsmith.config.ts": `export default { ...${JSON.stringify(BASE)}, package: { author: () => "me" } };`,
    });
    expect((await run(folder, ["generate"])).err).toContain("The option 'package.author' must be a JSON value.");
  });
});

describe("the option `readme`", () => {
  it("puts texts and files under the introduction and at the end, and sees when a file changes", async () => {
    const { folder } = await generated(
      { readme: { before: "> **Beta** <b>soon</b> & `more`", after: { file: "docs/SUPPORT.md" } } },
      { "docs/SUPPORT.md": "## Support\r\n\r\nAsk us.\r\n" },
    );
    const readme = sdk(folder)["README.md"] ?? "";
    expect(readme.indexOf("> **Beta** <b>soon</b> & `more`")).toBeLessThan(readme.indexOf("## Install"));
    expect(readme.endsWith("\n\n## Support\n\nAsk us.\n")).toBe(true);
    expect((await run(folder, ["generate"])).out).toContain("is up to date");
    writeTree(folder, { "docs/SUPPORT.md": "## Help\n" });
    await run(folder, ["generate"]);
    expect(sdk(folder)["README.md"]).toContain("## Help");
  });
});

describe("the option `exports`", () => {
  const helpers = { module: "extra/helpers", names: ["retryLater"], types: ["Later"] };

  it("exports modules of the user's own from the index, and never touches them", async () => {
    const own = "export type Later = number;\nexport const retryLater = 1;\n";
    const { folder, err } = await generated({ exports: [helpers] }, { "sdk/src/extra/helpers.ts": own });
    expect(err).toBe("");
    expect(sdk(folder)["src/index.ts"]).toContain('export { type Later, retryLater } from "./extra/helpers.js";');
    expect(sdk(folder)["src/extra/helpers.ts"]).toBe(own);
  });

  it("warns of a module that is not there, and refuses a name that is taken", async () => {
    expect((await generated({ exports: [helpers] })).err).toContain(
      "warning[export-missing]: The option `exports` names the module 'src/extra/helpers.ts', which the output folder does not have.",
    );
    const { err, code } = await generated({ exports: [{ module: "extra", names: ["PetsClient"] }] });
    expect(code).toBe(1);
    expect(err).toContain(
      "The option `exports` names 'PetsClient' of 'extra', and the index exports that name already.",
    );
    expect((await generated({ exports: [{ module: "../x" }] })).err).toContain(
      "The option 'exports.0.module' must be a path below `src/` without extension, like extra/helpers",
    );
  });
});
