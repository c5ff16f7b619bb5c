import { execFile } from "node:child_process";

export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end without throwing when it fails. */
export function runCommand(
  program: string,
  argv: readonly string[],
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<CommandResult> {
  const settings = {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    maxBuffer: 1 << 28,
    shell: process.platform === "win32",
  };
  return new Promise((done) => {
    execFile(program, [...argv], settings, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
      done({ code, stdout, stderr });
    });
  });
}

/** Like {@link runCommand}; throws with all output when the program fails. */
export async function mustRun(
  program: string,
  argv: readonly string[],
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<string> {
  const { code, stdout, stderr } = await runCommand(program, argv, options);
  if (code !== 0) throw new Error(`${program} ${argv.join(" ")} failed with ${code}:\n${stdout}\n${stderr}`);
  return stdout;
}
