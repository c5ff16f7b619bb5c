/** Which formatter configuration governs a folder, found without loading a formatter. */
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Prettier's own names of configuration files, in the order in which it looks for them in a folder. */
const PRETTIER_NAMES: readonly string[] = [
  "package.json",
  "package.yaml",
  ".prettierrc",
  ".prettierrc.json",
  ".prettierrc.yml",
  ".prettierrc.yaml",
  ".prettierrc.json5",
  ...["js", "ts", "mjs", "mts", "cjs", "cts"].flatMap((extension) => [
    `.prettierrc.${extension}`,
    `prettier.config.${extension}`,
  ]),
  ".prettierrc.toml",
];

export interface FormatterConfig {
  /** Absolute path of the nearest Prettier configuration; absent when none governs the folder. */
  readonly prettier?: string;
  /** Whether that file is a program. */
  readonly isProgram: boolean;
  /** Absolute paths of the `.editorconfig` files that count, nearest first. */
  readonly editorConfigs: readonly string[];
}

/**
 * Looks from a folder upwards as Prettier does: for Prettier's configuration to the root of the file system,
 * for `.editorconfig` to the root of the repository.
 * @param folder Absolute; it may be missing.
 */
export function findFormatterConfig(folder: string): FormatterConfig {
  const editorConfigs = findEditorConfigs(folder);
  for (const current of upwards(folder)) {
    const prettier = PRETTIER_NAMES.map((name) => path.join(current, name)).find(isPrettierConfig);
    if (prettier !== undefined) return { prettier, isProgram: /\.[mc]?[jt]s$/u.test(prettier), editorConfigs };
  }
  return { isProgram: false, editorConfigs };
}

function findEditorConfigs(folder: string): string[] {
  const found: string[] = [];
  for (const current of upwards(folder)) {
    const file = path.join(current, ".editorconfig");
    if (existsSync(file)) {
      found.push(file);
      if (/^\s*root\s*=\s*true\s*$/imu.test(readFileSync(file, "utf8"))) return found;
    }
    if (existsSync(path.join(current, ".git")) || existsSync(path.join(current, ".hg"))) return found;
  }
  return found;
}

function* upwards(folder: string): Generator<string> {
  for (let current = folder; ; current = path.dirname(current)) {
    yield current;
    if (path.dirname(current) === current) return;
  }
}

/** A package file counts only when it has a member `prettier`. */
function isPrettierConfig(file: string): boolean {
  if (!isFile(file)) return false;
  const name = path.basename(file);
  if (name === "package.yaml") return /^prettier\s*:/mu.test(readFileSync(file, "utf8"));
  if (name !== "package.json") return true;
  const text = readFileSync(file, "utf8");
  if (!text.includes('"prettier"')) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "prettier" in value && Boolean(value.prettier);
  } catch {
    return false;
  }
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
