/** `bindsmith doctor`: which copied templates are behind their originals, and what changed. */
import path from "node:path";
import { diffIndices } from "node-diff3";
import { hasErrors } from "../diagnostics/diagnostic.js";
import { ejectedStates, type EjectedState } from "../typescript/print/templates/ejected.js";
import { fieldsOf } from "../typescript/print/templates/views.js";
import type { Flags } from "./flags.js";
import type { ExitCode, Io } from "./io.js";
import { count, createReporter, type Reporter } from "./report.js";
import { readTargets, shownPath } from "./targets.js";

/** Lines around a change that are shown. */
const AROUND = 2;

/**
 * Looks at the folders of the option `templates`, else at `templates` in the working directory.
 * @returns 1 when a copied template is behind its original.
 */
export async function runDoctor({ flags }: { readonly flags: Flags }, io: Io): Promise<ExitCode> {
  const reporter = createReporter(io, flags.run);
  const { targets, diagnostics } = await readTargets(undefined, flags, io);
  reporter.complain({ diagnostics });
  if (hasErrors(diagnostics)) return 1;
  const configured = targets.flatMap(({ templates }) => (templates === undefined ? [] : [templates]));
  const folders = configured.length === 0 ? [path.join(io.directory, "templates")] : [...new Set(configured)];
  const states = folders.flatMap((folder) => ejectedStates(folder).map((state) => ({ ...state, folder })));
  const outdated = states.filter(({ changed }) => changed);
  for (const { folder, ...state } of outdated) sayState(reporter, state, shownPath(path.join(folder, state.name), io));
  const { say, colors } = reporter;
  if (outdated.length === 0) {
    say(
      `${colors.green("✔")} ${states.length === 0 ? "No template was copied with `bindsmith eject`." : `${count(states.length, "copied template")}, none behind its original.`}`,
    );
    return 0;
  }
  say(
    `${count(outdated.length, "copied template")} of ${states.length} behind the original. \`bindsmith eject --merge\` merges the changes.`,
  );
  return 1;
}

function sayState({ say, colors }: Reporter, state: EjectedState, file: string): void {
  const { name, version, before, now, fields } = state;
  say(`${colors.yellow("!")} ${colors.bold(file)}, copied from Bindsmith ${version}`);
  if (now === undefined) {
    say("  There is no template of that name any more.");
    return;
  }
  const current = fieldsOf(name);
  const gained = current.filter((field) => !fields.includes(field));
  const lost = fields.filter((field) => !current.includes(field));
  if (lost.length > 0) say(`  Fields that are gone: ${lost.join(", ")}`);
  if (gained.length > 0) say(`  New fields: ${gained.join(", ")}`);
  if (before === undefined) say("  What it was copied from was not kept, so that the difference cannot be shown.");
  else for (const line of difference(before, now)) say(`  ${paint(line, colors)}`);
  say();
}

function paint(line: string, colors: Reporter["colors"]): string {
  if (line.startsWith("+")) return colors.green(line);
  return line.startsWith("-") ? colors.red(line) : colors.dim(line);
}

/** The lines that changed, with those around them. */
function difference(before: string, after: string): string[] {
  const old = before.split("\n");
  return diffIndices(old, after.split("\n")).flatMap(({ buffer1: [start, length], buffer1Content, buffer2Content }) => [
    `@@ line ${start + 1}`,
    ...old.slice(Math.max(0, start - AROUND), start).map((line) => ` ${line}`),
    ...buffer1Content.map((line) => `-${line}`),
    ...buffer2Content.map((line) => `+${line}`),
    ...old.slice(start + length, start + length + AROUND).map((line) => ` ${line}`),
  ]);
}
