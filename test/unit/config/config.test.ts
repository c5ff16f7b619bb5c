import path from "node:path";
import { describe, expect, it } from "vitest";
import { defineConfig, findConfig, loadConfig } from "../../../generator/config/index.js";
import type { LoadedConfig } from "../../../generator/config/index.js";
import { temporaryFolder, writeTree } from "../output/temporary-folder.js";

async function load(name: string, text: string): Promise<LoadedConfig> {
  const folder = temporaryFolder();
  writeTree(folder, { [name]: text });
  return loadConfig(path.join(folder, name), name, path.resolve("generator/config/index.ts"));
}

async function complaints(name: string, text: string): Promise<string[]> {
  const { diagnostics, targets } = await load(name, text);
  expect(targets).toEqual([]);
  return diagnostics.map(
    ({ code, message, help, location }) =>
      `${location?.file}:${location?.line}:${location?.column} ${code} ${message}${help === undefined ? "" : ` ${help}`}`,
  );
}

const OPTIONS = { input: "api.yaml", output: "sdk", include: ["users.*"] };

describe("loadConfig", () => {
  it.each([
    ["bindsmith.config.json", JSON.stringify(OPTIONS)],
    [
      "bindsmith.config.json",
      '{\n  // the document\n  "input": "api.yaml", "output": "sdk", "include": ["users.*"],\n}',
    ],
    ["bindsmith.config.yaml", "input: api.yaml\noutput: sdk\ninclude:\n  - users.*\n"],
    ["bindsmith.config.yml", "{ input: api.yaml, output: sdk, include: [users.*] }"],
    ["bindsmith.config.js", `export default ${JSON.stringify(OPTIONS)};`],
    ["bindsmith.config.mjs", `export default ${JSON.stringify(OPTIONS)};`],
    [
      "bindsmith.config.ts",
      `import { defineConfig } from "bindsmith";\nconst input: string = "api.yaml";\nexport default defineConfig({ input, output: "sdk", include: ["users.*"] });`,
    ],
  ])("reads %s", async (name, text) => {
    const { diagnostics, targets } = await load(name, text);
    expect(diagnostics).toEqual([]);
    expect(targets).toEqual([OPTIONS]);
  });

  it("reads several SDKs, as a list or with options in common", async () => {
    const list = await load("bindsmith.config.json", '[{ "input": "a.yaml" }, { "input": "b.yaml" }]');
    expect(list.targets).toEqual([{ input: "a.yaml" }, { input: "b.yaml" }]);
    const common = await load(
      "bindsmith.config.yaml",
      "formatter: none\ntargets:\n  - input: a.yaml\n  - { input: b.yaml, formatter: oxfmt }\n",
    );
    expect(common.targets).toEqual([
      { input: "a.yaml", formatter: "none" },
      { input: "b.yaml", formatter: "oxfmt" },
    ]);
  });

  it("names an unknown option with its place and the option that is meant", async () => {
    expect(await complaints("bindsmith.config.json", '{\n  "input": "a.yaml",\n  "inclde": []\n}')).toEqual([
      "bindsmith.config.json:3:3 option-unknown There is no option 'inclde'. Did you mean 'include'?",
    ]);
    expect(await complaints("bindsmith.config.yaml", "input: a.yaml\nFormater: none\n")).toEqual([
      "bindsmith.config.yaml:2:1 option-unknown There is no option 'Formater'. Did you mean 'formatter'?",
    ]);
    expect(
      await complaints("bindsmith.config.js", 'export default {\n  input: "a.yaml",\n  outptu: "sdk",\n};'),
    ).toEqual(["bindsmith.config.js:3:3 option-unknown There is no option 'outptu'. Did you mean 'output'?"]);
    expect(await complaints("bindsmith.config.json", '{ "xyzzy": 1 }')).toEqual([
      "bindsmith.config.json:1:3 option-unknown There is no option 'xyzzy'. See the options in `bindsmith generate --help`.",
    ]);
    expect(await complaints("bindsmith.config.json", '{ "watch": true }')).toEqual([
      "bindsmith.config.json:1:3 option-unknown 'watch' is a flag of the command line, not an option of the configuration file. Give it on the command line.",
    ]);
  });

  it("finds unknown options in every SDK of several", async () => {
    expect(
      await complaints("bindsmith.config.yaml", "targets:\n  - input: a.yaml\n    otput: x\n  - inptu: b.yaml\n"),
    ).toEqual([
      "bindsmith.config.yaml:3:5 option-unknown There is no option 'otput'. Did you mean 'output'?",
      "bindsmith.config.yaml:4:5 option-unknown There is no option 'inptu'. Did you mean 'input'?",
    ]);
  });

  it("does not take members of every object for options", async () => {
    expect(
      (await complaints("bindsmith.config.json", '{ "__proto__": {}, "constructor": 1, "toString": 2 }')).map((line) =>
        line.replace(/ Did you.*| See the.*/u, ""),
      ),
    ).toEqual([
      "bindsmith.config.json:1:3 option-unknown There is no option '__proto__'.",
      "bindsmith.config.json:1:20 option-unknown There is no option 'constructor'.",
      "bindsmith.config.json:1:38 option-unknown There is no option 'toString'.",
    ]);
  });

  it("names every wrong value with its place", async () => {
    expect(
      await complaints(
        "bindsmith.config.yaml",
        "input: 1\nformatter: biome\npagination:\n  - kind: cursor\n    size: 3\nmaxRetries: 1.5\n",
      ),
    ).toEqual([
      "bindsmith.config.yaml:1:1 option-invalid The option 'input' must be a text; it is 1.",
      'bindsmith.config.yaml:2:1 option-invalid The option \'formatter\' must be one of "auto", "prettier", "oxfmt", "none"; it is "biome".',
      "bindsmith.config.yaml:5:5 option-invalid The option 'pagination.0.size' must be a text; it is 3.",
      "bindsmith.config.yaml:6:1 option-invalid The option 'maxRetries' must be a whole number; it is 1.5.",
    ]);
  });

  it("says where a file stops making sense", async () => {
    expect(await complaints("bindsmith.config.json", '{\n  "input": "a.yaml"\n  "output": "x"\n}')).toEqual([
      "bindsmith.config.json:3:3 config-syntax The configuration file cannot be read: comma expected.",
    ]);
    expect((await complaints("bindsmith.config.yaml", "input: a\noutput: [b\n"))[0]).toMatch(
      /^bindsmith\.config\.yaml:3:1 config-syntax The configuration file cannot be read: /u,
    );
    expect(await complaints("bindsmith.config.json", '"a string"')).toEqual([
      "bindsmith.config.json:1:1 config-syntax The configuration must be an object of options; it is a string. Write `input` and `output` and what else is wanted, by name.",
    ]);
    expect((await complaints("bindsmith.config.yaml", ""))[0]).toContain("it is null");
  });

  it("says why a program cannot be run, in one sentence", async () => {
    expect((await complaints("bindsmith.config.js", 'throw new Error("boom");'))[0]).toContain(
      "config-failed Running the configuration file 'bindsmith.config.js' failed: boom.",
    );
    expect(
      (await complaints("bindsmith.config.ts", 'import { nothing } from "./nowhere.js";\nexport default nothing;'))[0],
    ).toContain("Cannot find module");
  });

  it("says when there is no such file", async () => {
    const { diagnostics } = await loadConfig(path.join(temporaryFolder(), "no.json"), "no.json");
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      "config-not-found The configuration file 'no.json' cannot be read.",
    ]);
  });

  it("reads a program again after it was changed", async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, "bindsmith.config.ts");
    writeTree(folder, {
      "bindsmith.config.ts": 'import { input } from "./values.js";\nexport default { input };',
      "values.js": 'export const input = "one";',
    });
    expect((await loadConfig(file, "c")).targets).toEqual([{ input: "one" }]);
    writeTree(folder, { "values.js": 'export const input = "two";' });
    expect((await loadConfig(file, "c")).targets).toEqual([{ input: "two" }]);
  });
});

describe("findConfig", () => {
  it("finds the one file, and complains about several", () => {
    const folder = temporaryFolder();
    expect(findConfig(folder)).toEqual({ diagnostics: [] });
    writeTree(folder, { "bindsmith.config.yaml": "" });
    expect(findConfig(folder).file).toBe(path.join(folder, "bindsmith.config.yaml"));
    writeTree(folder, { "bindsmith.config.ts": "" });
    expect(findConfig(folder).diagnostics.map((diagnostic) => diagnostic.message)).toEqual([
      "There are several configuration files: bindsmith.config.ts, bindsmith.config.yaml.",
    ]);
  });
});

describe("defineConfig", () => {
  it("gives back what it is given", () => {
    const config = { input: "a.yaml" };
    expect(defineConfig(config)).toBe(config);
  });
});
