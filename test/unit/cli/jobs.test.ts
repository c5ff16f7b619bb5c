/** Several SDKs of one configuration, made in several threads: the same files and the same words as in one. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { runCommand } from "../../support/run-command.js";
import { readTree, temporaryFolder, writeTree } from "../output/temporary-folder.js";
import { run } from "./run.js";

/** A document of the fewest operations, which is large where it is padded. */
function document(title: string, { broken = false, padding = 0, extra = "" } = {}): string {
  const responses = broken
    ? { 200: { $ref: "#/components/responses/Missing" } }
    : { 200: { description: "x".repeat(padding) } };
  const operation = (operationId: string): unknown => ({ get: { operationId, responses } });
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title, version: "1.0.0" },
    paths: { "/a": operation("getA"), ...(extra === "" ? {} : { [`/${extra}`]: operation(extra) }) },
  });
}

const NAMES = ["delta", "alpha", "charlie", "bravo", "echo"];
const CONFIG = JSON.stringify({
  formatter: "none",
  targets: NAMES.map((name) => ({ input: `${name}.json`, output: `sdks/${name}` })),
});

/** A folder with five documents and a configuration for them. */
function workspace(documents: Readonly<Record<string, string>> = {}, config = CONFIG): string {
  const folder = temporaryFolder();
  writeTree(folder, {
    ...Object.fromEntries(NAMES.map((name) => [`${name}.json`, document(name)])),
    ...documents,
    "bindsmith.config.json": config,
  });
  return folder;
}

const withoutTimes = (text: string): string => text.replaceAll(/(?<="\w+": )\d+(?=,?\n)|\d+(?= ms)/gu, "0");

/** Runs a command with one thread and with three, in folders of their own; what both gave must be the same. */
async function both(
  args: readonly string[],
  documents: Readonly<Record<string, string>> = {},
  before: string[][] = [],
) {
  const runs = [];
  for (const jobs of ["1", "3"]) {
    const folder = workspace(documents);
    for (const earlier of before) await run(folder, earlier);
    const { code, out, err } = await run(folder, [...args, "--jobs", jobs]);
    const said = (text: string): string => withoutTimes(text.replaceAll(folder, "FOLDER"));
    runs.push({ code, out: said(out), err: said(err), files: readTree(folder) });
  }
  const [inTurn, inThreads] = runs;
  if (inTurn === undefined) throw new Error("Nothing was run.");
  expect(inThreads).toEqual(inTurn);
  return inTurn;
}

describe("--jobs", () => {
  it("gives the same files and the same report, in the order of the configuration", async () => {
    const { code, out, files } = await both(["generate"]);
    expect(code).toBe(0);
    const order = [...out.matchAll(/written to sdks\/(\w+)/gu)].map(([, name]) => name);
    expect(order).toEqual(NAMES);
    expect(out).toMatch(/\n5 SDKs: 5 written\.\n$/u);
    expect(Object.keys(files)).toContain("sdks/echo/package.json");
  });

  it("counts SDKs without work, which no thread makes", async () => {
    const { out } = await both(["generate"], {}, [["generate"]]);
    expect(out).toMatch(/\n5 SDKs: 5 up to date\.\n$/u);
  });

  it("says the same with check, --dry-run, --verbose and JSON", async () => {
    expect((await both(["check"])).code).toBe(1);
    expect((await both(["generate", "--dry-run"])).out).toContain("5 SDKs: 5 to write.\n");
    expect((await both(["generate", "--verbose"])).err).toContain("package-name-from-title");
    const { out } = await both(["generate", "--format", "json"]);
    const json = JSON.parse(out) as { targets: { output: string }[]; diagnostics: { target: string }[] };
    expect(json.targets.map(({ output }) => output)).toEqual(NAMES.map((name) => `FOLDER/sdks/${name}`));
    expect(json.diagnostics.map(({ target }) => target)).toEqual(NAMES.map((name) => `sdks/${name}`));
  });

  it("groups diagnostics by SDK, and writes nothing where one fails", async () => {
    const documents = { "alpha.json": document("alpha", { broken: true }), "echo.json": "{" };
    const { code, err, files } = await both(["generate"], documents);
    expect(code).toBe(1);
    expect([...err.matchAll(/^(\S+):\n/gmu)].map(([, target]) => target)).toEqual(
      expect.arrayContaining(["sdks/alpha", "sdks/echo"]),
    );
    expect(err.indexOf("sdks/alpha:")).toBeLessThan(err.indexOf("sdks/echo:"));
    expect(err).toMatch(/Nothing was written\.\n$/u);
    expect(Object.keys(files).some((file) => file.startsWith("sdks/"))).toBe(false);
  });

  it("tells what changed for callers of each", async () => {
    const folder = workspace();
    await run(folder, ["generate"]);
    writeTree(folder, {
      "alpha.json": document("alpha", { extra: "more" }),
      "echo.json": document("echo", { extra: "new" }),
    });
    const { out } = await run(folder, ["generate", "--jobs", "2"]);
    expect(out).toContain("`getMore`".replace("getMore", "more"));
    expect(out).toMatch(/\n5 SDKs: 2 written, 3 up to date\.\n$/u);
  });

  it.each([["0"], ["-1"], ["1.5"], ["two"], [""]])("refuses %j threads", async (jobs) => {
    const { code, err } = await run(workspace(), ["generate", `--jobs=${jobs}`]);
    expect(code).toBe(2);
    expect(err).toContain("--jobs");
  });

  it("is no option of a configuration", async () => {
    const { code, err } = await run(workspace({}, JSON.stringify({ jobs: 2, input: "alpha.json", output: "sdk" })), [
      "generate",
    ]);
    expect(code).toBe(1);
    expect(err).toContain("error[option-unknown]");
  });

  it("refuses two SDKs in one folder, which would write over each other", async () => {
    const config = JSON.stringify(["alpha", "bravo"].map((name) => ({ input: `${name}.json`, output: "sdk" })));
    const { code, err } = await run(workspace({}, config), ["generate"]);
    expect(code).toBe(2);
    expect(err).toContain("the output folder 'sdk'");
  });

  it("reads a document from the standard input where one of several does", async () => {
    const config = JSON.stringify([
      { input: "alpha.json", output: "a" },
      { input: "-", output: "b" },
    ]);
    const { code, out } = await run(workspace({}, config), ["generate", "--jobs", "2"], { stdin: document("piped") });
    expect(code).toBe(0);
    expect(out).toContain("piped-sdk 1.0.0 written to b");
  });
});

describe("threads", () => {
  const cli = path.resolve("dist/cli.js");
  const preload = (file: string): string[] => ["--import", pathToFileURL(file).href];

  async function threadsOf(folder: string, args: readonly string[]): Promise<number> {
    const trace = path.join(folder, "trace.txt");
    writeTree(folder, { "trace.txt": "" });
    const { code, stderr } = await runCommand(
      process.execPath,
      [...preload(path.resolve("test/unit/cli/trace-loading.mjs")), cli, ...args],
      { cwd: folder, env: { NO_COLOR: "1", TRACE_FILE: trace } },
    );
    expect(code, stderr).toBe(0);
    return readFileSync(trace, "utf8")
      .split("\n")
      .filter((line) => line.endsWith("/dist/thread.js")).length;
  }

  it("are not started for one SDK, for one with work among several, or for small documents", async () => {
    const folder = workspace();
    expect(await threadsOf(folder, ["generate"])).toBe(0);
    writeTree(folder, { "alpha.json": document("alpha", { extra: "more" }) });
    expect(await threadsOf(folder, ["generate", "--jobs", "4"])).toBe(0);
    expect(await threadsOf(folder, ["generate", "--force", "--jobs", "2"])).toBe(1);
    expect(await threadsOf(folder, ["generate", "--force", "--jobs", "9"])).toBe(4);
  });

  it("are not started for a configuration with functions, which cannot be handed over", async () => {
    const folder = workspace({ "bindsmith.config.json": "" });
    const added = `files: ({ addFile, plan }) => addFile({ path: "sdk.json", json: { name: plan.package.name } })`;
    const config = `
import { defineExtension } from "bindsmith";
const extensions = [defineExtension({ name: "note", ${added} })()];
export default { extensions, formatter: "none", targets: ${JSON.stringify((JSON.parse(CONFIG) as { targets: unknown }).targets)} };
`;
    writeTree(folder, { "bindsmith.config.ts": config });
    expect(await threadsOf(folder, ["generate", "-c", "bindsmith.config.ts", "--jobs", "3"])).toBe(0);
    expect(readTree(path.join(folder, "sdks/echo"))["sdk.json"]).toBe('{\n  "name": "echo-sdk"\n}\n');
  });

  it("that end by themselves end the run with a message", async () => {
    const folder = workspace({
      "end.mjs": 'import { isMainThread } from "node:worker_threads";\nif (!isMainThread) process.exit(3);\n',
    });
    const { code, stderr } = await runCommand(
      process.execPath,
      [...preload(path.join(folder, "end.mjs")), cli, "generate", "--jobs", "2"],
      { cwd: folder, env: { NO_COLOR: "1" } },
    );
    expect(code).toBe(1);
    expect(stderr).toContain("A thread ended with the code 3.");
  });
});
