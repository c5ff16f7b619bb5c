/** What a run changes for code that calls the SDK, compared with the SDK that it replaces. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { levelOf } from "../compare/change.js";
import { compareSurfaces } from "../compare/compare.js";
import { locateChanges } from "../compare/locate.js";
import { CHANGELOG_NAME } from "../compare/release.js";
import { changeJson, changesText, summaryOf } from "../compare/render.js";
import type { LocatedChange } from "../compare/render.js";
import { applyRules, ruleProblems } from "../compare/rules.js";
import type { ChangeRules } from "../compare/rules.js";
import type { SurfaceReading } from "../compare/surface-file.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { GenerateContext, GenerateResult } from "../generate.js";
import type { RunFlags } from "../options/index.js";
import type { Reporter } from "./report.js";

export interface CallerChanges {
  readonly changes: readonly LocatedChange[];
  /** Why nothing could be compared; absent when it could, or when there was no SDK before. */
  readonly reason?: string;
  /** Whether there was an SDK before. */
  readonly compared: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** At most so many changes of a level are printed, unless the user asks for all. */
const CHANGE_LIMIT = 10;

/** What a run takes over from the SDK that it replaces. */
export function previousSdk(
  previous: SurfaceReading | undefined,
  folder: string,
  { acceptRenames, date }: Pick<RunFlags, "acceptRenames" | "date">,
): Pick<GenerateContext, "previous" | "acceptRenames" | "changelog" | "date"> {
  const changelog = path.join(folder, CHANGELOG_NAME);
  return {
    ...(previous?.kind === "surface" ? { previous: previous.surface } : {}),
    ...(acceptRenames === undefined ? {} : { acceptRenames }),
    ...(existsSync(changelog) ? { changelog: readFileSync(changelog, "utf8") } : {}),
    ...(date === undefined ? {} : { date }),
  };
}

/** Compares the SDK of an output folder with the one that replaces it. */
export function changesForCallers(
  previous: SurfaceReading | undefined,
  { surface, spec }: Pick<GenerateResult, "surface" | "spec">,
  rules: ChangeRules,
): CallerChanges {
  const nothing = { changes: [], diagnostics: [], compared: false };
  if (previous === undefined || surface === undefined) return nothing;
  if (previous.kind === "invalid") return { ...nothing, reason: previous.reason };
  const judged = applyRules(compareSurfaces(previous.surface, surface), rules);
  // A rule waits for the change that it is about: only a comparison by hand says that nothing needs it.
  return {
    changes: locateChanges(judged.changes, undefined, spec),
    compared: true,
    diagnostics: ruleProblems({ ...judged, unused: [] }),
  };
}

/** The changes for `--format json`; `level` is `null` when there are none. */
export function callersJson({ changes }: CallerChanges): Readonly<Record<"level" | "changes", unknown>> {
  return { level: levelOf(changes) ?? null, changes: changes.map(changeJson) };
}

/** Prints the changes; one line when there are none, nothing when there was no SDK before. */
export function sayChanges(
  { say, colors }: Reporter,
  { changes, compared, reason }: CallerChanges,
  verbose: boolean,
): void {
  if (reason !== undefined)
    say(
      `  ${colors.dim("callers".padEnd(10))} not compared: the record of the previous SDK cannot be read (${reason})`,
    );
  if (!compared) return;
  say(`  ${colors.dim("callers".padEnd(10))} ${summaryOf(changes)}`);
  if (changes.length === 0) return;
  say();
  say(changesText(changes, colors, verbose ? Number.POSITIVE_INFINITY : CHANGE_LIMIT).trimEnd());
}

/** The record of an SDK cannot be read. @param file its name as the user would write it */
export function surfaceInvalid(
  file: string,
  { line, reason }: Extract<SurfaceReading, { readonly kind: "invalid" }>,
): Diagnostic {
  return {
    code: "surface-invalid",
    severity: "error",
    message: `'${file}' cannot be read: ${reason}.`,
    help: "Restore it from version control, or delete it and generate again, which writes it anew.",
    location: { file, line, column: 1 },
  };
}
