/** Presets of others: made by a program, or named and loaded. */
import path from "node:path";
import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.js";
import { moduleFile } from "./open.js";
import type { Locate, UserOptions } from "../options/index.js";
import { isPreset, type Preset } from "../options/preset.js";
import { presetNames } from "../options/presets.js";
import { checkOptions } from "../options/resolve.js";
import { runModule } from "../shared/run-module.js";
import { closest } from "../shared/suggest.js";

/** Options with the preset that they name loaded and checked; our own stay names. */
export async function withPreset(
  options: UserOptions,
  directory: string,
  locate?: Locate,
): Promise<{ readonly options: UserOptions; readonly diagnostics: readonly Diagnostic[] }> {
  const { preset } = options;
  if (preset === undefined || (typeof preset === "string" && presetNames.includes(preset)))
    return { options, diagnostics: [] };
  const location = locate?.(["preset"]);
  const loaded = typeof preset === "string" ? await loadPreset(preset, directory, location) : preset;
  if (!isPreset(loaded)) return { options, diagnostics: [loaded] };
  const wrong = checkOptions(loaded.options).map((problem): Diagnostic => {
    const message = `${problem.message.replace(/\.$/u, "")} (of the preset '${loaded.name}').`;
    return { ...problem, message, ...(location === undefined ? {} : { location }) };
  });
  return { options: { ...options, preset: loaded }, diagnostics: wrong };
}

async function loadPreset(
  name: string,
  directory: string,
  location: SourceLocation | undefined,
): Promise<Preset | Diagnostic> {
  const place = location === undefined ? {} : { location };
  const file = moduleFile(/^\.{1,2}\//u.test(name) ? path.resolve(directory, name) : name, directory);
  if (file === undefined) {
    const suggestion = closest(name, presetNames);
    const help =
      suggestion === undefined ? "Install its package, or correct the path." : `Did you mean '${suggestion}'?`;
    return { code: "preset-not-found", severity: "error", message: `There is no preset '${name}'.`, help, ...place };
  }
  let problem = "its default export is none";
  try {
    const exported = await runModule(file);
    if (isPreset(exported)) return { ...exported, source: file };
  } catch (error) {
    problem = (error instanceof Error ? error.message : String(error)).split("\n")[0]?.replace(/\.$/u, "") ?? "";
  }
  const message = `The preset '${name}' cannot be used: ${problem}.`;
  const help = "It must be what `definePreset` returns.";
  return { code: "preset-invalid", severity: "error", message, help, ...place };
}
