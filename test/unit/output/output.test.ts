import { existsSync, mkdirSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.js";
import { previewOutput, writeOutput } from "../../../generator/output/index.js";
import type { OutputPlan } from "../../../generator/output/index.js";
import { packageFiles } from "./package-files.js";
import { readTree, temporaryFolder, writeTree } from "./temporary-folder.js";

const OLD = { "package.json": "{}\n", "src/index.ts": "old\n", "src/gone.ts": "gone\n", "src/deep/only.ts": "only\n" };
const NEW = { "package.json": "{}\n", "src/index.ts": "new\n", "src/fresh/file.ts": "fresh\n" };

function kinds(plan: OutputPlan): Record<string, string> {
  return Object.fromEntries(plan.changes.map((change) => [change.path, change.kind]));
}

function summary(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

describe("writeOutput", () => {
  it("makes the folder and everything in it", async () => {
    const folder = path.join(temporaryFolder(), "a", "b");
    const result = await writeOutput(folder, packageFiles(NEW));
    expect(result.written).toBe(true);
    expect(new Set(Object.values(kinds(result)))).toEqual(new Set(["create"]));
    expect(readTree(folder)).toMatchObject(NEW);
    expect(Object.keys(readTree(folder)).sort()).toEqual([".bindsmith.json", ...Object.keys(NEW)].sort());
  });

  it("writes changed files only, removes its own stale ones and the folders they leave empty", async () => {
    const folder = temporaryFolder();
    await writeOutput(folder, packageFiles(OLD));
    writeTree(folder, { "src/mine.ts": "mine\n", "notes.txt": "mine too\n" });
    const past = new Date("2001-01-01");
    utimesSync(path.join(folder, "package.json"), past, past);
    const result = await writeOutput(folder, packageFiles(NEW));
    expect(kinds(result)).toEqual({
      ".bindsmith.json": "update",
      "package.json": "unchanged",
      "src/deep/only.ts": "delete",
      "src/fresh/file.ts": "create",
      "src/gone.ts": "delete",
      "src/index.ts": "update",
    });
    expect(readTree(folder)).toMatchObject({ ...NEW, "src/mine.ts": "mine\n", "notes.txt": "mine too\n" });
    expect(existsSync(path.join(folder, "src/deep"))).toBe(false);
    expect(statSync(path.join(folder, "package.json")).mtime).toEqual(past);
  });

  it("touches nothing when nothing changed", async () => {
    const folder = temporaryFolder();
    await writeOutput(folder, packageFiles(NEW));
    const before = statSync(folder).mtimeMs;
    const result = await writeOutput(folder, packageFiles(NEW));
    expect(new Set(Object.values(kinds(result)))).toEqual(new Set(["unchanged"]));
    expect(statSync(folder).mtimeMs).toBe(before);
  });

  it("takes files with other line ends for unchanged", async () => {
    const folder = temporaryFolder();
    await writeOutput(folder, packageFiles(NEW));
    writeTree(folder, { "src/index.ts": "new\r\n" });
    expect(kinds(await writeOutput(folder, packageFiles(NEW)))["src/index.ts"]).toBe("unchanged");
    const changed = await writeOutput(folder, packageFiles({ ...NEW, "src/index.ts": "newer\n" }));
    expect(changed.diagnostics).toEqual([]);
    expect(readTree(folder)["src/index.ts"]).toBe("newer\n");
  });

  it("adopts a file that holds what would be written", async () => {
    const folder = temporaryFolder();
    writeTree(folder, { "src/index.ts": "new\n" });
    const result = await writeOutput(folder, packageFiles(NEW));
    expect(result.written).toBe(true);
    expect(kinds(result)["src/index.ts"]).toBe("unchanged");
  });

  it("names every foreign file in the way and changes nothing", async () => {
    const folder = temporaryFolder();
    const mine = { "src/index.ts": "mine\n", "package.json": "mine\n" };
    writeTree(folder, mine);
    const result = await writeOutput(folder, packageFiles(NEW), { force: true });
    expect(result.written).toBe(false);
    expect(summary(result.diagnostics)).toEqual([
      "output-foreign-file: 'package.json' is in the way: it was not written by Bindsmith.",
      "output-foreign-file: 'src/index.ts' is in the way: it was not written by Bindsmith.",
    ]);
    expect(readTree(folder)).toEqual(mine);
  });

  it("lists at most twenty of many conflicts", async () => {
    const folder = temporaryFolder();
    const names = Array.from({ length: 30 }, (_, index) => `file-${index}.ts`);
    writeTree(folder, Object.fromEntries(names.map((name) => [name, "mine\n"])));
    const result = await writeOutput(folder, packageFiles(Object.fromEntries(names.map((name) => [name, "new\n"]))));
    expect(result.diagnostics).toHaveLength(21);
    expect(result.diagnostics.at(-1)?.message).toBe("The same holds for 10 more files.");
  });

  it("keeps a generated file that was edited, unless forced", async () => {
    const folder = temporaryFolder();
    await writeOutput(folder, packageFiles(OLD));
    writeTree(folder, { "src/index.ts": "edited\n" });
    const refused = await writeOutput(folder, packageFiles(NEW));
    expect(summary(refused.diagnostics)).toEqual([
      "output-edited-file: 'src/index.ts' was edited by hand since it was generated.",
    ]);
    expect(readTree(folder)).toMatchObject({ ...OLD, "src/index.ts": "edited\n" });
    const forced = await writeOutput(folder, packageFiles(NEW), { force: true });
    expect(forced.written).toBe(true);
    expect(readTree(folder)).toMatchObject(NEW);
  });

  it("keeps a stale file that was edited, and says so", async () => {
    const folder = temporaryFolder();
    await writeOutput(folder, packageFiles(OLD));
    writeTree(folder, { "src/gone.ts": "edited\n" });
    const result = await writeOutput(folder, packageFiles(NEW));
    expect(summary(result.diagnostics)).toEqual([
      "output-stale-file-kept: 'src/gone.ts' is no longer generated, but was edited by hand; it is kept.",
    ]);
    expect(result.diagnostics[0]?.severity).toBe("warning");
    expect(readTree(folder)["src/gone.ts"]).toBe("edited\n");
    expect((await writeOutput(folder, packageFiles(NEW))).diagnostics).toEqual([]);
  });

  it("brings back a generated file that was deleted", async () => {
    const folder = temporaryFolder();
    await writeOutput(folder, packageFiles(NEW));
    rmSync(path.join(folder, "src"), { recursive: true });
    expect((await writeOutput(folder, packageFiles(NEW))).written).toBe(true);
    expect(readTree(folder)).toMatchObject(NEW);
  });

  it("refuses a file where a folder is needed, a folder where a file is needed, and a file as output folder", async () => {
    const folder = temporaryFolder();
    writeTree(folder, { src: "a file\n", "package.json/x": "" });
    expect(summary((await writeOutput(folder, packageFiles(NEW))).diagnostics)).toEqual([
      "output-blocked: 'package.json' is a folder, and a file is generated there.",
      "output-blocked: 'src' is a file, and a folder is needed there.",
    ]);
    const file = path.join(folder, "src");
    const [diagnostic] = (await writeOutput(file, packageFiles(NEW), { shownAs: "src" })).diagnostics;
    expect(diagnostic?.message).toBe("The output folder 'src' is a file.");
    const [below] = (await writeOutput(path.join(file, "below"), packageFiles(NEW))).diagnostics;
    expect(below?.code).toBe("output-not-writable");
  });

  it("does not write through links that lead out, nor over links", async () => {
    const folder = temporaryFolder();
    const outside = temporaryFolder();
    writeTree(outside, { "index.ts": "theirs\n" });
    symlinkSync(outside, path.join(folder, "src"));
    symlinkSync(path.join(outside, "index.ts"), path.join(folder, "package.json"));
    expect(summary((await writeOutput(folder, packageFiles(NEW), { force: true })).diagnostics)).toEqual([
      "output-foreign-file: 'package.json' is in the way: it is a symbolic link.",
      "output-symlink: 'src' is a symbolic link that leads out of the output folder.",
    ]);
    expect(readTree(outside)).toEqual({ "index.ts": "theirs\n" });
  });

  it("follows links inside the folder, and an output folder that is itself a link", async () => {
    const parent = temporaryFolder();
    mkdirSync(path.join(parent, "real", "elsewhere"), { recursive: true });
    symlinkSync(path.join(parent, "real"), path.join(parent, "link"));
    symlinkSync("elsewhere", path.join(parent, "real", "src"));
    expect((await writeOutput(path.join(parent, "link"), packageFiles(NEW))).diagnostics).toEqual([]);
    expect(readTree(path.join(parent, "real", "elsewhere"))).toEqual({
      "index.ts": "new\n",
      "fresh/file.ts": "fresh\n",
    });
  });

  it("refuses a foreign file that differs only in case, but renames its own", async () => {
    const folder = temporaryFolder();
    writeTree(folder, { "PACKAGE.json": "mine\n" });
    expect(summary((await writeOutput(folder, packageFiles(NEW))).diagnostics)).toEqual([
      "output-case-collision: 'PACKAGE.json' differs from the generated 'package.json' only in the case of its letters.",
    ]);
    rmSync(path.join(folder, "PACKAGE.json"));
    await writeOutput(folder, packageFiles({ "src/User.ts": "x\n" }));
    expect((await writeOutput(folder, packageFiles({ "src/user.ts": "x\n" }))).diagnostics).toEqual([]);
    expect(Object.keys(readTree(folder))).toEqual([".bindsmith.json", "src/user.ts"]);
  });

  it("warns about a manifest that it cannot read, and then owns nothing", async () => {
    const folder = temporaryFolder();
    await writeOutput(folder, packageFiles(OLD));
    writeTree(folder, { ".bindsmith.json": "<<<<<<< ours\n" });
    const result = await writeOutput(folder, packageFiles(NEW));
    expect(result.diagnostics.map((diagnostic) => diagnostic.code)).toEqual([
      "output-manifest-invalid",
      "output-foreign-file",
    ]);
    expect(readTree(folder)["src/index.ts"]).toBe("old\n");
  });

  it.each([
    "../outside.ts",
    "/etc/x",
    "a//b",
    "a/../b",
    "con",
    "aux.ts",
    "a:b",
    "a\\b",
    "nul\u0000",
    "dot.",
    "x".repeat(300),
  ])("never writes to %j, whatever asks for it", async (name) => {
    const folder = temporaryFolder();
    await expect(writeOutput(folder, [{ path: name, text: "" }])).rejects.toThrow("Generated path");
    expect(readTree(folder)).toEqual({});
  });

  it("does not remove what a forged manifest names outside the folder", async () => {
    const parent = temporaryFolder();
    const folder = path.join(parent, "out");
    await writeOutput(folder, packageFiles(OLD));
    writeTree(parent, { "victim.txt": "keep\n" });
    const forged = packageFiles({ "../victim.txt": "keep\n" }).at(-1)?.text ?? "";
    writeTree(folder, { ".bindsmith.json": forged });
    rmSync(path.join(folder, "src"), { recursive: true });
    expect((await writeOutput(folder, packageFiles(NEW))).written).toBe(true);
    expect(readTree(parent)["victim.txt"]).toBe("keep\n");
  });

  it("waits for another run, and says so when that takes too long", async () => {
    const folder = temporaryFolder();
    const results = await Promise.all([writeOutput(folder, packageFiles(OLD)), writeOutput(folder, packageFiles(NEW))]);
    expect(results.map((result) => result.written)).toEqual([true, true]);
    expect([OLD, NEW].map((tree) => Object.keys(tree).every((name) => existsSync(path.join(folder, name))))).toContain(
      true,
    );
    mkdirSync(path.join(folder, ".bindsmith-work"));
    writeFileSync(
      path.join(folder, ".bindsmith-work", "lock"),
      `${process.pid}@${(await import("node:os")).hostname()}`,
    );
    const busy = await writeOutput(folder, packageFiles({ "x.ts": "" }), { lockTimeout: 100 });
    expect(busy.diagnostics.map((diagnostic) => diagnostic.code)).toEqual(["output-busy"]);
  });
});

describe("previewOutput", () => {
  it("plans the same and writes nothing", async () => {
    const folder = temporaryFolder();
    await writeOutput(folder, packageFiles(OLD));
    const before = readTree(folder);
    const plan = previewOutput(folder, packageFiles(NEW));
    expect(kinds(plan)).toMatchObject({
      "src/index.ts": "update",
      "src/gone.ts": "delete",
      "src/fresh/file.ts": "create",
    });
    expect(readTree(folder)).toEqual(before);
    const missing = path.join(folder, "nowhere");
    expect(new Set(Object.values(kinds(previewOutput(missing, packageFiles(NEW)))))).toEqual(new Set(["create"]));
    expect(existsSync(missing)).toBe(false);
  });

  it("says that an earlier run was interrupted", async () => {
    const folder = temporaryFolder();
    await writeOutput(folder, packageFiles(OLD));
    mkdirSync(path.join(folder, ".bindsmith-work"));
    expect(previewOutput(folder, packageFiles(OLD)).diagnostics.map((diagnostic) => diagnostic.code)).toEqual([
      "output-interrupted",
    ]);
  });
});
