/** `bindsmith eject`: copies templates to where the user may change them. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hasErrors } from "../diagnostics/diagnostic.js";
import { listTemplates, readTemplate } from "../typescript/print/templates/templates.js";
import { recordEjected } from "../typescript/print/templates/ejected.js";
import { fieldsOf } from "../typescript/print/templates/views.js";
import { generatorVersion } from "../shared/package-folder.js";
import { closest } from "../shared/suggest.js";
import type { Flags } from "./flags.js";
import type { ExitCode, Io } from "./io.js";
import { createReporter } from "./report.js";
import { readTargets, shownPath } from "./targets.js";
import { UsageError } from "./usage-error.js";

export interface EjectCommand {
  /** Names of templates, with or without `.hbs`. */
  readonly names: readonly string[];
  /** Merge what has changed in the originals into the copies: all that have changed, or those that are named. */
  readonly merge: boolean;
  /** Print the names that there are instead. */
  readonly list: boolean;
  readonly flags: Flags;
}

const DEFAULT_FOLDER = "templates";

/**
 * Copies templates into the folder of the option `templates`, else into `templates` in the working directory.
 * A file that is there already is kept, unless `--force` is given.
 * @throws UsageError when a name is missing or unknown.
 */
export async function runEject({ names, list, merge, flags }: EjectCommand, io: Io): Promise<ExitCode> {
  const known = listTemplates();
  if (list) {
    io.stdout.write(`${known.join("\n")}\n`);
    return 0;
  }
  if (names.length === 0 && !merge)
    throw new UsageError("No template is named. `bindsmith eject --list` prints the names.");
  const reporter = createReporter(io, flags.run);
  const { targets, diagnostics } = await readTargets(undefined, flags, io);
  reporter.complain({ diagnostics });
  if (hasErrors(diagnostics)) return 1;
  const configured = targets.find((options) => options.templates !== undefined)?.templates;
  const folder = configured ?? path.join(io.directory, DEFAULT_FOLDER);
  if (merge) {
    const { mergeEjected } = await import("./merge-ejected.js");
    const only = names.map((given) => findTemplate(given, known));
    return mergeEjected(folder, only, reporter, (file) => shownPath(file, io));
  }
  let failed = false;
  for (const name of names.map((given) => findTemplate(given, known))) {
    const file = path.join(folder, name);
    if (existsSync(file) && flags.run.force !== true) {
      io.stderr.write(`${shownPath(file, io)} is there already; --force overwrites it.\n`);
      failed = true;
      continue;
    }
    mkdirSync(path.dirname(file), { recursive: true });
    const text = readTemplate(name);
    writeFileSync(file, text);
    recordEjected(folder, { name, version: generatorVersion(), fields: fieldsOf(name) }, text);
    reporter.say(`${reporter.colors.green("✔")} ${shownPath(file, io)}`);
  }
  if (configured === undefined && !failed) {
    reporter.say(
      `Next: set \`templates: ${JSON.stringify(`./${DEFAULT_FOLDER}`)}\` in the configuration file, or give --templates ${DEFAULT_FOLDER}.`,
    );
  }
  return failed ? 1 : 0;
}

function findTemplate(given: string, known: readonly string[]): string {
  const name = known.find(
    (candidate) => candidate === given || candidate === `${given}.hbs` || candidate === `${given}.ts`,
  );
  if (name !== undefined) return name;
  const suggestion = closest(
    given,
    known.flatMap((candidate) => [candidate, path.posix.basename(candidate), candidate.replace(/\.(?:hbs|ts)$/u, "")]),
  );
  throw new UsageError(
    `There is no template '${given}'.${suggestion === undefined ? " `bindsmith eject --list` prints the names." : ` Did you mean '${suggestion}'?`}`,
  );
}
