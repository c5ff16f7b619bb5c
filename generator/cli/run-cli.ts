/** The command line as a function: arguments in, exit code out. */
import { CommanderError } from "commander";
import type { ExitCode, Io } from "./io.js";
import { createProgram } from "./program.js";
import { colorsOf } from "./terminal.js";
import { UsageError } from "./usage-error.js";

/**
 * Runs a command line. It neither exits nor touches the process; everything goes through `io`.
 * @param args The arguments, without the paths of Node and of the script.
 * @returns 0: done. 1: the input or the output is wrong. 2: wrong usage.
 */
export async function runCli(args: readonly string[], io: Io): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = createProgram(io, (code) => {
    exitCode = code;
  });
  try {
    if (args.length === 0) program.help({ error: true });
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    // Commander has printed its own messages; help and version are no errors.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return explain(error, args.includes("--verbose"), io);
  }
}

function explain(error: unknown, verbose: boolean, io: Io): ExitCode {
  const { red, bold, dim } = colorsOf(io.stderr, io.env);
  if (error instanceof UsageError) {
    io.stderr.write(`${red("error")}: ${error.message}\n`);
    return 2;
  }
  const [reason = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  io.stderr.write(`${bold(red("error[internal]"))}: Bindsmith failed by its own fault: ${reason}\n`);
  if (verbose && error instanceof Error) io.stderr.write(`${dim(error.stack ?? "")}\n`);
  else io.stderr.write(`${dim("Please report this with the output of the same command and --verbose.")}\n`);
  return 1;
}
