import type { Io } from "../../generator/cli/io.js";

/** An Io without a terminal that keeps what is written, both streams in one text. */
export function captureIo(directory: string): Io & { text(): string } {
  const parts: string[] = [];
  const output = { write: (text: string): void => void parts.push(text), isTerminal: false, columns: 80 };
  return {
    directory,
    env: { NO_COLOR: "1" },
    stdin: (async function* () {})(),
    stdout: output,
    stderr: output,
    onInterrupt: () => () => undefined,
    text: () => parts.join(""),
  };
}
