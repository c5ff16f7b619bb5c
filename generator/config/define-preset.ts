/** How presets are made. */
import { fileURLToPath } from "node:url";
import type { Preset } from "../options/preset.js";
import type { ProgramOptions } from "./index.js";

/** What a preset consists of. */
export interface PresetDefinition {
  /** Stands in diagnostics. */
  readonly name: string;
  /** Options, naming functions, templates, files, hooks and extensions; what a user says beside the preset wins. */
  readonly options: Omit<ProgramOptions, "input" | "output" | "preset">;
  /** Folder (or `file:` URL) that relative paths of the options start from. Default: that of the configuration. */
  readonly folder?: string | URL;
}

/**
 * Makes a preset, an entry of the option `preset`. As the default export of a package or a module, configurations can name it.
 * @example export default definePreset({ name: "acme", options: { header: "© Acme", enums: "closed" } });
 */
export function definePreset({ name, options, folder }: PresetDefinition): Preset {
  const absolute = folder instanceof URL || folder?.startsWith("file:") === true ? fileURLToPath(folder) : folder;
  return { kind: "bindsmith-preset", name, options, ...(absolute === undefined ? {} : { folder: absolute }) };
}
