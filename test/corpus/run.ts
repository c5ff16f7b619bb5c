/**
 * Generates an SDK of many real documents in memory and type-checks each under every strict flag, and under `strict` alone.
 * Exits with 1 when a document does worse than the committed baseline says, or ends in type errors or a crash.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ensureInstalled } from "../support/install.js";
import { allDocuments, freshSample, sample, type CorpusDocument } from "./documents.js";
import { parseBaseline, printBaseline, worse, type BaselineEntry, type Outcome } from "./outcome.js";
import { runPool } from "./pool.js";
import { serve } from "./worker.js";

const help = `npm run test:corpus -- [options]

  --count N       documents beside the fixed ones (default 142, which makes 150 of them)
  --seed N        which ones (default 1)
  --fresh N       more documents, others with every --fresh-seed (default 0)
  --fresh-seed S  any text, for example a commit (default "1")
  --all           every document
  --only TEXT     only documents whose name contains the text; may be repeated
  --shard I/N     only every Nth document, starting with the Ith
  --workers N     processes (default 2)
  --heap N        mebibytes of heap a process (default 6144)
  --timeout N     seconds a document (default 600)
  --details       print the first faults of every document
  --log FILE      append every outcome to a file, as JSON lines
  --update        write what was seen into test/corpus/baseline.tsv
`;

const folder = resolve("test/corpus");
const baselineFile = join(folder, "baseline.tsv");

if (process.argv.includes("--worker")) await serve();
else process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      count: { type: "string", default: "142" },
      seed: { type: "string", default: "1" },
      fresh: { type: "string", default: "0" },
      "fresh-seed": { type: "string", default: "1" },
      all: { type: "boolean", default: false },
      only: { type: "string", multiple: true, default: [] },
      shard: { type: "string", default: "1/1" },
      workers: { type: "string", default: "2" },
      heap: { type: "string", default: "6144" },
      timeout: { type: "string", default: "600" },
      details: { type: "boolean", default: false },
      log: { type: "string" },
      update: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const documents = choose(values);
  const outcomes: Outcome[] = [];
  await runPool(documents, {
    module: fileURLToPath(import.meta.url),
    workers: Number(values.workers),
    heap: Number(values.heap),
    recycleAbove: 2048,
    timeoutInSeconds: Number(values.timeout),
    onOutcome(outcome) {
      outcomes.push(outcome);
      if (values.log !== undefined) appendFileSync(values.log, `${JSON.stringify(outcome)}\n`);
      console.log(row(outcome));
      if (values.details) for (const detail of outcome.details) console.log(`    ${detail}`);
    },
  });
  return report(outcomes, values.update);
}

function choose(values: {
  readonly count: string;
  readonly seed: string;
  readonly fresh: string;
  readonly "fresh-seed": string;
  readonly all: boolean;
  readonly only: readonly string[];
  readonly shard: string;
}): readonly CorpusDocument[] {
  const modules = process.env["BINDSMITH_CORPUS"] ?? join(folder, "node_modules");
  if (process.env["BINDSMITH_CORPUS"] === undefined) ensureInstalled(folder);
  const everything = allDocuments(modules);
  const wide = values.all || values.only.length > 0;
  const fixed = wide ? everything : sample(everything, Number(values.count), Number(values.seed));
  const chosen = [...fixed, ...freshSample(everything, fixed, Number(values.fresh), values["fresh-seed"])];
  const [index = 1, shards = 1] = values.shard.split("/").map(Number);
  return chosen
    .filter((each) => values.only.length === 0 || values.only.some((text) => each.name.includes(text)))
    .filter((_, position) => position % shards === index - 1);
}

function report(outcomes: readonly Outcome[], update: boolean): number {
  const before = existsSync(baselineFile)
    ? parseBaseline(readFileSync(baselineFile, "utf8"))
    : new Map<string, BaselineEntry>();
  const tally = new Map<string, number>();
  for (const outcome of outcomes) tally.set(outcome.kind, (tally.get(outcome.kind) ?? 0) + 1);
  console.log(`\n${outcomes.length} documents: ${[...tally].map(([kind, count]) => `${count} ${kind}`).join(", ")}`);
  const faults = outcomes.flatMap((outcome) => {
    const reason = worse(outcome, before.get(outcome.name));
    return reason === undefined ? [] : [{ outcome, reason }];
  });
  if (update) {
    const merged = new Map(before);
    for (const outcome of outcomes) merged.set(outcome.name, outcome);
    writeFileSync(baselineFile, printBaseline(merged.values()));
    return 0;
  }
  for (const { outcome, reason } of faults) {
    console.log(`\nWORSE  ${outcome.name}: ${reason}`);
    for (const detail of outcome.details.slice(0, 5)) console.log(`       ${detail}`);
  }
  console.log(`${outcomes.length - faults.length} passed, ${faults.length} failed`);
  return faults.length === 0 ? 0 : 1;
}

function row(outcome: Outcome): string {
  const numbers = [
    outcome.operations,
    outcome.types,
    Math.round(outcome.generateMs),
    Math.round(outcome.checkMs),
    outcome.typeErrors,
  ];
  const codes = [...outcome.errors, ...outcome.warnings.map((code) => `(${code})`)].join(" ");
  return [
    outcome.name.padEnd(52),
    outcome.kind.padEnd(12),
    ...numbers.map((each) => String(each).padStart(6)),
    ` ${codes}`,
  ].join(" ");
}
