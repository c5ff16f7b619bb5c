import path from "node:path";
import { describe, expect, it } from "vitest";
import { definePreset, defineExtension, code, generate, type Preset } from "../../../generator/index.js";
import { presets } from "../../../generator/options/presets.js";
import { checkOptions } from "../../../generator/options/resolve.js";
import { run } from "../cli/run.js";
import { project } from "../extensions/project.js";
import { readTree, writeTree } from "../output/temporary-folder.js";

const MODULE = `import { code, defineExtension, definePreset } from "bindsmith";
const extra = defineExtension({ name: "extra", files: ({ addFile }) => addFile({ path: "src/extra.ts", text: code\`export {};\` }) });
export default definePreset({
  name: "acme",
  folder: new URL(".", import.meta.url),
  options: {
    clientName: "AcmeClient",
    namespace: "Acme",
    naming: { method: (_, proposed) => (proposed === "get" ? "fetch" : undefined) },
    extensions: [extra()],
    readme: { after: { file: "SUPPORT.md" } },
    exclude: ["x-never: true"],
  },
});
`;

async function sdkOf(folder: string, ...args: string[]): Promise<Record<string, string>> {
  const { err, code: exitCode } = await run(folder, ["generate", ...args]);
  expect(err).toBe("");
  expect(exitCode).toBe(0);
  return readTree(path.join(folder, "sdk"));
}

describe("a preset", () => {
  it("is a package or a module, and bundles options, names, files and extensions", async () => {
    for (const [use, file] of [
      ["./house/acme.ts", "house/acme.ts"],
      ["@acme/preset", "node_modules/@acme/preset/index.ts"],
    ] as const) {
      const below = path.posix.dirname(file);
      const folder = project({
        "bindsmith.config.yaml": `input: openapi.yaml\noutput: sdk\npackageName: pets\npreset: "${use}"\nnamespace: Mine\n`,
        [file]: MODULE,
        [`${below}/package.json`]: '{ "type": "module", "main": "index.ts" }',
        [`${below}/SUPPORT.md`]: "## Ask Acme\n",
      });
      const sdk = await sdkOf(folder);
      expect(sdk["src/client.ts"]).toContain("export class AcmeClient");
      expect(sdk["src/index.ts"]).toContain("export * as Mine from");
      expect(sdk["src/resources/pets.ts"]).toContain("  fetch(");
      expect(sdk["src/extra.ts"]).toBeDefined();
      expect(sdk["README.md"]).toContain("## Ask Acme");
      expect((await run(folder, ["generate"])).out).toContain("is up to date");
      writeTree(folder, {
        [file]: MODULE.replace('"fetch"', '"load"'),
        [`${below}/package.json`]: '{ "type": "module", "main": "index.ts", "version": "2" }',
      });
      expect((await sdkOf(folder))["src/resources/pets.ts"]).toContain("  load(");
    }
  });

  it("stands below what is said beside it, extensions of both working together", async () => {
    const one = (name: string) =>
      defineExtension({ name, files: ({ addFile }) => addFile({ path: `src/${name}.ts`, text: code`export {};` }) });
    const preset: Preset = definePreset({ name: "house", options: { clientName: "House", extensions: [one("a")()] } });
    const { files } = await generate(
      { input: "openapi.yaml", preset, clientName: "Mine", extensions: [one("b")()] },
      { directory: project() },
    );
    const paths = files.map((file) => file.path);
    expect(paths).toContain("src/a.ts");
    expect(paths).toContain("src/b.ts");
    expect(files.find((file) => file.path === "src/client.ts")?.text).toContain("export class Mine");
  });

  it("of ours uses nothing that others cannot", () => {
    for (const [name, options] of Object.entries(presets)) {
      expect(checkOptions(options as never)).toEqual([]);
      expect(definePreset({ name, options: { ...options } as never })).toMatchObject({ name, options });
    }
  });

  it.each([
    ["auht0", "error[preset-not-found]: There is no preset 'auht0'.", "Did you mean 'auth0'?"],
    ["./gone.ts", "error[preset-not-found]", "bindsmith.config.yaml:3:1"],
    [
      "./none.ts",
      "error[preset-invalid]: The preset './none.ts' cannot be used: its default export is none.",
      "definePreset",
    ],
    [
      "./wrong.ts",
      "error[option-invalid]: The option 'clientName' must be a text; it is 1 (of the preset 'wrong').",
      "bindsmith.config.yaml:3:1",
    ],
  ])("that is wrong is said to be: %s", async (use, message, more) => {
    const folder = project({
      "bindsmith.config.yaml": `input: openapi.yaml\noutput: sdk\npreset: ${use}\n`,
      "none.ts": "export default 1;\n",
      "wrong.ts":
        'import { definePreset } from "bindsmith";\nexport default definePreset({ name: "wrong", options: { clientName: 1 as never } });\n',
    });
    const { err, code: exitCode } = await run(folder, ["generate"]);
    expect(exitCode).toBe(1);
    expect(err.replaceAll(/\s+/gu, " ")).toContain(message);
    expect(err).toContain(more);
  });
});
