/** From flags and configuration file to the options of every SDK of a run. */
import path from "node:path";
import { findConfig, loadConfig } from "../config/index.js";
import type { LoadedConfig } from "../config/index.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Options, UserOptions } from "../options/index.js";
import { compact } from "../shared/compact.js";
import { packageFolder } from "../shared/package-folder.js";
import { resolveOptions } from "../options/resolve.js";
import type { OptionLayer } from "../options/resolve.js";
import type { Flags } from "./flags.js";
import type { Io } from "./io.js";
import { UsageError } from "./usage-error.js";

export interface Targets {
  /** One entry an SDK, in the order of the configuration file. */
  readonly targets: readonly Options[];
  readonly diagnostics: readonly Diagnostic[];
  /** The configuration file that was read, if any. */
  readonly configFile?: string;
}

/**
 * Reads the configuration file, if there is one, and lays the flags over it.
 * @param input The document named on the command line.
 * @throws UsageError when the flags do not fit several SDKs.
 */
export async function readTargets(input: string | undefined, flags: Flags, io: Io): Promise<Targets> {
  const config = await readConfig(flags, io);
  const errors = config.diagnostics;
  const file = config.file === undefined ? {} : { configFile: config.file };
  if (errors.length > 0) return { targets: [], diagnostics: errors, ...file };
  const given: UserOptions = { ...flags.options, ...(input === undefined ? {} : { input }) };
  const several = config.targets.length > 1;
  if (several && (given.input !== undefined || given.output !== undefined)) {
    throw new UsageError(
      "The configuration file describes several SDKs: an input or output on the command line fits only one.",
    );
  }
  const commandLine: OptionLayer = { options: given, directory: io.directory };
  const directory = path.dirname(config.file ?? io.directory);
  const layers = config.targets.map((options, index) => ({
    options,
    directory,
    ...compact({
      locate: config.places[index],
      program: /\.[cm]?[jt]s$/u.test(config.file ?? "") ? config.file : undefined,
    }),
  }));
  const all = layers.length === 0 ? [[commandLine]] : layers.map((layer) => [layer, commandLine]);
  const diagnostics: Diagnostic[] = [];
  const targets: Options[] = [];
  for (const each of all) targets.push(...(await resolved(each, diagnostics)));
  return { targets: diagnostics.length > 0 ? [] : targets, diagnostics, ...file };
}

/** The options of one SDK; nothing when a preset of theirs cannot be used. */
async function resolved(layers: readonly OptionLayer[], diagnostics: Diagnostic[]): Promise<Options[]> {
  if (layers.every(({ options }) => options.preset === undefined)) return [resolveOptions(layers)];
  const { withPreset } = await import("../extensions/load-preset.js");
  const complete: OptionLayer[] = [];
  for (const layer of layers) {
    const loaded = await withPreset(layer.options, layer.directory, layer.locate);
    diagnostics.push(...loaded.diagnostics);
    complete.push({ ...layer, options: loaded.options });
  }
  return diagnostics.length > 0 ? [] : [resolveOptions(complete)];
}

/** A path as the user would write it: relative to the working directory where it lies below it. */
export function shownPath(file: string, io: Pick<Io, "directory">): string {
  const relative = path.relative(io.directory, file);
  if (relative === "") return ".";
  return relative.startsWith("..") || path.isAbsolute(relative) ? file : relative.split(path.sep).join("/");
}

async function readConfig(
  flags: Flags,
  io: Io,
): Promise<Partial<Pick<LoadedConfig, "file">> & Pick<LoadedConfig, "targets" | "places" | "diagnostics">> {
  const named = flags.run.config;
  const found =
    named === undefined ? findConfig(io.directory) : { file: path.resolve(io.directory, named), diagnostics: [] };
  if (found.file === undefined) return { targets: [], places: [], diagnostics: found.diagnostics };
  return loadConfig(found.file, shownPath(found.file, io), path.join(packageFolder(), "dist", "index.js"));
}
