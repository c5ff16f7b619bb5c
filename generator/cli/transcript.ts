/** What one SDK of a run has to say, kept to be printed when its turn comes. */
import type { RunFlags } from "../options/index.js";
import type { Io } from "./io.js";
import { createReporter } from "./report.js";
import type { Reporter } from "./report.js";

/** Plain data, so that it can come from another thread. */
export interface Transcript {
  /** In the order in which it was said. */
  readonly parts: readonly { readonly stream: "stdout" | "stderr"; readonly text: string }[];
  /** Diagnostics for the object of `--format json`. */
  readonly complaints: readonly unknown[];
}

/** An Io like another and a reporter on it, both of which print nothing. */
export interface Recorder {
  readonly io: Io;
  readonly reporter: Reporter;
  transcript(): Transcript;
}

/** Begins a transcript; texts have the colours and the width of the outputs that they are meant for. */
export function createRecorder(io: Io, run: RunFlags): Recorder {
  const parts: { stream: "stdout" | "stderr"; text: string }[] = [];
  const keep = (stream: "stdout" | "stderr"): Io["stdout"] => ({
    isTerminal: io[stream].isTerminal,
    columns: io[stream].columns,
    write: (text) => void parts.push({ stream, text }),
  });
  const recording: Io = {
    directory: io.directory,
    env: io.env,
    stdin: io.stdin,
    stdout: keep("stdout"),
    stderr: keep("stderr"),
    onInterrupt: (listener) => io.onInterrupt(listener),
  };
  const reporter = createReporter(recording, run);
  return { io: recording, reporter, transcript: () => ({ parts, complaints: reporter.complaints() }) };
}

/** Prints a transcript. */
export function replay({ parts, complaints }: Transcript, io: Io, reporter: Reporter): void {
  for (const { stream, text } of parts) io[stream].write(text);
  reporter.adopt(complaints);
}
