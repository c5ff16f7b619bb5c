/** `bindsmith inspect`: shows what a document means for an SDK, without making one. */
import { hasErrors } from "../diagnostic.js";
import type { Flags } from "./flags.js";
import type { ExitCode, Io } from "./io.js";
import { createReporter } from "./report.js";
import { readTargets } from "./targets.js";
import { UsageError } from "./usage-error.js";

export interface InspectCommand {
  readonly input: string | undefined;
  /** Print the whole model instead of the tree. */
  readonly json: boolean;
  readonly flags: Flags;
}

/** Prints the model of every SDK on standard output (with `json` and several of them, a list), diagnostics on standard error. */
export async function runInspect({ input, json, flags }: InspectCommand, io: Io): Promise<ExitCode> {
  const reporter = createReporter(io, flags.run);
  const { targets, diagnostics } = await readTargets(input, flags, io);
  reporter.complain({ diagnostics });
  let failed = hasErrors(diagnostics);
  const models: unknown[] = [];
  for (const options of targets) {
    if (options.input === undefined)
      throw new UsageError("No input document is given. Name one: bindsmith inspect openapi.yaml");
    const { readModel } = await import("../generate.js");
    const result = await readModel(options.input, options, { directory: io.directory, stdin: io.stdin });
    reporter.complain(result);
    failed ||= hasErrors(result.diagnostics);
    if (result.model === undefined) continue;
    if (json) models.push(result.model);
    else {
      const { printTree } = await import("../model/print.js");
      io.stdout.write(printTree(result.model));
    }
  }
  if (json && models.length > 0)
    io.stdout.write(`${JSON.stringify(targets.length === 1 ? models[0] : models, null, 2)}\n`);
  return failed ? 1 : 0;
}
