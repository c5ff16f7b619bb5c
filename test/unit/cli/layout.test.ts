import path from "node:path";
import { describe, expect, it } from "vitest";
import { readTree, temporaryFolder, writeTree } from "../output/temporary-folder.js";
import { run } from "./run.js";

const DOCUMENT = `openapi: 3.1.0
info: { title: Pets, version: "1.0" }
servers: [{ url: "https://pets.example" }]
paths:
  /pets/{id}:
    get:
      operationId: getPet
      tags: [pets]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { "204": { description: Done. } }
`;

/** A repository with a document in it. */
function project(files: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder();
  writeTree(folder, { ".git/HEAD": "", "openapi.yaml": DOCUMENT, ...files });
  return folder;
}

const generate = (folder: string, ...args: readonly string[]): ReturnType<typeof run> =>
  run(folder, ["generate", "openapi.yaml", "--formatter", "none", ...args]);

describe("switching the layout", () => {
  const SOURCE = ["-o", "src/api", "--layout", "source"];
  const PACKAGE = ["-o", "src/api"];
  const MINE = { "src/api/mine.ts": "mine", "src/api/core/mine.ts": "mine", "src/api/src/mine.ts": "mine" };

  it("removes what Bindsmith wrote before and nothing else", async () => {
    const folder = project(MINE);
    const read = (): Record<string, string> => readTree(path.join(folder, "src/api"));
    await generate(folder, ...SOURCE);
    const source = read();
    expect(Object.keys(source).filter((name) => !/^\.bindsmith\.(?:api|json)$|\.ts$/u.test(name))).toEqual([]);
    expect(source).toMatchObject({ "index.ts": expect.stringContaining("PetsClient"), "core/mine.ts": "mine" });
    await generate(folder, ...PACKAGE);
    const packaged = read();
    expect(packaged).toMatchObject({ "package.json": expect.stringContaining("pets-sdk"), "core/mine.ts": "mine" });
    expect(Object.keys(packaged).filter((name) => /^(?:index|client|core\/types)\.ts$/u.test(name))).toEqual([]);
    await generate(folder, ...SOURCE);
    expect(read()).toEqual(source);
    expect((await run(folder, ["check", "openapi.yaml", "--formatter", "none", ...SOURCE])).code).toBe(0);
  });

  it("refuses to overwrite a file of somebody else's", async () => {
    const folder = project({ "src/api/index.ts": "mine" });
    const { code, err } = await generate(folder, ...SOURCE);
    expect([code, err]).toEqual([1, expect.stringContaining("error[output-foreign-file]")]);
    expect(readTree(path.join(folder, "src/api"))).toEqual({ "index.ts": "mine" });
  });
});

describe("what comes next", () => {
  const NAMED = ["--package-name", "@acme/pets"];
  const app = { "package.json": '{ "name": "app" }' };
  const workspace = { "package.json": '{ "workspaces": ["packages/*"] }' };

  it.each<[string, Readonly<Record<string, string>>, readonly string[], readonly string[]]>([
    ["no application", {}, ["-o", "sdk"], ["cd sdk && npm install && npm run build", "then import"]],
    [
      "npm",
      app,
      ["-o", "sdk"],
      ["cd sdk && npm install && npm run build && cd ..", "npm install ./sdk", "then import"],
    ],
    [
      "pnpm, far below",
      { ...app, "pnpm-lock.yaml": "" },
      ["-o", "a/b"],
      ["cd a/b && npm install && npm run build && cd ../..", "pnpm add ./a/b", "then import"],
    ],
    ["yarn", { ...app, "yarn.lock": "" }, ["-o", "sdk"], ["cd sdk", "yarn add ./sdk", "then import"]],
    ["bun", { ...app, "bun.lock": "" }, ["-o", "sdk"], ["cd sdk", "bun add ./sdk", "then import"]],
    [
      "a workspace of npm",
      workspace,
      ["-o", "packages/sdk"],
      ["npm install && npm run build -w @acme/pets", 'and "@acme/pets": "*" among', "then import"],
    ],
    ["beside a workspace", workspace, ["-o", "sdk"], ["cd sdk", "npm install ./sdk", "then import"]],
    [
      "a workspace of yarn",
      { "package.json": '{ "workspaces": { "packages": ["./packages/*/"] } }', "yarn.lock": "" },
      ["-o", "packages/sdk"],
      ["yarn install && yarn workspace @acme/pets build", 'and "@acme/pets": "*" among', "then import"],
    ],
    [
      "a workspace of pnpm",
      { ...app, "pnpm-workspace.yaml": "packages: [libs/**, '!libs/old/**']", "pnpm-lock.yaml": "" },
      ["-o", "libs/x/sdk"],
      ["pnpm install && pnpm --filter @acme/pets build", 'and "@acme/pets": "workspace:*" among', "then import"],
    ],
    [
      "what a workspace leaves out",
      { ...app, "pnpm-workspace.yaml": "packages: [libs/**, '!libs/old/**']", "pnpm-lock.yaml": "" },
      ["-o", "libs/old/sdk"],
      ["cd libs/old/sdk", "pnpm add ./libs/old/sdk", "then import"],
    ],
    ["a broken package.json", { "package.json": "{" }, ["-o", "sdk"], ["cd sdk", "npm install ./sdk", "then import"]],
    ["source", app, ["-o", "src/api", "--layout", "source"], ['import { PetsClient } from "./api"; in a file of src.']],
    [
      "source for Node",
      app,
      ["-o", "src/api", "--layout", "source", "--import-extension", ".ts"],
      ['import { PetsClient } from "./api/index.ts"; in a file of src.'],
    ],
    ["source at the top", app, ["-o", "api", "--layout", "source"], ['from "./api"; in a file of this folder.']],
  ])("is said for %s, once", async (_, files, args, lines) => {
    const folder = project(files);
    const { code, out } = await generate(folder, ...args, ...NAMED);
    expect(code).toBe(0);
    const said = out.slice(out.indexOf("\nNext:\n")).trim().split("\n").slice(1);
    expect(said).toEqual(lines.map((line) => expect.stringContaining(line)));
    expect((await generate(folder, ...args, ...NAMED, "--force")).out).not.toContain("Next:");
  });
});

describe("a package that nobody named", () => {
  it("is private and says how to get at it; a named one is installed", async () => {
    const folder = project();
    await generate(folder, "-o", "a");
    await generate(folder, "-o", "b", "--package-name", "@acme/pets");
    const [unnamed, named] = ["a", "b"].map((name) => readTree(path.join(folder, name)));
    expect(JSON.parse(unnamed?.["package.json"] ?? "")).toMatchObject({
      name: "pets-sdk",
      version: "1.0.0",
      private: true,
    });
    expect(unnamed?.["README.md"]).not.toMatch(/npm install pets/u);
    expect(unnamed?.["README.md"]).toContain("npm install path/to/this/folder");
    expect(JSON.parse(named?.["package.json"] ?? "")).not.toHaveProperty("private");
    expect(named?.["README.md"]).toContain("npm install @acme/pets\n");
  });

  it("can be allowed, and is no matter of source or of inspect", async () => {
    const folder = project();
    const allow = ["--allow", "package-name-from-title"];
    expect((await generate(folder, "-o", "a")).err).toContain("info[package-name-from-title]");
    expect((await generate(folder, "-o", "b", ...allow)).err).toBe("");
    expect((await generate(folder, "-o", "c", "--layout", "source")).err).toBe("");
    expect((await run(folder, ["inspect", "openapi.yaml", ...allow])).err).toBe("");
  });
});
