/** Where compiled code is kept between runs, and what happens where it cannot be. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { cacheFolder, type CacheSurroundings } from "../../../generator/cli/cache-folder.js";
import { mustRun } from "../../support/run-command.js";
import { temporaryFolder, writeTree } from "../output/temporary-folder.js";

const spec = JSON.stringify({
  openapi: "3.1.0",
  info: { title: "Things", version: "1.0.0" },
  paths: { "/things": { get: { operationId: "list", responses: { 204: { description: "None." } } } } },
});

/** A process without a project, as it is on a Linux machine where nothing is set. */
const bare: CacheSurroundings = { directory: "/nowhere/below", env: {}, platform: "linux", home: "/home/me" };

describe("the cache folder", () => {
  it("is in the project's node_modules, from any folder below it", () => {
    const project = temporaryFolder();
    writeTree(project, { "package.json": "{}", "node_modules/x/package.json": "{}", "packages/y/package.json": "{}" });
    const expected = path.join(project, "node_modules/.cache/bindsmith");
    expect(cacheFolder({ ...bare, directory: project })).toBe(expected);
    expect(cacheFolder({ ...bare, directory: path.join(project, "packages/y") })).toBe(expected);
  });

  it.each<[string, Partial<CacheSurroundings>, string]>([
    ["Linux", {}, "/home/me/.cache/bindsmith"],
    ["XDG", { env: { XDG_CACHE_HOME: "/var/cache/me" } }, "/var/cache/me/bindsmith"],
    ["XDG, relative", { env: { XDG_CACHE_HOME: "cache" } }, "/home/me/.cache/bindsmith"],
    ["XDG, empty", { env: { XDG_CACHE_HOME: "" } }, "/home/me/.cache/bindsmith"],
    ["macOS", { platform: "darwin" }, "/home/me/Library/Caches/bindsmith"],
    ["Windows", { platform: "win32", env: { LOCALAPPDATA: "/local" } }, "/local/bindsmith"],
    ["LOCALAPPDATA elsewhere", { env: { LOCALAPPDATA: "/local" } }, "/home/me/.cache/bindsmith"],
  ])("is the user's where nothing is installed: %s", (_, surroundings, expected) => {
    expect(cacheFolder({ ...bare, ...surroundings })).toBe(expected);
  });
});

describe("the code cache", () => {
  /** A project that has the built package installed. */
  function projectOf(): { readonly project: string; readonly cache: string; readonly installed: string } {
    const project = temporaryFolder();
    const installed = path.join(project, "node_modules/bindsmith");
    mkdirSync(installed, { recursive: true });
    for (const name of ["dist", "templates", "package.json"])
      cpSync(name, path.join(installed, name), { recursive: true });
    for (const name of readdirSync("node_modules").filter((each) => !each.startsWith("."))) {
      symlinkSync(path.resolve("node_modules", name), path.join(project, "node_modules", name));
    }
    writeTree(project, { "package.json": "{}", "api.json": spec });
    return { project, cache: path.join(project, "node_modules/.cache/bindsmith"), installed };
  }

  const run = (project: string, output: string): Promise<string> =>
    mustRun(
      process.execPath,
      ["node_modules/bindsmith/dist/cli.js", "generate", "api.json", "-o", output, "--formatter", "none"],
      { cwd: project },
    );

  const cachesIn = (folder: string): readonly string[] =>
    existsSync(folder) ? readdirSync(folder).filter((name) => name.includes(".cache")) : [];

  it("is kept in the project by several processes at once, and read again; the package stays as it was", async () => {
    const { project, cache, installed } = projectOf();
    const before = readdirSync(installed, { recursive: true }).sort();
    await Promise.all(["a", "b", "c"].map((output) => run(project, output)));
    const [name = "", ...others] = cachesIn(cache);
    expect(others).toEqual([]);
    expect(name).toMatch(new RegExp(`^[0-9a-f]{16}-${process.version}-${process.arch}-\\d+\\.cache$`, "u"));
    expect(readdirSync(installed, { recursive: true }).sort()).toEqual(before);
    // One that is not V8's is replaced.
    writeFileSync(path.join(cache, name), "damaged");
    await run(project, "d");
    expect(readFileSync(path.join(cache, name)).length).toBeGreaterThan(100_000);
    expect(cachesIn(cache)).toEqual([name]);
  });

  it("is left out in silence where it cannot be written", async () => {
    const { project, cache } = projectOf();
    writeTree(project, { "node_modules/.cache": "a file" });
    expect(await run(project, "a")).toContain("✔");
    expect(existsSync(cache)).toBe(false);
  });
});
