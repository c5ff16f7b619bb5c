/** `bindsmith eject --merge`: what changed in the originals of copied templates goes into the copies. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { diff3Merge } from "node-diff3";
import { generatorVersion } from "../shared/package-folder.js";
import { ejectedStates, recordEjected } from "../typescript/print/templates/ejected.js";
import { fieldsOf } from "../typescript/print/templates/views.js";
import type { ExitCode } from "./io.js";
import type { Reporter } from "./report.js";
import { UsageError } from "./usage-error.js";

/**
 * Merges three ways: the copy, the original that it was made from, and the original as it is now. Where both changed, the copy
 * gets marks as of version control.
 * @param names Those to merge; empty: all whose original has changed.
 * @returns 1 when there are conflicts, or a copy cannot be merged.
 */
export function mergeEjected(
  folder: string,
  names: readonly string[],
  { say, colors }: Reporter,
  shown: (file: string) => string,
): ExitCode {
  const states = ejectedStates(folder);
  const unknown = names.find((name) => states.every((state) => state.name !== name));
  if (unknown !== undefined)
    throw new UsageError(`'${unknown}' was not copied into '${shown(folder)}' with \`bindsmith eject\`.`);
  const wanted = states.filter(({ name, changed }) => changed && (names.length === 0 || names.includes(name)));
  if (wanted.length === 0) say(`${colors.green("✔")} Every copied template is up to date.`);
  let failed = false;
  for (const { name, before, now } of wanted) {
    const file = path.join(folder, name);
    if (before === undefined || now === undefined) {
      const reason =
        now === undefined
          ? "there is no original of that name any more"
          : "the text that it was copied from was not kept";
      say(`${colors.red("✖")} ${shown(file)}: ${reason}.`);
      failed = true;
      continue;
    }
    const { text, conflicts } = merged(readFileSync(file, "utf8"), before, now);
    writeFileSync(file, text);
    recordEjected(folder, { name, version: generatorVersion(), fields: fieldsOf(name) }, now);
    if (conflicts === 0) say(`${colors.green("✔")} ${shown(file)}: merged.`);
    else
      say(
        `${colors.yellow("!")} ${shown(file)}: merged with ${conflicts === 1 ? "1 conflict" : `${conflicts} conflicts`}, which are marked.`,
      );
    failed ||= conflicts > 0;
  }
  return failed ? 1 : 0;
}

/** A merge by lines. */
function merged(mine: string, base: string, theirs: string): { readonly text: string; readonly conflicts: number } {
  let conflicts = 0;
  const lines = diff3Merge(mine.split("\n"), base.split("\n"), theirs.split("\n")).flatMap((region) => {
    if (region.ok !== undefined) return region.ok;
    if (region.conflict === undefined) return [];
    conflicts += 1;
    const { a, o, b } = region.conflict;
    return ["<<<<<<< yours", ...a, "||||||| the original before", ...o, "=======", ...b, ">>>>>>> the original now"];
  });
  return { text: lines.join("\n"), conflicts };
}
