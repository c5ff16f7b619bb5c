/**
 * Generates many documents with another revision and with the working tree, and prints what differs: files by the first
 * line that does, and diagnostics. Exits with 1 when something differs, with 2 when it cannot be told.
 */
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ensureInstalled } from "../support/install.js";
import { compareDocument, type Comparison } from "./compare.js";
import { ownDocuments, realDocuments, type ComparedDocument } from "./documents.js";
import { startGenerator } from "./generators.js";
import { createPrinter, printSummary } from "./report.js";
import { presentTree, revisionTree, type Tree } from "./trees.js";
import { serve } from "./worker.js";

const help = `npm run compare:output -- REVISION [options]

  --only TEXT   only documents whose name contains the text; may be repeated
  --own         only the documents of this repository, none that has to be installed
  --jobs N      pairs of processes (default 1: one for the revision, one for the working tree)
  --files N     files and diagnostics that are printed of each document (default 10)

The documents: test/cases, spec, the fixed ones of test:corpus and Microsoft Graph; Auth0 where BINDSMITH_AUTH0 names it.
BINDSMITH_CORPUS names a node_modules folder that holds the packages of test/corpus already.
`;

const root = resolve(".");
const [, , first, folder] = process.argv;
if (first === "--worker" && folder !== undefined) await serve(folder);
else
  process.exitCode = await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  });

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: "string", multiple: true, default: [] },
      own: { type: "boolean", default: false },
      jobs: { type: "string", default: "1" },
      files: { type: "string", default: "10" },
      help: { type: "boolean", default: false },
    },
  });
  const [revision] = positionals;
  if (values.help || revision === undefined || positionals.length > 1) {
    console.log(help);
    return values.help ? 0 : 2;
  }
  const trees = [revisionTree(root, revision), presentTree(root)] as const;
  const documents = choose(values.own, values.only);
  if (documents.length === 0) throw new Error(`No document is called ${values.only.join(" or ")}.`);
  const print = createPrinter(Number(values.files));
  const comparisons = await compareAll(documents, trees, Number(values.jobs), (comparison) => {
    const text = print(comparison);
    if (text !== "") console.log(text);
  });
  console.log(printSummary(comparisons, [trees[0].label, trees[1].label]));
  return comparisons.some(({ differences }) => differences.length > 0) ? 1 : 0;
}

function choose(ownOnly: boolean, only: readonly string[]): readonly ComparedDocument[] {
  const own = ownDocuments(root);
  return [...(ownOnly ? [] : realDocuments(corpusModules())), ...own].filter(
    ({ name }) => only.length === 0 || only.some((text) => name.includes(text)),
  );
}

function corpusModules(): string {
  const given = process.env["BINDSMITH_CORPUS"];
  if (given !== undefined) return given;
  const corpus = join(root, "test/corpus");
  ensureInstalled(corpus);
  return join(corpus, "node_modules");
}

async function compareAll(
  documents: readonly ComparedDocument[],
  [before, after]: readonly [Tree, Tree],
  jobs: number,
  onComparison: (comparison: Comparison) => void,
): Promise<readonly Comparison[]> {
  const module = fileURLToPath(import.meta.url);
  const queue = [...documents];
  const comparisons: Comparison[] = [];
  const work = async (): Promise<void> => {
    const pair = await Promise.all([startGenerator(module, before), startGenerator(module, after)]);
    try {
      for (let document = queue.shift(); document !== undefined; document = queue.shift()) {
        const comparison = await compareDocument(document, pair);
        comparisons.push(comparison);
        onComparison(comparison);
      }
    } finally {
      for (const generator of pair) generator.stop();
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return comparisons;
}
