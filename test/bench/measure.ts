import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export interface Command {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly directory: string;
}

/** What one run of a command used: its own process and the Node processes it started. */
export interface Usage {
  readonly exitCode: number;
  readonly wallMs: number;
  readonly cpuMs: number;
  /** Of the biggest process, in mebibytes. */
  readonly peakMb: number;
  readonly output: string;
}

/** Runs a Node program to its end, at most ten minutes. */
export async function measure(command: Command): Promise<Usage> {
  const scratch = mkdtempSync(join(tmpdir(), "bindsmith-usage-"));
  const log = join(scratch, "usage.jsonl");
  try {
    const started = performance.now();
    const { exitCode, output } = await run(command, {
      ...process.env,
      NODE_OPTIONS: `--require=${resolve("test/bench/usage-hook.cjs")}`,
      BENCH_USAGE: log,
      NO_COLOR: "1",
      CI: "1",
      DO_NOT_TRACK: "1",
    });
    const wallMs = performance.now() - started;
    const processes = readLines(log);
    return {
      exitCode,
      wallMs,
      cpuMs: processes.reduce((sum, each) => sum + each.cpuMs, 0),
      peakMb: Math.max(0, ...processes.map((each) => each.peakKb)) / 1024,
      output,
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

function run(
  command: Command,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly exitCode: number; readonly output: string }> {
  return new Promise((done, failed) => {
    const child = spawn(command.program, command.arguments, {
      cwd: command.directory,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 600_000,
      killSignal: "SIGKILL",
    });
    let output = "";
    const keep = (chunk: Buffer): void => {
      if (output.length < 5_000_000) output += chunk.toString("utf8");
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", failed);
    child.on("close", (code) => done({ exitCode: code ?? -1, output }));
  });
}

function readLines(file: string): readonly { readonly cpuMs: number; readonly peakKb: number }[] {
  try {
    const lines = readFileSync(file, "utf8").trim().split("\n");
    return lines.map((line) => JSON.parse(line) as { readonly cpuMs: number; readonly peakKb: number });
  } catch {
    return [];
  }
}
