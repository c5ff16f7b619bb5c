/** Defaults, preset, configuration file and command line, made one. */
import path from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isExtension } from "./extension.js";
import { checkValue } from "./values.js";
import type { Locate, OptionRow, Options, UserOptions } from "./index.js";
import { optionTable } from "./index.js";
import { presetOf } from "./presets.js";

/** Options from one place, with the folder that its relative paths start from. */
export interface OptionLayer {
  readonly options: UserOptions;
  /** Absolute. */
  readonly directory: string;
  /** Where they stand in a configuration file; absent: in none. */
  readonly locate?: Locate;
  /** The program that made them, absolute; absent: they are data. */
  readonly program?: string;
}

/**
 * Lays options over each other; a later layer wins as a whole. The defaults come first, then the preset that wins, then
 * the winning layer; the three are combined as the option's row tells.
 * Paths become absolute; URLs and `-` stay. The values must have been checked against the option table.
 */
export function resolveOptions(layers: readonly OptionLayer[]): Options {
  const from = layers.findLast((layer) => layer.options.preset !== undefined);
  const entry = from?.options.preset;
  const preset = entry === undefined ? undefined : presetOf(entry);
  const presetLayer: OptionLayer | undefined =
    preset === undefined || from === undefined
      ? undefined
      : { options: preset.options, directory: preset.folder ?? from.directory };
  const values: Record<string, unknown> = {};
  for (const [name, row] of optionRows) {
    const layer = layers.findLast(({ options }) => valueOf(options, name) !== undefined);
    const given = layer === undefined ? undefined : valueOf(layer.options, name);
    const own = layer === undefined ? given : resolveValue(row, given, layer);
    const value = combine(row, own, combine(row, presetValue(row, name, presetLayer), row.default));
    if (value !== undefined) values[name] = value;
  }
  const program = layers.findLast(({ options }) => holdsFunctions(options))?.program;
  if (program !== undefined) values["program"] = program;
  return values as unknown as Options;
}

/** Checks values that come from no configuration file against the option table; an empty list means that all are right. */
export function checkOptions(options: UserOptions): Diagnostic[] {
  return optionRows.flatMap(([name, row]) => {
    const value = valueOf(options, name);
    if (value === undefined) return [];
    return checkValue(row.schema, value).map((problem) => ({
      code: "option-invalid",
      severity: "error",
      message: `The option '${[name, ...problem.path].join(".")}' ${problem.message}.`,
    }));
  });
}

/** Whether an input is a URL or `-`, so that no path is to be resolved. */
export function isFilePath(input: string): boolean {
  return input !== "-" && !/^[a-z][a-z0-9+.-]+:\/\//iu.test(input);
}

const optionRows: readonly (readonly [string, OptionRow])[] = Object.entries(optionTable);

function valueOf(options: UserOptions, name: string): unknown {
  return Object.entries(options).find(([key]) => key === name)?.[1];
}

function presetValue(row: OptionRow, name: string, preset: OptionLayer | undefined): unknown {
  const value = preset === undefined ? undefined : valueOf(preset.options, name);
  return preset === undefined || value === undefined ? undefined : resolveValue(row, value, preset);
}

/** Whether a part of the options is more than data: it goes to no other thread, and only its program tells of a change. */
export function holdsFunctions(value: unknown): boolean {
  if (typeof value === "function" || isExtension(value)) return true;
  return typeof value === "object" && value !== null && Object.values(value).some(holdsFunctions);
}

function resolveValue(row: OptionRow, given: unknown, layer: OptionLayer): unknown {
  if (row.resolve !== undefined) return row.resolve(given, layer);
  return row.path === true ? absolute(given, layer.directory) : given;
}

function combine(row: OptionRow, own: unknown, beneath: unknown): unknown {
  if (own === undefined || beneath === undefined) return own ?? beneath;
  if (row.merge === "before" && Array.isArray(own) && Array.isArray(beneath))
    return own.length === 0 ? own : [...own, ...beneath];
  if (row.merge === "members" && typeof own === "object" && typeof beneath === "object") return { ...beneath, ...own };
  return own;
}

function absolute(value: unknown, directory: string): unknown {
  if (Array.isArray(value)) return value.map((item) => absolute(item, directory));
  return typeof value === "string" && isFilePath(value) ? path.resolve(directory, value) : value;
}
