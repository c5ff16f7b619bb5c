import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { load } from "js-yaml";
import picomatch from "picomatch";
import { describe, expect, it } from "vitest";
import { readTree, temporaryFolder, writeTree } from "../output/temporary-folder.js";
import { run } from "./run.js";
import type { Run } from "./run.js";

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly run?: string }[] }>>;
}

/** The commands of Bindsmith in a workflow of docs/ci.md. */
function recipe(name: string): readonly string[] {
  const text = readFileSync("docs/ci.md", "utf8");
  const block = new RegExp(`\`\`\`yaml\\n# \\.github/workflows/${name}\\.yml\\n([\\s\\S]*?)\`\`\``, "u").exec(
    text,
  )?.[1];
  const { jobs } = load(block ?? "") as Workflow;
  return Object.values(jobs)
    .flatMap(({ steps }) => steps.flatMap((step) => step.run ?? []))
    .filter((line) => line.startsWith("npx bindsmith "));
}

/** Runs a line of a shell: words, quotes, variables, and an output file. */
async function shell(folder: string, line: string, env: Readonly<Record<string, string>>): Promise<Run> {
  const filled = line.replaceAll(/\$(\w+)/gu, (_, name: string) => env[name] ?? "");
  const words = [...filled.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, word]) => quoted ?? word ?? "");
  const arrow = words.indexOf(">");
  const args = words.slice(2, arrow === -1 ? undefined : arrow);
  const result = await run(folder, args);
  if (arrow !== -1) writeFileSync(path.join(folder, words[arrow + 1] ?? ""), result.out);
  return result;
}

const OLD = {
  openapi: "3.1.0",
  info: { title: "Shop", version: "1.0.0" },
  servers: [{ url: "https://shop.example" }],
  paths: {
    "/items": { get: { operationId: "listItems", tags: ["items"], responses: { 204: { description: "None" } } } },
    "/orders": { get: { operationId: "listOrders", tags: ["orders"], responses: { 204: { description: "None" } } } },
  },
};
const NEW = { ...OLD, paths: { "/items": OLD.paths["/items"] } };

/** A repository with a document, its SDK and a branch `origin/main`. */
async function repository(name: string): Promise<string> {
  const folder = temporaryFolder();
  const config = { input: name, output: "sdk", formatter: "none", packageName: "@acme/shop", packageVersion: "auto" };
  writeTree(folder, { [name]: JSON.stringify(OLD, null, 2), "bindsmith.config.json": JSON.stringify(config) });
  expect((await run(folder, ["generate"])).code).toBe(0);
  const git = (...args: string[]): unknown =>
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.com", ...args], {
      cwd: folder,
      stdio: "pipe",
    });
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "one");
  git("update-ref", "refs/remotes/origin/main", "HEAD");
  return folder;
}

describe("recipes of docs/ci.md", () => {
  it("a pull request that breaks callers fails, with annotations; one that changes nothing passes", async () => {
    const commands = recipe("sdk");
    expect(commands).toHaveLength(2);
    const folder = await repository("openapi.yaml");
    const env = { GITHUB_BASE_REF: "main" };
    for (const command of commands) expect((await shell(folder, command, env)).code).toBe(0);
    writeFileSync(path.join(folder, "openapi.yaml"), JSON.stringify(NEW, null, 2));
    const [check, diff] = [await shell(folder, commands[0] ?? "", env), await shell(folder, commands[1] ?? "", env)];
    expect(check.code).toBe(1);
    expect(check.out).toContain("title=output-outdated");
    expect(diff.code).toBe(1);
    expect(diff.out).toMatch(/^::error .*title=method-removed::/mu);
  });

  it("a scheduled run writes the text of its pull request, the SDK and its version", async () => {
    const commands = recipe("regenerate");
    expect(commands).toHaveLength(2);
    const folder = await repository("openapi.json");
    writeFileSync(path.join(folder, "openapi.json"), JSON.stringify(NEW, null, 2));
    for (const command of commands) expect((await shell(folder, command, {})).code).toBe(0);
    const read = (name: string): string => readFileSync(path.join(folder, name), "utf8");
    expect(read("changes.md")).toMatch(/^## What changes for callers\n\n### Breaking changes\n\n- .*orders\.list/u);
    expect(JSON.parse(read("sdk/package.json"))).toMatchObject({ version: "2.0.0" });
    expect(read("sdk/CHANGELOG.md")).toContain("## 2.0.0");
  });
});

describe("many SDKs in a monorepo", () => {
  /** The blocks of JSON in docs/ci.md: `turbo.json` and `nx.json`. */
  const [turbo, nx] = [...readFileSync("docs/ci.md", "utf8").matchAll(/```json\n([\s\S]*?)```/gu)].map(
    ([, text]) => JSON.parse(text ?? "") as Readonly<Record<string, Record<string, Record<string, unknown>>>>,
  );
  const strings = (value: unknown): readonly string[] =>
    (value as readonly unknown[]).flatMap((each) =>
      typeof each === "string" ? [each.replace("{projectRoot}/", "")] : [],
    );
  const task = (tasks: Record<string, Record<string, unknown>> | undefined, key: string): readonly string[] =>
    strings(tasks?.["generate"]?.[key]);

  it.each([
    ["Turborepo", task(turbo?.["tasks"], "inputs"), task(turbo?.["tasks"], "outputs")],
    ["Nx", task(nx?.["targetDefaults"], "inputs"), task(nx?.["targetDefaults"], "outputs").map((name) => `${name}/**`)],
  ])("the recipe for %s names all that a run reads and writes", async (_, inputs, outputs) => {
    const folder = temporaryFolder();
    const answer =
      '"200": { description: None, content: { application/json: { schema: { $ref: "schemas/item.yaml" } } } }';
    writeTree(folder, {
      "package.json": "{}",
      "openapi.yaml": `openapi: 3.1.0\ninfo: { title: Shop, version: 1.0.0 }\npaths:\n  /a:\n    get: { operationId: a, responses: { ${answer} } }\n`,
      "schemas/item.yaml": "type: string\n",
      "templates/gitignore.hbs": "mine\n",
      "bindsmith.config.yaml":
        "input: openapi.yaml\noutput: sdk\npackageName: shop\npackageVersion: auto\ntemplates: templates\n",
    });
    const read = Object.keys(readTree(folder));
    expect((await run(folder, ["generate"])).code).toBe(0);
    const written = Object.keys(readTree(folder)).filter((file) => !read.includes(file));
    const [isInput, isOutput] = [inputs, outputs].map((globs) => picomatch([...globs], { dot: true }));
    expect([...read, "sdk/.bindsmith.api"].filter((file) => isInput?.(file) !== true)).toEqual([]);
    expect(written.filter((file) => isOutput?.(file) !== true)).toEqual([]);
    expect(written.filter((file) => isInput?.(file) === true)).toEqual(["sdk/.bindsmith.api"]);
    // The only file that is both: with it a second run has nothing to do.
    const files = readTree(folder);
    expect((await run(folder, ["generate", "--force"])).code).toBe(0);
    expect(readTree(folder)).toEqual(files);
  });

  it("the recipe is that of the workspace that `npm run test:workspace` runs", async () => {
    expect(turbo).toEqual(JSON.parse(readFileSync("test/workspace/example/turbo.json", "utf8")));
    const ignored = readFileSync("test/workspace/example/.gitignore", "utf8");
    const [, block = ""] = /```gitignore\n([\s\S]*?)```/u.exec(readFileSync("docs/ci.md", "utf8")) ?? [];
    expect(ignored).toContain(block);
    const packages = readdirSync("test/workspace/example/packages");
    expect(packages.length).toBeGreaterThanOrEqual(12);
    const folder = temporaryFolder();
    cpSync("test/workspace/example", folder, { recursive: true });
    for (const name of packages) {
      const { code, err } = await run(path.join(folder, "packages", name), ["generate", "--formatter", "none"]);
      expect([code, err], name).toEqual([0, ""]);
    }
  });
});
