import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { CompilerOptions } from "typescript";
import type * as Bindsmith from "../../generator/index.js";
import { checkStrictly } from "../support/strict-check.js";
import type { CorpusDocument } from "./documents.js";
import type { Outcome } from "./outcome.js";

/** Takes documents from the parent process, one at a time, and answers each with its outcome. Uses the built package. */
export async function serve(): Promise<void> {
  const { generate } = (await import(pathToFileURL(resolve("dist/index.js")).href)) as typeof Bindsmith;
  process.on("message", (document: CorpusDocument) => {
    void tryOne(document, generate).then((outcome) => process.send?.({ outcome, rss: process.memoryUsage.rss() }));
  });
  process.send?.({ ready: true });
}

type Generate = typeof Bindsmith.generate;

/** Every flag at once, and `strict` alone: without `exactOptionalPropertyTypes` an optional property may also be `undefined`. */
const flagSets: readonly CompilerOptions[] = [
  {},
  {
    exactOptionalPropertyTypes: false,
    noUncheckedIndexedAccess: false,
    isolatedDeclarations: false,
    verbatimModuleSyntax: false,
    erasableSyntaxOnly: false,
    declaration: false,
  },
];

async function tryOne(document: CorpusDocument, generate: Generate): Promise<Outcome> {
  const started = performance.now();
  const blank = { name: document.name, bytes: document.bytes, operations: 0, types: 0, checkMs: 0, typeErrors: 0 };
  try {
    const options = { input: document.path, formatter: "none" as const, ...document.options };
    const result = await generate(options, { directory: dirname(document.path) });
    const generateMs = performance.now() - started;
    const errors = distinct(result.diagnostics.filter((each) => each.severity === "error").map((each) => each.code));
    const warnings = distinct(
      result.diagnostics.filter((each) => each.severity === "warning").map((each) => each.code),
    );
    if (errors.length > 0) {
      const details = result.diagnostics
        .filter((each) => each.severity === "error")
        .map((each) => `${each.code}: ${each.message} ${each.pointer ?? ""}`);
      return { ...blank, kind: "diagnostics", generateMs, errors, warnings, details: details.slice(0, 20) };
    }
    for (const { method, path, accessor, methodName } of result.sdk?.operations ?? []) {
      const odd = [...accessor, methodName].find((name) => /^[_\d]/.test(name));
      if (odd !== undefined) throw new Error(`${method} ${path} has the name ${odd}.`);
    }
    const checkStarted = performance.now();
    const files = new Map(result.files.map((file) => [file.path, file.text]));
    const faults = flagSets.flatMap((flags) => checkStrictly([{ name: document.name, files }], flags));
    return {
      ...blank,
      kind: faults.length === 0 ? "package" : "type-errors",
      operations: result.model?.operations.length ?? 0,
      types: result.model?.types.length ?? 0,
      generateMs,
      checkMs: performance.now() - checkStarted,
      typeErrors: faults.length,
      errors,
      warnings,
      details: faults
        .slice(0, 20)
        .map((each) => `${each.file}:${each.line}:${each.column} TS${each.code} ${each.message}`),
    };
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const generateMs = performance.now() - started;
    return { ...blank, kind: "crash", generateMs, errors: [], warnings: [], details: [detail] };
  }
}

function distinct(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].sort();
}
