/** The command line flags, made from the option table. */
import { InvalidArgumentError, Option } from "commander";
import type { Command } from "commander";
import { checkValue, choicesOf, flagValue } from "../options/values.js";
import { optionTable, runFlagTable } from "../options/index.js";
import type { OptionGroup, OptionRow, RunFlags, UserOptions } from "../options/index.js";

/** Flags as a command was given them, apart by what they are about. */
export interface Flags {
  readonly options: UserOptions;
  readonly run: RunFlags;
}

const HEADINGS: Readonly<Record<OptionGroup, string>> = {
  input: "Input",
  selection: "Selection",
  names: "Names",
  client: "Client",
  types: "Types",
  pagination: "Pagination",
  package: "Package",
  output: "Output",
  customizing: "Customizing",
  report: "Report",
  run: "Run",
};

/**
 * Adds the flags of whole groups, and of single flags of a run, to a command.
 * @returns a function that sorts commander's parsed values back into options.
 */
export function addFlags(
  command: Command,
  groups: readonly OptionGroup[],
  run: readonly (keyof typeof runFlagTable)[],
): (values: Readonly<Record<string, unknown>>) => Flags {
  const names = new Map<string, string>();
  const add = (name: string, row: OptionRow): void => {
    if (row.flag === undefined) return;
    const option = makeOption(name, row, row.flag);
    names.set(option.attributeName(), name);
    command.addOption(option);
  };
  for (const group of groups) {
    for (const [name, row] of Object.entries<OptionRow>(optionTable)) if (row.group === group) add(name, row);
  }
  for (const name of run) add(name, runFlagTable[name]);
  // A switch that turns something off has a default of commander's, which is nobody's choice.
  const isGiven = (attribute: string): boolean => command.getOptionValueSource(attribute) !== "default";
  return (values) => sortFlags(Object.fromEntries(Object.entries(values).filter(([name]) => isGiven(name))), names);
}

function makeOption(name: string, row: OptionRow, flag: string): Option {
  const option = new Option(flag, describe(row)).helpGroup(`${HEADINGS[row.group]}:`);
  const choices = choicesOf(row);
  const kind = flagValue(row);
  if (choices !== undefined && row.repeatable !== true) option.choices(choices);
  else if (kind !== "switch")
    option.argParser((text: string, previous: unknown) =>
      parseValue(name, row, kind === "number" ? parseNumber(text) : text, previous),
    );
  return option;
}

function parseValue(name: string, row: OptionRow, value: string | number, previous: unknown): unknown {
  const result = row.repeatable === true ? [...(Array.isArray(previous) ? (previous as unknown[]) : []), value] : value;
  const [problem] = checkValue(row.schema, result);
  if (problem !== undefined) throw new InvalidArgumentError(`The value of '${name}' ${problem.message}.`);
  return result;
}

function parseNumber(text: string): number {
  const number = text.trim() === "" ? Number.NaN : Number(text);
  if (Number.isNaN(number)) throw new InvalidArgumentError("It must be a number.");
  return number;
}

function describe(row: OptionRow): string {
  const shown = row.defaultText ?? (isShown(row.default) ? String(row.default) : undefined);
  const notes = [
    ...(row.repeatable === true ? ["may be repeated"] : []),
    ...(shown === undefined ? [] : [`default: ${shown}`]),
  ];
  const text = row.description.replaceAll("`", "");
  return notes.length === 0 ? text : `${text} (${notes.join("; ").replaceAll("`", "")})`;
}

function isShown(value: unknown): boolean {
  return value !== undefined && value !== false && !Array.isArray(value) && typeof value !== "object";
}

function sortFlags(values: Readonly<Record<string, unknown>>, names: ReadonlyMap<string, string>): Flags {
  const options: Record<string, unknown> = {};
  const run: Record<string, unknown> = {};
  for (const [attribute, value] of Object.entries(values)) {
    const name = names.get(attribute);
    if (name === undefined || value === undefined) continue;
    if (Object.hasOwn(optionTable, name)) options[name] = value;
    else run[name] = value;
  }
  return { options, run };
}
