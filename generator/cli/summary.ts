/** The summary of a run: what was written, what was left out and why, what to do next. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { GenerateResult } from "../generate.js";
import type { SdkModel, SdkResource } from "../typescript/plan/names/sdk-model.js";
import type { Options } from "../options/index.js";
import type { FileChange, OutputPlan } from "../output/index.js";
import type { Io } from "./io.js";
import { count, digits } from "./report.js";
import type { Reporter } from "./report.js";
import { shownPath } from "./targets.js";

/** The end of a name that got a hash; names of the document may look the same. */
const HASHED = /_[0-9a-f]{4,}(?:_\d+)?$/u;

/** At most so many names are listed on one line. */
const NAME_LIMIT = 4;

/** Says what was made of a document and what was done to the output folder. */
export async function saySummary(
  reporter: Reporter,
  io: Io,
  options: Options & { readonly output: string },
  result: GenerateResult,
  plan: OutputPlan,
): Promise<void> {
  const { sdk: model } = result;
  if (model === undefined) return;
  const { colors, say } = reporter;
  const folder = shownPath(plan.folder, io);
  const { name, version } = model.package;
  const made = options.layout === "package" ? `${name} ${version}` : model.client.className;
  say(`${colors.green("✔")} ${colors.bold(made)} written to ${colors.cyan(folder)}: ${describeChanges(plan.changes)}`);
  const lines = [
    describeModel(model),
    ...describeLeftOut(model, result.diagnostics),
    ...describeHashes(model),
    ...describeOwn(plan),
    ...(result.formatter === undefined || result.formatter.name === "none"
      ? []
      : [`Formatted with ${result.formatter.name}: ${result.formatter.reason}.`]),
  ];
  for (const line of lines) say(`  ${line}`);
  const first = options.layout === "package" ? "package.json" : "index.ts";
  if (plan.changes.some((change) => change.kind === "create" && change.path === first)) {
    // Most runs have no need of it.
    const { sayNextSteps } = await import("./next-steps.js");
    await sayNextSteps(reporter, io, options, model);
  }
}

/** `1 new file, 2 changed, 20 unchanged`. */
export function describeChanges(changes: readonly FileChange[]): string {
  const words = { create: "new", update: "changed", delete: "removed", unchanged: "unchanged" } as const;
  const parts = (["create", "update", "delete", "unchanged"] as const)
    .map((kind) => [changes.filter((change) => change.kind === kind).length, words[kind]] as const)
    .filter(([number]) => number > 0);
  return parts
    .map(([number, word], index) => (index === 0 ? count(number, `${word} file`) : `${digits(number)} ${word}`))
    .join(", ");
}

/** The plan, one line a file that would change; nothing for those that stay. */
export function sayPlan(reporter: Reporter, changes: readonly FileChange[]): void {
  const { colors } = reporter;
  const words = {
    create: colors.green("create"),
    update: colors.yellow("update"),
    delete: colors.red("delete"),
  } as const;
  for (const change of changes) {
    if (change.kind !== "unchanged") reporter.say(`  ${words[change.kind]} ${change.path}`);
  }
}

/** Names of the files that the plan touches, by what happens to them, and how many stay. */
export function planJson(changes: readonly FileChange[]): Record<string, unknown> {
  const paths = (kind: FileChange["kind"]): string[] =>
    changes.filter((change) => change.kind === kind).map((change) => change.path);
  return {
    created: paths("create"),
    updated: paths("update"),
    deleted: paths("delete"),
    unchanged: paths("unchanged").length,
  };
}

function describeModel(model: SdkModel): string {
  const resources = countResources(model.resources);
  const place = resources === 0 ? "" : ` in ${count(resources, "resource")}`;
  return `${count(model.coverage.operations.made, "operation")}${place}, ${count(model.types.length, "type")}.`;
}

/** What of the document is not in the SDK, and why. */
function describeLeftOut({ coverage }: SdkModel, diagnostics: readonly Diagnostic[]): string[] {
  const { operations } = coverage;
  const keywords = (outcome: string): string => {
    const some = coverage.keywords.filter((keyword) => keyword.outcome === outcome);
    const most = some.toSorted((left, right) => right.seen - left.seen);
    return few(most.map(({ keyword, seen }) => (seen === 1 ? keyword : `${keyword} (${digits(seen)}×)`)));
  };
  const limits = keywords("approximated");
  const dropped = keywords("dropped");
  const warnings = diagnostics.filter(({ severity }) => severity === "warning").length;
  return [
    ...(operations.left === 0
      ? []
      : [`${count(operations.left, "operation")} left out by the options \`include\` and \`exclude\`.`]),
    ...(limits === "" ? [] : [`Types that accept more than the document: ${limits}.`]),
    ...(dropped === "" ? [] : [`Keywords left out of the types, see the notes above: ${dropped}.`]),
    ...(warnings === 0 ? [] : [`${count(warnings, "warning")} above; --strict makes them errors.`]),
  ];
}

/** What in the folder is nobody's but the user's. */
function describeOwn({ own: { regions, files } }: OutputPlan): string[] {
  const parts = [
    ...(files === 0 ? [] : [count(files, "file")]),
    ...(regions === 0 ? [] : [`${count(regions, "region")} in generated files`]),
  ];
  return parts.length === 0 ? [] : [`Your own, kept: ${parts.join(" and ")}.`];
}

/** Names that have a hash, and where to give them a better one. */
function describeHashes({ coverage, operations, types }: SdkModel): string[] {
  const { hashedNames } = coverage;
  const methods = operations
    .filter(({ methodName }) => HASHED.test(methodName))
    .map(({ accessor, methodName }) => [...accessor, methodName].join("."));
  const typeNames = types.map(({ name }) => name).filter((name) => HASHED.test(name));
  const line = (number: number, noun: string, names: readonly string[], option: string): string[] =>
    number === 0
      ? []
      : [
          `${count(number, noun)} had no unique name and got a hash${names.length === number ? `: ${few(names)}` : ""}. Name ${number === 1 ? "it" : "them"} in the option \`${option}\`.`,
        ];
  return [
    ...line(hashedNames.methods, "method", methods, "resources"),
    ...line(hashedNames.types, "type", typeNames, "typeNames"),
  ];
}

function few(names: readonly string[]): string {
  const shown = names.slice(0, NAME_LIMIT);
  return names.length > NAME_LIMIT ? `${shown.join(", ")} and ${names.length - NAME_LIMIT} more` : shown.join(", ");
}

function countResources(resources: readonly SdkResource[]): number {
  return resources.reduce((sum, resource) => sum + 1 + countResources(resource.children), 0);
}
