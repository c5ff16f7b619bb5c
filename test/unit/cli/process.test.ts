/** The built command line as a process: what it loads, how long it takes, and what is left when it is killed. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { runCommand } from "../../support/run-command.js";
import { readTree, temporaryFolder, writeTree } from "../output/temporary-folder.js";

const cli = path.resolve("dist/cli.js");

/** A document with many operations, so that there is much to write. */
function document(operations: number, version = "1.0.0"): string {
  const paths = Object.fromEntries(
    Array.from({ length: operations }, (_, index) => [
      `/things${index}`,
      {
        get: {
          operationId: `thing${index}List`,
          tags: [`group${index}`],
          responses: {
            200: {
              description: version,
              content: {
                "application/json": {
                  schema: { type: "object", properties: { [`p${index} ${version}`]: { type: "string" } } },
                },
              },
            },
          },
        },
      },
    ]),
  );
  return JSON.stringify({ openapi: "3.1.0", info: { title: "Things", version }, paths });
}

function node(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ReturnType<typeof runCommand> {
  return runCommand(process.execPath, args, { cwd: folder, env: { NO_COLOR: "1", ...env } });
}

const GENERATE = [cli, "generate", "api.json", "-o", "sdk", "--package-name", "things"];
const CHECK = [cli, "check", "api.json", "-o", "sdk", "--package-name", "things"];

describe("a run without work", () => {
  it("loads no compiler, no formatter, no template engine and no parser, and takes at most 0.3 seconds", async () => {
    const folder = temporaryFolder();
    writeTree(folder, { "api.json": document(200) });
    const first = await node(folder, GENERATE);
    expect(first.stderr).toBe("");
    expect(first.code).toBe(0);
    const trace = path.join(folder, "trace.txt");
    const traced = await node(
      folder,
      ["--import", pathToFileURL(path.resolve("test/unit/cli/trace-loading.mjs")).href, ...GENERATE],
      { TRACE_FILE: trace },
    );
    expect(traced.stdout).toMatch(/^✔ sdk is up to date: \d+ files\n$/u);
    const lines = readFileSync(trace, "utf8").trim().split("\n");
    const outside = lines
      .filter((line) => !/^(?:load (?:node:|file:.*\/dist\/|fs$|module$)|read .*\/(?:sdk\/|dist\/))/u.test(line))
      .map((line) => line.replace(folder, ""));
    const other = new Set(outside.filter((line) => !/^load [a-z_/]+$/u.test(line)));
    expect([...other].sort()).toEqual(["read /api.json", `read ${path.resolve("package.json")}`]);
    expect(
      lines.filter((line) => /ts-morph|typescript|handlebars|prettier|oxfmt|jiti|yaml|chokidar/iu.test(line)),
    ).toEqual([]);
    const loaded = lines.flatMap((line) => (line.startsWith("load file:") ? [new URL(line.slice(5))] : []));
    expect(loaded.length).toBeGreaterThan(3);
    expect(loaded.reduce((sum, url) => sum + statSync(url).size, 0)).toBeLessThan(250_000);
    // Time of the processor, which does not depend on what else the machine is doing; a quiet one needs no more by the clock.
    const usage = path.join(folder, "usage.json");
    const report = `data:text/javascript,${encodeURIComponent(`
      import { writeFileSync } from "node:fs";
      process.on("exit", () => writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.cpuUsage())));
    `)}`;
    expect((await node(folder, ["--import", report, ...GENERATE])).stdout).toContain("is up to date");
    const { user, system } = JSON.parse(readFileSync(usage, "utf8"));
    expect((user + system) / 1000).toBeLessThan(300);
  });
});

describe("a killed run", () => {
  it.each([1, 2, 5, 12])(
    "at its renaming no. %d leaves the old output, or a journal that the next run completes",
    async (renaming) => {
      const folder = temporaryFolder();
      const sdk = path.join(folder, "sdk");
      writeTree(folder, { "api.json": document(30, "1.0.0") });
      expect((await node(folder, GENERATE)).code).toBe(0);
      const old = readTree(sdk);
      writeTree(folder, { "api.json": document(30, "2.0.0") });
      const hook = pathToFileURL(path.resolve("test/unit/cli/kill-at-rename.mjs")).href;
      const killed = spawnSync(process.execPath, ["--import", hook, ...GENERATE], {
        cwd: folder,
        env: { ...process.env, KILL_AT_RENAME: String(renaming) },
      });
      expect(killed.signal).toBe("SIGKILL");
      const decided = existsSync(path.join(sdk, ".bindsmith-work/journal.json"));
      expect(decided).toBe(renaming > 1);
      if (!decided) expect(readTree(sdk)).toMatchObject(old);
      const check = await node(folder, CHECK);
      expect(check.code).toBe(1);
      expect(check.stderr).toContain("error[output-interrupted]");
      const repair = await node(folder, GENERATE);
      expect(repair.code, repair.stderr).toBe(0);
      expect(repair.stderr).toContain(
        decided
          ? "info[output-repaired]: An earlier run was interrupted while it wrote"
          : "info[output-repaired]: An earlier run was interrupted before it changed anything",
      );
      expect(existsSync(path.join(sdk, ".bindsmith-work"))).toBe(false);
      expect(JSON.parse(readFileSync(path.join(sdk, "package.json"), "utf8")).version).toBe("2.0.0");
      expect((await node(folder, CHECK)).stdout).toContain("is up to date");
    },
  );

  it("does not corrupt what another run writes at the same time", async () => {
    const folder = temporaryFolder();
    writeTree(folder, { "api.json": document(60) });
    const runs = await Promise.all(Array.from({ length: 3 }, () => node(folder, GENERATE)));
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect((await node(folder, CHECK)).code).toBe(0);
  });
});

describe("the process", () => {
  it("ends quietly when the reader of its output leaves early", async () => {
    const folder = temporaryFolder();
    writeTree(folder, { "api.json": document(400) });
    const { code, stdout, stderr } = await runCommand(
      "bash",
      ["-c", `set -o pipefail; node ${cli} inspect api.json --json | head -c 10`],
      { cwd: folder },
    );
    expect({ code, stdout: stdout.length, stderr }).toEqual({ code: 0, stdout: 10, stderr: "" });
  });

  it("has no stack for the user's mistakes, and says a full disk in a sentence", async () => {
    const folder = temporaryFolder();
    writeTree(folder, { "api.json": document(3) });
    const { code, stderr } = await node(folder, [
      cli,
      "generate",
      "api.json",
      "-o",
      "/dev/null/sdk",
      "--package-name",
      "things",
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^error\[output-not-writable\]: The output folder '\/dev\/null\/sdk' cannot be written: a part of its path is a file\. Nothing was changed\./u,
    );
    expect(stderr).not.toMatch(/\n\s+at /u);
  });
});
