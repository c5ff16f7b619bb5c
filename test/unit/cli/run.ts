import { runCli } from "../../../generator/cli/run-cli.js";
import type { Io } from "../../../generator/cli/io.js";

/** What a command line printed, and how it ended. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunSettings {
  readonly env?: Readonly<Record<string, string>>;
  /** Both outputs are terminals. */
  readonly terminal?: boolean;
  /** Width of both outputs. Default: 100. */
  readonly columns?: number;
  readonly stdin?: string;
  readonly onInterrupt?: Io["onInterrupt"];
  /** Sees everything that is printed, as it is printed. */
  onText?(text: string): void;
}

/** Runs a command line in a folder, in this process. */
export async function run(directory: string, args: readonly string[], settings: RunSettings = {}): Promise<Run> {
  let out = "";
  let err = "";
  const stream = (keep: (text: string) => void): Io["stdout"] => ({
    write(text) {
      keep(text);
      settings.onText?.(text);
    },
    isTerminal: settings.terminal ?? false,
    columns: settings.columns ?? 100,
  });
  const io: Io = {
    directory,
    env: settings.env ?? {},
    stdin: (async function* () {
      yield settings.stdin ?? "";
    })(),
    stdout: stream((text) => (out += text)),
    stderr: stream((text) => (err += text)),
    onInterrupt: settings.onInterrupt ?? (() => () => undefined),
  };
  const code = await runCli(args, io);
  return { code, out, err };
}
