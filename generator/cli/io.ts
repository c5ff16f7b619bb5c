/** What a command may touch of the world besides files: handed in, so that tests can hand in something else. */

export interface Io {
  /** Absolute working directory. */
  readonly directory: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Calls the listener when the user asks to stop (SIGINT, SIGTERM), until the returned function is called. */
  onInterrupt(listener: () => void): () => void;
}

export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Width of the terminal; 80 where there is none. */
  readonly columns: number;
}

/** 0: done. 1: the input or the output is wrong. 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** The Io of this process. */
export function processIo(): Io {
  return {
    directory: process.cwd(),
    env: process.env,
    get stdin() {
      return process.stdin;
    },
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    onInterrupt(listener) {
      process.on("SIGINT", listener);
      process.on("SIGTERM", listener);
      return () => {
        process.off("SIGINT", listener);
        process.off("SIGTERM", listener);
      };
    },
  };
}

function output(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true,
    // Some terminals say 0.
    columns: stream.columns || 80,
  };
}
