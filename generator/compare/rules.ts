/** What the option `changes` makes of changes: other levels, or nothing. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { changeKinds } from "./change.js";
import type { Change, ChangeLevel } from "./change.js";

/** By code, or by code and subject (`type-removed:Item`): the level that counts, or `ignore`. */
export type ChangeRules = Readonly<Record<string, ChangeLevel | "ignore">>;

export interface JudgedChanges {
  readonly changes: readonly Change[];
  /** Rules that no change needed. */
  readonly unused: readonly string[];
  /** Rules whose code does not exist. */
  readonly unknown: readonly string[];
}

/** Applies the rules; one with a subject goes before one without. */
export function applyRules(changes: readonly Change[], rules: ChangeRules): JudgedChanges {
  const used = new Set<string>();
  const kept = changes.flatMap((change) => {
    const key = [`${change.code}:${change.subject}`, change.code].find((each) => Object.hasOwn(rules, each));
    if (key === undefined) return [change];
    used.add(key);
    const level = rules[key];
    if (level === undefined || level === "ignore") return [];
    return [{ ...change, level, reason: "The configuration says so." }];
  });
  const keys = Object.keys(rules);
  const unknown = keys.filter((key) => !Object.hasOwn(changeKinds, key.split(":")[0] ?? ""));
  return { changes: kept, unused: keys.filter((key) => !used.has(key) && !unknown.includes(key)), unknown };
}

/** What is wrong with the rules themselves. */
export function ruleProblems({ unused, unknown }: Pick<JudgedChanges, "unused" | "unknown">): readonly Diagnostic[] {
  return [
    ...unused.map((rule): Diagnostic => ({
      code: "change-rule-unused",
      severity: "warning",
      message: `The rule '${rule}' of \`changes\` matches no change.`,
      help: "Remove it, so that it does not hide a later change.",
    })),
    ...unknown.map((rule): Diagnostic => ({
      code: "change-rule-unknown",
      severity: "error",
      message: `The rule '${rule}' of \`changes\` names no code of a change.`,
      help: "Copy the code from the output of `bindsmith diff`.",
    })),
  ];
}
