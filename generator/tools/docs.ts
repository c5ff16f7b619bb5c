/** The parts of the documentation that are made from the tables and the types of the code. */
import { format } from "prettier";
import { changeKinds } from "../compare/change.js";
import { diagnosticCatalogue } from "../diagnostics/catalogue/index.js";
import type { CatalogueEntry } from "../diagnostics/catalogue/entry.js";
import { typeText } from "../options/values.js";
import { optionTable, runFlagTable } from "../options/index.js";
import type { OptionGroup, OptionRow } from "../options/index.js";
import { declarationsOf, membersOf } from "./type-docs.js";

const GROUPS: readonly (readonly [OptionGroup, string])[] = [
  ["input", "Input"],
  ["selection", "Selection"],
  ["names", "Names"],
  ["client", "Client"],
  ["types", "Types"],
  ["pagination", "Pagination"],
  ["package", "Package"],
  ["output", "Output"],
  ["customizing", "Customizing"],
  ["report", "Report"],
];

const RUNTIME_TYPES = "templates/typescript/runtime/core/types.ts";

/** Parts by name; each is made only where a page has a place for it. */
const PARTS: Readonly<Record<string, () => string>> = {
  options: renderOptions,
  flags: renderFlags,
  diagnostics: renderDiagnostics,
  changes: renderChanges,
  "call-options": () => renderMembers(RUNTIME_TYPES, "RequestOptions"),
  "client-options": () => renderMembers(RUNTIME_TYPES, "TransportOptions"),
  "logging-options": () => renderMembers("templates/typescript/runtime/core/logging.ts", "LoggingOptions"),
  hooks: () => renderMembers("templates/typescript/runtime/core/hooks.ts", "Hooks"),
  "node-options": () => renderMembers("templates/typescript/runtime/node/options.ts", "NodeFetchOptions"),
  "node-tls": () => renderMembers("templates/typescript/runtime/node/options.ts", "NodeTlsOptions"),
  model: renderModel,
  "sdk-model": () => renderTypes(["generator/typescript/plan/names/sdk-model.ts"]),
};

/** Names of all parts; every one has a place on some page. */
export const partNames: readonly string[] = Object.keys(PARTS);

/** The names of the parts that a page has places for. */
export function partsOf(text: string): readonly string[] {
  return [...text.matchAll(/<!-- ([\w-]+):start -->/gu)].map(([, name = ""]) => name);
}

/**
 * A page with its generated parts made anew. Each stands between `<!-- NAME:start -->` and `<!-- NAME:end -->`; everything
 * outside of them stays.
 * @throws when a part does not exist, or its end is missing.
 */
export async function renderPage(text: string): Promise<string> {
  const filled = partsOf(text).reduce((result, name) => {
    const part = PARTS[name];
    if (part === undefined) throw new Error(`There is no part '${name}'. Parts: ${partNames.join(", ")}.`);
    return fill(result, name, part());
  }, text);
  return format(filled, { parser: "markdown", printWidth: 120 });
}

function fill(text: string, name: string, part: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (to < from) throw new Error(`The part '${name}' has no end.`);
  return `${text.slice(0, from + start.length)}\n\n${part}\n\n${text.slice(to)}`;
}

function renderOptions(): string {
  return GROUPS.map(([group, heading]) => {
    const rows = Object.entries<OptionRow>(optionTable).filter(([, row]) => row.group === group);
    return `### ${heading}\n\n${rows.map(([name, row]) => renderOption(`\`${name}\``, row)).join("\n")}`;
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
    ...(row.flag === "" ? [] : [`type \`${row.typeText ?? typeText(row.schema)}\``]),
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

function renderChanges(): string {
  const rows = Object.entries(changeKinds)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([code, { level, reason }]) => `| \`${code}\` | ${level.replace("-", " ")} | ${reason} |`);
  return `| code | level | why |\n| --- | --- | --- |\n${rows.join("\n")}`;
}

/** A text as inline code; a fence longer than any run of backticks in it. */
function inlineCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const padding = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `${fence}${padding}${text.replaceAll(/\s*\n\s*/gu, " ")}${padding}${fence}`;
}

/** The members of an interface as a list, with their comments. */
function renderMembers(file: string, name: string): string {
  return membersOf(file, name)
    .map(({ member, comment }) => `- **\`${member}\`**: ${comment}`)
    .join("\n");
}

const MODEL_FILES = ["model", "operation-model", "message-model", "pagination-model", "service-model", "webhook-model"];

/** Every type of the model under a heading of its own. */
function renderModel(): string {
  return renderTypes([...MODEL_FILES, "schema-model"].map((file) => `generator/model/${file}.ts`));
}

function renderTypes(files: readonly string[]): string {
  return files
    .flatMap(declarationsOf)
    .map(({ name, text }) => `### ${name}\n\n\`\`\`ts\n${text}\n\`\`\``)
    .join("\n\n");
}
