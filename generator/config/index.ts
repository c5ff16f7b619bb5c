/** The configuration file: finding it, reading it, checking it against the option table. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkTarget } from "./check.js";
import type { ConfigSource } from "./source.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Hooks } from "../extensions/hooks.js";
import { sha256 } from "../shared/hash.js";
import type { Locate, UserOptions } from "../options/index.js";

/** What a configuration file exports: the options of one SDK, of several, or of several with options in common. */
export type UserConfig =
  ProgramOptions | readonly ProgramOptions[] | (ProgramOptions & { readonly targets: readonly ProgramOptions[] });

/** Options as a program writes them: its hooks know what they are given. */
export type ProgramOptions = Omit<UserOptions, "hooks"> & { readonly hooks?: Hooks };

/** A configuration file, read. */
export interface LoadedConfig {
  /** Absolute path. */
  readonly file: string;
  /** Lower-case hexadecimal SHA-256 of the file's bytes. */
  readonly sha256: string;
  /** The options of every SDK, in the order of the file; empty when `diagnostics` has an error. */
  readonly targets: readonly UserOptions[];
  /** Where the options of each of them stand in the file. */
  readonly places: readonly Locate[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Names of a configuration file, looked for in the working directory. */
export const CONFIG_NAMES: readonly string[] = ["ts", "js", "mjs", "json", "yaml", "yml"].map(
  (extension) => `bindsmith.config.${extension}`,
);

/**
 * Gives the options of a configuration file their types; returns what it is given.
 * @example export default defineConfig({ input: "openapi.yaml", output: "sdk" });
 */
export function defineConfig(config: UserConfig): UserConfig {
  return config;
}

/** The configuration file of a directory, if there is one; an error when there are several. */
export function findConfig(directory: string): { readonly file?: string; readonly diagnostics: readonly Diagnostic[] } {
  const found = CONFIG_NAMES.filter((name) => existsSync(path.join(directory, name)));
  const [first] = found;
  if (first === undefined) return { diagnostics: [] };
  if (found.length === 1) return { file: path.join(directory, first), diagnostics: [] };
  const message = `There are several configuration files: ${found.join(", ")}.`;
  return {
    diagnostics: [
      { code: "config-several", severity: "error", message, help: "Keep one of them, or name one with --config." },
    ],
  };
}

/**
 * Reads and checks a configuration file. TypeScript and JavaScript are run, which is what their author wants of them.
 * @param file Absolute path.
 * @param shownFile The path as the user would write it.
 * @param ownModule Absolute path of the module that `import … from "bindsmith"` means, for projects that have not installed it.
 */
export async function loadConfig(file: string, shownFile: string, ownModule?: string): Promise<LoadedConfig> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    const message = `The configuration file '${shownFile}' cannot be read.`;
    return {
      file,
      sha256: "",
      targets: [],
      places: [],
      diagnostics: [
        {
          code: "config-not-found",
          severity: "error",
          message,
          help: "Check the path; `bindsmith init` writes a new one.",
        },
      ],
    };
  }
  const source = await readSource(file, text, shownFile, ownModule);
  const diagnostics = [...source.diagnostics];
  const values = diagnostics.length > 0 ? [] : splitTargets(source);
  const targets = values.flatMap(({ value, path: place }) => checkTarget(source, value, place, diagnostics));
  const places = values.map(
    ({ path: place }): Locate =>
      (inside) =>
        source.locate([...place, ...inside]),
  );
  const failed = diagnostics.length > 0;
  return { file, sha256: sha256(text), targets: failed ? [] : targets, places: failed ? [] : places, diagnostics };
}

async function readSource(
  file: string,
  text: string,
  shownFile: string,
  ownModule: string | undefined,
): Promise<ConfigSource> {
  const extension = path.extname(file).toLowerCase();
  // Each needs a parser that only this kind of file is worth loading.
  if (extension === ".json") return (await import("./read-json.js")).readJson(text, shownFile);
  if (extension === ".yaml" || extension === ".yml") return (await import("./read-yaml.js")).readYaml(text, shownFile);
  const { readProgram } = await import("./read-program.js");
  return readProgram(file, text, shownFile, ownModule);
}

/** Cuts a configuration into one value an SDK; `path` is where each stands in the file. */
function splitTargets(source: ConfigSource): { value: unknown; path: readonly (string | number)[] }[] {
  const { value } = source;
  if (Array.isArray(value)) return value.map((item: unknown, index) => ({ value: item, path: [index] }));
  if (typeof value === "object" && value !== null && "targets" in value && Array.isArray(value.targets)) {
    const { targets, ...common } = value;
    return targets.map((item: unknown, index) => ({
      value: typeof item === "object" ? { ...common, ...item } : item,
      path: ["targets", index],
    }));
  }
  return [{ value, path: [] }];
}
