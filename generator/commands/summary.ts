/** The summary of a run: what was made, what could not be expressed, what to do next. */
import type { GenerateResult } from "../generate.js";
import type { ApiModel, Resource } from "../model/model.js";
import type { Options } from "../options.js";
import type { FileChange, OutputPlan } from "../output.js";
import type { Io } from "./io.js";
import { count } from "./report.js";
import type { Reporter } from "./report.js";
import { shownPath } from "./targets.js";

/** At most so many keywords are named one by one. */
const KEYWORD_LIMIT = 12;

/** Says what was made of a document and what was done to the output folder. */
export async function saySummary(
  reporter: Reporter,
  io: Io,
  options: Options & { readonly output: string },
  result: GenerateResult,
  plan: OutputPlan,
): Promise<void> {
  const { model } = result;
  if (model === undefined) return;
  const { colors, say } = reporter;
  const folder = shownPath(plan.folder, io);
  const { name, version } = model.package;
  const made = options.layout === "package" ? `${name} ${version}` : model.client.className;
  say(`${colors.green("✔")} ${colors.bold(made)} in ${colors.cyan(folder)}`);
  for (const [label, text] of [
    ["made", describeModel(model)],
    ["files", describeChanges(plan.changes)],
    ["hashed", describeHashes(model)],
    ...describeCoverage(model),
    ["formatter", result.formatter === undefined ? "" : `${result.formatter.name} (${result.formatter.reason})`],
  ] as const) {
    if (text !== "") say(`  ${colors.dim(label.padEnd(10))} ${text}`);
  }
  const first = options.layout === "package" ? "package.json" : "index.ts";
  if (plan.changes.some((change) => change.kind === "create" && change.path === first)) {
    // Most runs have no need of it.
    const { sayNextSteps } = await import("./next-steps.js");
    await sayNextSteps(reporter, io, options, model);
  }
}

/** `3 written, 1 removed, 20 unchanged`. */
export function describeChanges(changes: readonly FileChange[]): string {
  const words = { create: "new", update: "changed", delete: "removed", unchanged: "unchanged" } as const;
  const parts = (["create", "update", "delete", "unchanged"] as const).map(
    (kind) => [changes.filter((change) => change.kind === kind).length, words[kind]] as const,
  );
  return parts.flatMap(([number, word]) => (number === 0 ? [] : [`${number} ${word}`])).join(", ");
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

function describeModel(model: ApiModel): string {
  const resources = countResources(model.resources);
  const { operations } = model.coverage;
  const left = operations.left === 0 ? "" : ` (${operations.left} left out)`;
  const place = resources === 0 ? "" : ` in ${count(resources, "resource")}`;
  return `${count(operations.made, "operation")}${left}${place}, ${count(model.types.length, "type")}`;
}

/** How many names have a hash, and where to give them a better one. */
function describeHashes({ coverage }: ApiModel): string {
  const { methods, types } = coverage.hashedNames;
  const parts = [
    ...(methods === 0 ? [] : [`${count(methods, "method")} (name them in \`resources\`)`]),
    ...(types === 0 ? [] : [`${count(types, "type")} (name them in \`typeNames\`)`]),
  ];
  return parts.length === 0 ? "" : `${parts.join(" and ")} have a hash in their name`;
}

function countResources(resources: readonly Resource[]): number {
  return resources.reduce((sum, resource) => sum + 1 + countResources(resource.children), 0);
}

function describeCoverage(model: ApiModel): (readonly [string, string])[] {
  const named = (outcome: string): string => {
    const keywords = model.coverage.keywords.filter((keyword) => keyword.outcome === outcome);
    const shown = keywords
      .slice(0, KEYWORD_LIMIT)
      .map(({ keyword, seen }) => (seen === 1 ? keyword : `${keyword} (${seen}×)`));
    return [...shown, ...(keywords.length > KEYWORD_LIMIT ? [`${keywords.length - KEYWORD_LIMIT} more`] : [])].join(
      ", ",
    );
  };
  const { keywords, schemas } = model.coverage;
  const whole = keywords.filter(({ outcome }) => outcome === "expressed").length;
  const share = whole === keywords.length ? `all ${keywords.length}` : `${whole} of ${keywords.length}`;
  return [
    ["expressed", keywords.length === 0 ? "" : `${share} keywords in ${count(schemas.seen, "schema")}`],
    ["simplified", named("approximated")],
    ["dropped", named("dropped")],
  ];
}
