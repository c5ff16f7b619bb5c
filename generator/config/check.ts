import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { checkValue } from "../options/values.js";
import { optionTable, runFlagTable } from "../options/index.js";
import type { OptionRow, UserOptions } from "../options/index.js";
import { closest } from "../shared/suggest.js";
import type { ConfigPath, ConfigSource } from "./source.js";

/**
 * Checks the options of one SDK against the option table.
 * @param place Where the value stands in the file.
 * @param diagnostics Gets every problem with its place.
 * @returns the options, or nothing when they are not an object.
 */
export function checkTarget(
  source: ConfigSource,
  value: unknown,
  place: ConfigPath,
  diagnostics: Diagnostic[],
): UserOptions[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    diagnostics.push({
      code: "config-syntax",
      severity: "error",
      message: `The configuration must be an object of options; it is ${describe(value)}.`,
      help: "Write `input` and `output` and what else is wanted, by name.",
      location: source.locate(place),
    });
    return [];
  }
  for (const [name, member] of Object.entries(value)) {
    const row = rowOf(name);
    const memberPlace = [...place, name];
    if (row === undefined) diagnostics.push(unknownOption(source, name, memberPlace));
    else if (member !== undefined) diagnostics.push(...checkMember(source, name, row, member, memberPlace));
  }
  return [value];
}

function checkMember(
  source: ConfigSource,
  name: string,
  row: OptionRow,
  value: unknown,
  place: ConfigPath,
): Diagnostic[] {
  return checkValue(row.schema, value).map((problem) => ({
    code: "option-invalid",
    severity: "error",
    message: `The option '${[name, ...problem.path].join(".")}' ${problem.message}.`,
    location: source.locate([...place, ...problem.path]),
  }));
}

function unknownOption(source: ConfigSource, name: string, place: ConfigPath): Diagnostic {
  const location = source.locate(place);
  if (Object.hasOwn(runFlagTable, name)) {
    const message = `'${name}' is a flag of the command line, not an option of the configuration file.`;
    return { code: "option-unknown", severity: "error", message, help: "Give it on the command line.", location };
  }
  const suggestion = closest(name, Object.keys(optionTable));
  const help =
    suggestion === undefined ? "See the options in `bindsmith generate --help`." : `Did you mean '${suggestion}'?`;
  return { code: "option-unknown", severity: "error", message: `There is no option '${name}'.`, help, location };
}

function rowOf(name: string): OptionRow | undefined {
  return Object.hasOwn(optionTable, name) ? optionTable[name as keyof typeof optionTable] : undefined;
}

function describe(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return value === undefined ? "empty" : `a ${typeof value}`;
}
