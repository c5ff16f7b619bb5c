/** Documents of a git revision: `git:REVISION:PATH`. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** A file of a revision; the path is relative to the working directory, or to the root of the repository when it begins with `/`. */
export interface Revision {
  readonly revision: string;
  readonly path: string;
}

/** Files of a revision in a folder of their own, until they are removed. */
export type CheckedOut =
  | { readonly kind: "files"; readonly file: string; readonly remove: () => void }
  | { readonly kind: "failed"; readonly diagnostic: Diagnostic };

const run = promisify(execFile);

/** `git:main:openapi.yaml`, taken apart; `undefined` for anything else. */
export function parseRevision(input: string): Revision | undefined {
  const match = /^git:([^:]+):(.+)$/u.exec(input);
  if (match === null) return undefined;
  const [, revision = "", file = ""] = match;
  return { revision, path: file };
}

/**
 * Writes the files of a revision into a temporary folder, so that references between them are followed. The repository, its
 * index and its working tree stay as they are.
 */
export async function checkOut({ revision, path: file }: Revision, directory: string): Promise<CheckedOut> {
  const folder = mkdtempSync(path.join(tmpdir(), "bindsmith-revision-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    // A revision that begins with a dash would be taken for an option.
    const { stdout: commit } = await git(
      ["rev-parse", "--verify", "--end-of-options", `${revision}^{commit}`],
      directory,
    );
    const { stdout: prefix } = await git(["rev-parse", "--show-prefix"], directory);
    const inside = path.posix.normalize(file.startsWith("/") ? file.slice(1) : path.posix.join(prefix.trim(), file));
    await git(["cat-file", "-e", `${commit.trim()}:${inside}`], directory);
    const env = { ...process.env, GIT_INDEX_FILE: path.join(folder, "index") };
    const top = (await git(["rev-parse", "--show-toplevel"], directory)).stdout.trim();
    await git(["read-tree", commit.trim()], top, env);
    await git(["checkout-index", "--all", `--prefix=${folder}/files/`], top, env);
    return { kind: "files", file: path.join(folder, "files", inside), remove };
  } catch (error) {
    remove();
    return { kind: "failed", diagnostic: unreadable(`git:${revision}:${file}`, error) };
  }
}

function git(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ readonly stdout: string }> {
  return run("git", [...args], { cwd, env, maxBuffer: 64 * 1024 * 1024 });
}

function unreadable(input: string, error: unknown): Diagnostic {
  const text = error instanceof Error && "stderr" in error ? String(error.stderr) : "";
  const reason = text
    .trim()
    .split("\n")[0]
    ?.replace(/^fatal: /u, "");
  const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
  return {
    code: "revision-unreadable",
    severity: "error",
    message: `Git cannot give '${input}': ${missing ? "the program `git` is not installed" : reason || "there is no such file"}.`,
    help: "Check the revision and the path; in CI, fetch the history too (`fetch-depth: 0`).",
  };
}
