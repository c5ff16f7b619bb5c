/**
 * Real documents through four extensions at once: what comes out type-checks under the weakest and the strictest flags, and
 * costs at most 1.6 times the time without them. `npm run test:extensions -- corpus`; BINDSMITH_AUTH0 may name one document more.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { msw } from "../../generator/extensions/msw/index.js";
import { tanstackQuery } from "../../generator/extensions/tanstack-query/index.js";
import { tests } from "../../generator/extensions/tests/index.js";
import { zod } from "../../generator/extensions/zod/index.js";
import { generate, hasErrors, type Extension, type GeneratedFile } from "../../generator/index.js";
import { allDocuments, sample, type CorpusDocument } from "../corpus/documents.js";
import { ensureInstalled } from "../support/install.js";

const folder = resolve("test/extensions");
const corpus = resolve("test/corpus");

/** Beside those that every run of the corpus has: GitHub and Stripe among them. */
const MORE_DOCUMENTS = 10;

const MAX_RATIO = 1.6;

const flags = {
  weakest: { strict: false, target: "es2020", lib: ["es2020", "dom", "dom.iterable"] },
  strictest: {
    strict: true,
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable", "dom.asynciterable"],
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noImplicitOverride: true,
    noUnusedLocals: true,
    isolatedDeclarations: true,
    erasableSyntaxOnly: true,
    verbatimModuleSyntax: true,
    declaration: true,
  },
} as const;

/** @returns whether all documents are right, and the extensions are fast enough on all of them together. */
export async function checkCorpus(): Promise<boolean> {
  ensureInstalled(corpus);
  ensureInstalled(join(folder, "newest"));
  const documents = allDocuments(join(corpus, "node_modules"));
  const auth0 = documents.filter(({ name }) => name.startsWith("auth0/"));
  let ok = true;
  const spent = { without: 0, with: 0 };
  for (const document of new Set([...auth0, ...sample(documents, MORE_DOCUMENTS, 1)])) {
    const plain = await timed(document, []);
    const extended = await timed(document, [tanstackQuery(), zod({ validate: "both" }), msw(), tests()]);
    spent.without += plain.milliseconds;
    spent.with += extended.milliseconds;
    const faults = typeFaults(extended.files);
    if (faults !== "" || extended.files.length <= plain.files.length) ok = false;
    console.log(
      `    ${faults === "" ? "ok" : "FAILED"}  ${document.name}: ${plain.files.length} + ${extended.files.length - plain.files.length} files${faults}`,
    );
  }
  const ratio = spent.with / spent.without;
  console.log(`    ${ratio <= MAX_RATIO ? "ok" : "FAILED"}  ${ratio.toFixed(2)} times the time without extensions`);
  return ok && ratio <= MAX_RATIO;
}

interface Outcome {
  readonly files: readonly GeneratedFile[];
  /** Time of this process, whatever else the machine does. */
  readonly milliseconds: number;
}

async function timed({ path, options }: CorpusDocument, extensions: Extension[]): Promise<Outcome> {
  const started = process.cpuUsage();
  const { files, diagnostics } = await generate({
    input: path,
    packageName: "sdk",
    formatter: "oxfmt",
    ...options,
    extensions,
  });
  const { user, system } = process.cpuUsage(started);
  const errors = hasErrors(diagnostics) && extensions.length > 0;
  if (errors)
    console.log(
      diagnostics
        .filter(({ severity }) => severity === "error")
        .map(({ message }) => message)
        .join("\n"),
    );
  return { files, milliseconds: (user + system) / 1000 };
}

/** The first faults under each set of flags, on lines of their own; empty: none. */
function typeFaults(files: readonly GeneratedFile[]): string {
  const root = mkdtempSync(join(tmpdir(), "bindsmith-corpus-"));
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    symlinkSync(join(folder, "newest/node_modules"), join(root, "node_modules"));
    return Object.entries(flags)
      .map(([name, own]) => {
        const compilerOptions = {
          module: "esnext",
          moduleResolution: "bundler",
          types: [],
          skipLibCheck: true,
          noEmit: true,
          ...own,
        };
        writeFileSync(join(root, "tsconfig.check.json"), JSON.stringify({ compilerOptions, include: ["src", "test"] }));
        const argv = [resolve("node_modules/typescript-7/bin/tsc"), "-p", "tsconfig.check.json"];
        const { status, stdout } = spawnSync(process.execPath, argv, {
          cwd: root,
          encoding: "utf8",
          maxBuffer: 2 ** 28,
        });
        return status === 0 ? "" : `\n${name}: ${stdout.slice(0, 600)}`;
      })
      .join("");
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
