import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { temporaryFolder, writeTree } from "../output/temporary-folder.js";
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
