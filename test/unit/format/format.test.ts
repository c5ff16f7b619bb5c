import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { formatterFingerprint, openFormatter } from "../../../generator/format/index.js";
import type { KeptTexts } from "../../../generator/format/kept-texts.js";
import { UnformattableFile } from "../../../generator/format/unformattable-file.js";
import type { GeneratedFile } from "../../../generator/shared/generated-file.js";
import { temporaryFolder, writeTree } from "../output/temporary-folder.js";

const FILES = [
  { path: "src/a.ts", text: "export const a = {b:'c'}\n" },
  { path: "package.json", text: '{"name":"x","files":["dist"]}' },
  { path: "README.md", text: "# Title\n* item\n" },
  { path: "LICENSE", text: "as it is  \n" },
];

/** A repository (so that nothing above it counts) with files, and the output folder `out` in it. */
function repository(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  writeTree(folder, { ".git/HEAD": "", ...files });
  return path.join(folder, "out");
}

async function formatWith(choice: Parameters<typeof openFormatter>[0], files: Readonly<Record<string, string>>) {
  const folder = repository(files);
  const formatter = await openFormatter(choice, folder);
  const formatted = await formatter.format(FILES);
  return {
    folder,
    name: formatter.name,
    codes: formatter.diagnostics.map(({ code }) => code),
    text: Object.fromEntries(formatted.map((file) => [file.path, file.text])),
  };
}

describe("openFormatter", () => {
  it("takes oxfmt with Prettier's defaults where no Prettier configuration governs", async () => {
    const automatic = await formatWith("auto", {});
    expect(automatic.name).toBe("oxfmt");
    expect(automatic.text).toEqual({
      "src/a.ts": 'export const a = { b: "c" };\n',
      "package.json": '{\n  "name": "x",\n  "files": [\n    "dist"\n  ]\n}\n',
      "README.md": "# Title\n\n- item\n",
      LICENSE: "as it is  \n",
    });
    expect((await formatWith("prettier", {})).text).toEqual(automatic.text);
  });

  it.each([
    [".prettierrc", "semi: false\n"],
    [".prettierrc", '{ "semi": false }'],
    [".prettierrc.json", '{ "semi": false }'],
    [".prettierrc.yaml", "semi: false"],
    [".prettierrc.json5", "{ semi: false }"],
    [".prettierrc.toml", "semi = false"],
    ["package.json", '{ "name": "app", "prettier": { "semi": false } }'],
    ["package.yaml", "prettier:\n  semi: false\n"],
  ])("takes Prettier where %s governs", async (name, text) => {
    const result = await formatWith("auto", { [name]: text });
    expect(result.name).toBe("prettier");
    expect(result.codes).toEqual([]);
    expect(result.text["src/a.ts"]).toBe('export const a = { b: "c" }\n');
  });

  it("does not mistake another package.json for a configuration", async () => {
    expect((await formatWith("auto", { "package.json": '{ "devDependencies": { "prettier": "3" } }' })).name).toBe(
      "oxfmt",
    );
  });

  it("applies overrides by path", async () => {
    const result = await formatWith("auto", {
      ".prettierrc": JSON.stringify({ overrides: [{ files: "out/src/*.ts", options: { singleQuote: true } }] }),
    });
    expect(result.text["src/a.ts"]).toBe("export const a = { b: 'c' };\n");
  });

  it("lets .editorconfig have a say, which alone does not call for Prettier", async () => {
    const config = { ".editorconfig": "root = true\n[*]\nindent_style = tab\nmax_line_length = 20\n" };
    const result = await formatWith("auto", config);
    expect(result.name).toBe("oxfmt");
    expect(result.text["src/a.ts"]).toBe('export const a = {\n\tb: "c",\n};\n');
    expect((await formatWith("prettier", config)).text["src/a.ts"]).toBe(result.text["src/a.ts"]);
  });

  const marker = (file: string): string =>
    `import { writeFileSync } from "node:fs";\nwriteFileSync(${JSON.stringify(file)}, "");\nexport default { semi: false, languages: [] };\n`;

  it.each([
    ["is a program", "prettier.config.mjs", (trap: string) => ({ "prettier.config.mjs": marker(trap) })],
    [
      "loads plugins",
      ".prettierrc",
      (trap: string) => ({ ".prettierrc": '{ "plugins": ["./plugin.mjs"] }', "plugin.mjs": marker(trap) }),
    ],
    [
      "loads plugins",
      ".prettierrc.toml",
      (trap: string) => ({ ".prettierrc.toml": 'plugins = ["./plugin.mjs"]', "plugin.mjs": marker(trap) }),
    ],
    [
      "loads plugins",
      ".prettierrc.yaml",
      (trap: string) => ({
        ".prettierrc.yaml": "overrides:\n  - files: '*.ts'\n    options: { plugins: [./plugin.mjs] }\n",
        "plugin.mjs": marker(trap),
      }),
    ],
    [
      "refers to a shared package",
      "package.json",
      (trap: string) => ({ "package.json": '{ "prettier": "./shared.mjs" }', "shared.mjs": marker(trap) }),
    ],
    [
      "refers to a shared package",
      ".prettierrc.json5",
      (trap: string) => ({ ".prettierrc.json5": "// shared\n'./shared.mjs'", "shared.mjs": marker(trap) }),
    ],
  ])("runs no code unasked: a configuration that %s (%s)", async (reason, name, files) => {
    const trap = path.join(temporaryFolder(), "trap");
    const folder = repository(files(trap));
    const formatter = await openFormatter("auto", folder);
    const [file] = await formatter.format(FILES);
    expect(formatter.name).toBe("oxfmt");
    expect(formatter.diagnostics.map(({ code, severity, message }) => `${severity} ${code} ${message}`)).toEqual([
      `warning formatter-config-is-code The Prettier configuration '${name}' ${reason}, so it is not used: oxfmt with Prettier's defaults formats the files.`,
    ]);
    expect(file?.text).toBe('export const a = { b: "c" };\n');
    expect(existsSync(trap)).toBe(false);
  });

  it("runs it when Prettier is asked for by name", async () => {
    const trap = path.join(temporaryFolder(), "trap");
    const result = await formatWith("prettier", { "prettier.config.mjs": marker(trap) });
    expect(result.text["src/a.ts"]).toBe('export const a = { b: "c" }\n');
    expect(existsSync(trap)).toBe(true);
  });

  it("leaves everything as it is with none", async () => {
    expect((await formatWith("none", {})).text).toEqual(
      Object.fromEntries(FILES.map((file) => [file.path, file.text])),
    );
  });

  it.each(["oxfmt", "prettier"] as const)("names the file that is not valid (%s)", async (choice) => {
    const formatter = await openFormatter(choice, repository({}));
    await expect(formatter.format([{ path: "src/b.ts", text: "export const = ;\n" }])).rejects.toThrow(
      UnformattableFile,
    );
    await expect(formatter.format([{ path: "src/b.ts", text: "export const = ;\n" }])).rejects.toThrow("'src/b.ts'");
  });

  it("keeps the order of many files", async () => {
    const formatter = await openFormatter("oxfmt", repository({}));
    const many = Array.from({ length: 100 }, (_, index) => ({
      path: `f${index}.ts`,
      text: `export const v = ${index}\n`,
    }));
    expect((await formatter.format(many)).map((file) => file.text)).toEqual(
      many.map((_, index) => `export const v = ${index};\n`),
    );
  });

  it("says what a broken configuration is", async () => {
    const formatter = await openFormatter("auto", repository({ ".prettierrc.json": '{ "semi": ' }));
    expect(formatter.diagnostics.map(({ severity, code, message }) => `${severity} ${code} ${message}`)).toEqual([
      expect.stringMatching(
        /^error formatter-config-invalid Prettier cannot use its configuration '\.prettierrc\.json': .+\.$/u,
      ),
    ]);
    const plugin = await openFormatter("prettier", repository({ ".prettierrc": '{ "plugins": ["./missing.mjs"] }' }));
    expect(plugin.diagnostics.map(({ code }) => code)).toEqual(["formatter-config-invalid"]);
  });
});

describe("formatterFingerprint", () => {
  it("changes with what governs the formatting, and only then", () => {
    const plain = formatterFingerprint("auto", repository({}));
    expect(formatterFingerprint("auto", repository({}))).toBe(plain);
    expect(formatterFingerprint("auto", repository({ "package.json": "{}" }))).toBe(plain);
    const variants = [
      plain,
      formatterFingerprint("none", repository({})),
      formatterFingerprint("auto", repository({ ".prettierrc": "semi: false" })),
      formatterFingerprint("auto", repository({ ".prettierrc": "semi: true" })),
      formatterFingerprint("auto", repository({ ".editorconfig": "[*]\nindent_style = tab\n" })),
    ];
    expect(new Set(variants).size).toBe(variants.length);
    expect(formatterFingerprint("oxfmt", repository({ ".prettierrc": "semi: true" }))).toBe(
      formatterFingerprint("oxfmt", repository({ ".prettierrc": "semi: false" })),
    );
  });
});

describe("texts that are kept", () => {
  const other = { path: "src/b.ts", text: "export const b = 'b'\n" };

  it("are those that would be formatted, and only what has changed is formatted again", async () => {
    const folder = repository({});
    const kept: KeptTexts = new Map();
    const formatted = async (files: readonly GeneratedFile[]): Promise<readonly GeneratedFile[]> =>
      (await openFormatter("oxfmt", folder, kept)).format(files);
    const fresh = async (files: readonly GeneratedFile[]): Promise<readonly GeneratedFile[]> =>
      (await openFormatter("oxfmt", folder)).format(files);
    expect(await formatted(FILES)).toEqual(await fresh(FILES));
    const known = kept.get("src/a.ts");
    expect(await formatted([other, ...FILES])).toEqual(await fresh([other, ...FILES]));
    expect(kept.get("src/a.ts")).toBe(known);
    const changed = [{ path: "src/a.ts", text: "export const a = 'new'\n" }];
    expect(await formatted(changed)).toEqual([{ path: "src/a.ts", text: 'export const a = "new";\n' }]);
  });

  it("count no longer when the configuration of the formatter changes, or the formatter", async () => {
    const folder = repository({});
    const kept: KeptTexts = new Map();
    const first = await (await openFormatter("auto", folder, kept)).format([other]);
    writeTree(path.dirname(folder), { ".editorconfig": "root = true\n[*]\nmax_line_length = 15\n" });
    const narrow = await (
      await openFormatter("auto", folder, kept)
    ).format([{ ...other, text: "call(first, second)\n" }]);
    expect(narrow[0]?.text).toContain("\n  first");
    writeTree(path.dirname(folder), { ".editorconfig": "root = true\n[*]\nmax_line_length = 80\n" });
    const wide = await (
      await openFormatter("auto", folder, kept)
    ).format([{ ...other, text: "call(first, second)\n" }]);
    expect(wide[0]?.text).toBe("call(first, second);\n");
    writeTree(path.dirname(folder), { ".prettierrc": '{ "semi": false }' });
    const second = await (await openFormatter("auto", folder, kept)).format([other]);
    expect([first[0]?.text, second[0]?.text]).toEqual(['export const b = "b";\n', 'export const b = "b"\n']);
    expect(await (await openFormatter("none", folder, kept)).format([other])).toEqual([other]);
  });

  it("leave out a file that cannot be formatted", async () => {
    const kept: KeptTexts = new Map();
    const formatter = await openFormatter("oxfmt", repository({}), kept);
    await expect(formatter.format([{ path: "a.ts", text: "const = ;" }])).rejects.toThrow(UnformattableFile);
    expect(kept.size).toBe(0);
  });
});
