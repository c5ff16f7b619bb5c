/** The parts of README.md that are made from the option table and the diagnostic catalogue. */
import { format } from "prettier";
import { diagnosticCatalogue } from "../diagnostic-catalogue.js";
import type { CatalogueEntry } from "../diagnostic-catalogue/entry.js";
import { typeText } from "../option-values.js";
import { optionTable, runFlagTable } from "../options.js";
import type { OptionGroup, OptionRow } from "../options.js";

const GROUPS: readonly (readonly [OptionGroup, string])[] = [
  ["input", "Input"],
  ["selection", "Selection"],
  ["names", "Names"],
  ["client", "Client"],
  ["types", "Types"],
  ["pagination", "Pagination"],
  ["package", "Package"],
  ["output", "Output"],
  ["report", "Report"],
];

/**
 * The text of README.md with its generated parts made anew. Each stands between `<!-- NAME:start -->` and
 * `<!-- NAME:end -->`; everything outside of them stays.
 * @throws when the marks of a part are missing.
 */
export async function renderReadme(text: string): Promise<string> {
  const parts = { options: renderOptions(), flags: renderFlags(), diagnostics: renderDiagnostics() };
  const filled = Object.entries(parts).reduce((result, [name, part]) => fill(result, name, part), text);
  return format(filled, { parser: "markdown", printWidth: 120 });
}

function fill(text: string, name: string, part: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`README.md has no place for the generated part '${name}'.`);
  return `${text.slice(0, from + start.length)}\n\n${part}\n\n${text.slice(to)}`;
}

function renderOptions(): string {
  return GROUPS.map(([group, heading]) => {
    const rows = Object.entries<OptionRow>(optionTable).filter(([, row]) => row.group === group);
    return `#### ${heading}\n\n${rows.map(([name, row]) => renderOption(`\`${name}\``, row)).join("\n")}`;
  }).join("\n\n");
}

function renderFlags(): string {
  return Object.values<OptionRow>(runFlagTable)
    .map((row) => renderOption(`\`${row.flag}\``, { ...row, flag: "" }))
    .join("\n");
}

function renderOption(name: string, row: OptionRow): string {
  const facts = [
    ...(row.flag === undefined || row.flag === ""
      ? []
      : [`\`${row.flag}\`${row.repeatable === true ? ", may be repeated" : ""}`]),
    ...(row.flag === "" ? [] : [`type \`${typeText(row.schema)}\``]),
    ...defaultOf(row),
  ];
  return `- **${name}**: ${row.description}${facts.length === 0 ? "" : ` _(${facts.join("; ")})_`}`;
}

function defaultOf(row: OptionRow): string[] {
  if (row.defaultText !== undefined) return [`default: ${row.defaultText}`];
  if (row.default === undefined || row.default === false) return [];
  if (Array.isArray(row.default) && row.default.length === 0) return [];
  if (typeof row.default === "object" && Object.keys(row.default ?? {}).length === 0) return [];
  return [`default: \`${JSON.stringify(row.default)}\``];
}

function renderDiagnostics(): string {
  return Object.entries<CatalogueEntry>(diagnosticCatalogue)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(
      ([code, entry]) =>
        `- **\`${code}\`** (${entry.severity}): ${entry.meaning} Example: ${inlineCode(entry.example)}. ${entry.action}`,
    )
    .join("\n");
}

/** A text as inline code; a fence longer than any run of backticks in it. */
function inlineCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const padding = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `${fence}${padding}${text.replaceAll(/\s*\n\s*/gu, " ")}${padding}${fence}`;
}
