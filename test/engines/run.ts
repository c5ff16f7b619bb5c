/**
 * Plays the wire tables and a set of faults in Node, Deno and Bun, whose binaries come as packages, and prints a table.
 * Arguments name the engines to play in (`Deno "Node 24"`), without any it is all of them. Exits with 1 when a row fails; an engine without a binary for this machine is counted as skipped.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { ensureInstalled } from "../support/install.js";
import { runCommand } from "../support/run-command.js";
import { totals, type Report } from "./report.js";
import { startWireServer } from "./wire-server.js";

interface Engine {
  readonly name: string;
  /** Binary; `undefined` where `package.json` of this folder names none for this machine. */
  readonly binary: string | undefined;
  readonly flags: readonly string[];
}

const folder = resolve("test/engines");
const modules = join(folder, "node_modules");

process.exitCode = await main();

async function main(): Promise<number> {
  ensureInstalled(folder);
  const scratch = mkdtempSync(join(tmpdir(), "bindsmith-engines-"));
  try {
    await build({
      entryPoints: [join(folder, "main.ts"), join(folder, "worker.ts")],
      outdir: scratch,
      bundle: true,
      platform: "neutral",
      format: "esm",
      target: "es2022",
      external: ["node:*"],
      logLevel: "warning",
    });
    writeFileSync(join(scratch, "package.json"), '{"type":"module"}');
    return await playEach(join(scratch, "main.js"));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function playEach(program: string): Promise<number> {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  console.log(["engine".padEnd(24), "passed", "failed", "seconds"].join("  "));
  const chosen = process.argv.slice(2);
  for (const engine of engines()) {
    if (chosen.length > 0 && !chosen.includes(engine.name)) continue;
    if (engine.binary === undefined) {
      sum.skipped++;
      console.log(
        `${engine.name.padEnd(24)}  no binary for ${process.platform}-${process.arch} among the packages of test/engines`,
      );
      continue;
    }
    const started = performance.now();
    const report = await play(engine, engine.binary, program);
    const { passed, failed } = totals(report);
    sum.passed += passed;
    sum.failed += failed;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log([report.engine.padEnd(24), String(passed).padStart(6), String(failed).padStart(6), seconds].join("  "));
    for (const table of report.tables)
      for (const { row, reason } of table.failed) console.log(`    ${table.table}: ${row}: ${reason}`);
  }
  console.log(`\n${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ""}`);
  return sum.failed === 0 ? 0 : 1;
}

/** An engine that breaks down is one failed row that says why. */
async function play(engine: Engine, binary: string, program: string): Promise<Report> {
  const servers = await Promise.all([startWireServer(), startWireServer(), startWireServer()]);
  try {
    // Nothing listens where the last one was.
    await servers[2].close();
    const origins = servers.map(({ origin }) => origin);
    const { code, stdout, stderr } = await runCommand(binary, [...engine.flags, program, ...origins], { cwd: folder });
    const last = stdout.trimEnd().split("\n").at(-1) ?? "";
    if (code === 0 && last.startsWith("{")) return JSON.parse(last) as Report;
    const failed = [{ row: `exit code ${code}`, reason: `${stdout}${stderr}`.slice(-2000) }];
    return { engine: engine.name, tables: [{ table: "process", passed: 0, excluded: [], failed }] };
  } finally {
    await Promise.all([servers[0].close(), servers[1].close()]);
  }
}

function engines(): readonly Engine[] {
  const nodes = ["22", "24", "26"].map((version) => ({
    name: `Node ${version}`,
    binary: firstOf(`node-${version}/bin/node`),
    flags: [],
  }));
  return [
    { name: "Node (this one)", binary: process.execPath, flags: [] },
    ...nodes,
    {
      name: "Deno",
      binary: firstOf(
        `@deno/${process.platform}-${process.arch}-glibc/deno`,
        `@deno/${process.platform}-${process.arch}/deno`,
      ),
      flags: [
        "run",
        "--quiet",
        "--no-config",
        "--no-lock",
        "--no-remote",
        "--allow-net=127.0.0.1",
        "--allow-env",
        "--allow-read",
      ],
    },
    {
      name: "Bun",
      binary: firstOf(`@oven/bun-${process.platform}-${process.arch === "arm64" ? "aarch64" : process.arch}/bin/bun`),
      flags: ["run"],
    },
  ];
}

function firstOf(...paths: readonly string[]): string | undefined {
  return paths.map((path) => join(modules, path)).find((path) => existsSync(path));
}
