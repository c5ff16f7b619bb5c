/** What is on disk when a run fails or dies at any moment, and what the next run makes of it. */
import { spawnSync } from "node:child_process";
import type * as FileSystem from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { checkUpToDate } from "../../../generator/output/up-to-date.js";
import { previewOutput, writeOutput } from "../../../generator/output/index.js";
import { packageFiles } from "./package-files.js";
import { readTree, temporaryFolder, writeTree } from "./temporary-folder.js";

/** How the file system behaves from its n-th change on. */
interface Fault {
  /** Changes that still succeed. */
  left: number;
  /** `once`: one change fails, as on a full disk. `dead`: none succeeds any more, as after `kill -9`. */
  kind: "none" | "once" | "dead";
}

const fault: Fault = vi.hoisted(() => ({ left: 0, kind: "none" as const }));

vi.mock("node:fs", async (importOriginal) => {
  const real = await importOriginal<typeof FileSystem>();
  const fail = (): never => {
    throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC", syscall: "write" });
  };
  const guarded =
    <Args extends unknown[], Result>(change: (...args: Args) => Result) =>
    (...args: Args): Result => {
      if (fault.kind !== "none") {
        fault.left -= 1;
        if (fault.left < 0 && (fault.kind === "dead" || fault.left === -1)) fail();
      }
      return change(...args);
    };
  const changes = ["writeFileSync", "renameSync", "mkdirSync", "rmSync", "linkSync", "openSync", "rmdirSync"] as const;
  return {
    ...real,
    ...Object.fromEntries(changes.map((name) => [name, guarded(real[name] as (...args: unknown[]) => unknown)])),
  };
});

const OLD = { "package.json": "{}\n", "src/index.ts": "old\n", "src/gone/file.ts": "gone\n" };
const NEW = { "package.json": "{}\n", "src/index.ts": "new\n", "src/fresh/file.ts": "fresh\n" };

beforeEach(() => {
  fault.kind = "none";
});

async function withFault<T>(kind: Fault["kind"], left: number, action: () => Promise<T>): Promise<T> {
  fault.kind = kind;
  fault.left = left;
  try {
    return await action();
  } finally {
    fault.kind = "none";
  }
}

/** A killed process leaves its lock; here it is our own process that was "killed", so the lock gets a dead owner. */
function buryOwner(folder: string): void {
  const lock = path.join(folder, ".bindsmith-work", "lock");
  if (readTree(folder)[".bindsmith-work/lock"] !== undefined)
    writeTree(folder, { [path.relative(folder, lock)]: `${spawnSync("true").pid}@${hostname()}` });
}

async function countChanges(): Promise<number> {
  const folder = temporaryFolder();
  await writeOutput(folder, packageFiles(OLD));
  const plenty = 1_000_000;
  await withFault("dead", plenty, () => writeOutput(folder, packageFiles(NEW)));
  return plenty - fault.left;
}

describe("a run that fails while it writes", () => {
  it("takes everything back, wherever it failed", async () => {
    const changes = await countChanges();
    expect(changes).toBeGreaterThan(20);
    let failures = 0;
    for (let left = 0; left < changes; left += 1) {
      const folder = temporaryFolder();
      await writeOutput(folder, packageFiles(OLD));
      const before = readTree(folder);
      const result = await withFault("once", left, () => writeOutput(folder, packageFiles(NEW)));
      const after = readTree(folder);
      if (result.written) {
        expect(after, `change ${left}`).toMatchObject(NEW);
        continue;
      }
      failures += 1;
      expect(result.diagnostics.map((diagnostic) => diagnostic.code)).toEqual(["output-not-writable"]);
      expect(result.diagnostics[0]?.message).toContain("no space is left on the device");
      expect(after, `change ${left}`).toEqual(before);
    }
    expect(failures).toBeGreaterThan(10);
  });

  it("leaves no folder behind that it made", async () => {
    const parent = temporaryFolder();
    for (let left = 0; left < 12; left += 1) {
      const result = await withFault("once", left, () => writeOutput(path.join(parent, "a", "b"), packageFiles(NEW)));
      if (!result.written) expect(readTree(parent), `change ${left}`).toEqual({});
    }
  });
});

describe("a run that is killed while it writes", () => {
  it("is completed or forgotten by the next, which says so", async () => {
    const changes = await countChanges();
    const seen = new Set<string>();
    for (let left = 0; left < changes; left += 1) {
      const folder = temporaryFolder();
      await writeOutput(folder, packageFiles(OLD));
      const before = readTree(folder);
      await withFault("dead", left, async () => writeOutput(folder, packageFiles(NEW)).catch(() => undefined));
      buryOwner(folder);
      const between = readTree(folder);
      const decided = ".bindsmith-work/journal.json" in between;
      const untouched = Object.entries(before).every(([name, text]) => between[name] === text);
      const whole = Object.entries(NEW).every(([name, text]) => between[name] === text);
      expect(decided || untouched || whole, `change ${left}`).toBe(true);
      // Any later run repairs, whatever it is about to write.
      const next = await writeOutput(folder, packageFiles(OLD), { lockTimeout: 0 });
      expect(
        next.diagnostics.filter((diagnostic) => diagnostic.severity !== "info"),
        `change ${left}`,
      ).toEqual([]);
      for (const { message } of next.diagnostics) seen.add(message.replaceAll(/\d+/gu, "N"));
      expect(decided).toBe(next.diagnostics.some(({ message }) => message.includes("while it wrote")));
      expect(readTree(folder), `change ${left}`).toEqual(before);
    }
    expect([...seen].sort()).toEqual([
      "An earlier run was interrupted before it changed anything; what it had left behind is removed.",
      "An earlier run was interrupted while it wrote; N of its N changes were still to be made and are made now.",
    ]);
  });

  it("is never taken for up to date, and a run that only looks says what happened", async () => {
    const folder = temporaryFolder();
    await writeOutput(folder, packageFiles(OLD));
    await withFault("dead", 15, async () => writeOutput(folder, packageFiles(NEW)).catch(() => undefined));
    buryOwner(folder);
    expect(checkUpToDate(folder, { strict: false } as Parameters<typeof checkUpToDate>[1], "1.0.0")).toBeUndefined();
    expect(previewOutput(folder, packageFiles(NEW)).diagnostics.map((diagnostic) => diagnostic.code)).toContain(
      "output-interrupted",
    );
  });

  it("does not lose an edit made before the next run", async () => {
    const folder = temporaryFolder();
    await writeOutput(folder, packageFiles(OLD));
    const changes = await countChanges();
    for (let left = 0; left < changes; left += 1) {
      await withFault("dead", left, async () => writeOutput(folder, packageFiles(NEW)).catch(() => undefined));
      buryOwner(folder);
      if (".bindsmith-work/journal.json" in readTree(folder)) break;
      await writeOutput(folder, packageFiles(OLD), { lockTimeout: 0 });
    }
    writeTree(folder, { "src/index.ts": "edited\n" });
    const next = await writeOutput(folder, packageFiles(NEW), { lockTimeout: 0 });
    expect(next.diagnostics.map((diagnostic) => diagnostic.code)).toContain("output-edited-file");
    expect(readTree(folder)["src/index.ts"]).toBe("edited\n");
  });
});
