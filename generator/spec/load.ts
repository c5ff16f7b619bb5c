import path from "node:path";
import type { Diagnostic } from "../diagnostic.js";
import type { Options } from "../options.js";
import { runChecks } from "./checks/index.js";
import { breakCircles } from "./circular.js";
import type { SpecDocument } from "./document.js";
import { createDocumentSet } from "./documents.js";
import { readNamed, type ReadContext } from "./entry.js";
import { createDocument } from "./make-document.js";
import { createMoves } from "./moves.js";
import { parseObject } from "./parse.js";
import { prepare } from "./prepare.js";
import { resolveReferences } from "./references.js";
import { createReport } from "./report.js";
import { declaredVersion } from "./version.js";

/** The options that reading a document needs; the rest of {@link Options} may stand beside them. */
export interface SpecOptions extends Partial<Pick<Options, "overlays" | "allowFiles" | "allowOrigins">> {
  /** Absolute folder that relative paths start from; default: the process's. */
  readonly workingDirectory?: string;
  /** Standard input for the input `-`; default: file descriptor 0. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  /** Default: the global `fetch`. */
  readonly fetch?: typeof fetch;
}

/** What reading a document gives. */
export interface LoadResult {
  /**
   * There is one as soon as the entry document is an OpenAPI description of a supported version, errors or not:
   * faults are repaired as each diagnostic says, so that building a model on it is safe.
   */
  readonly spec?: SpecDocument;
  /** Ordered by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Text of a file by its name in locations, for code frames; also when there is no `spec`. */
  source(file: string): string | undefined;
}

/**
 * Reads an OpenAPI document from a file, an http(s) URL or standard input (`-`), with everything it references,
 * and brings it into the form that {@link SpecDocument} describes. Problems are diagnostics, never exceptions.
 */
export async function loadSpec(input: string, options: SpecOptions = {}): Promise<LoadResult> {
  const context = readContext(options);
  const read = await readNamed(input, context);
  if (read.failure !== undefined) return { diagnostics: [read.failure], source: () => undefined };
  const entry = read.file;
  const source = (file: string): string | undefined => (file === entry.display ? entry.text : undefined);
  const parsed = parseObject(entry);
  if (parsed.value === undefined) return { diagnostics: parsed.diagnostics, source };
  const version = declaredVersion(parsed.value, entry);
  if (version.failure !== undefined) return { diagnostics: [...parsed.diagnostics, version.failure], source };
  const report = createReport();
  report.diagnostics.push(...parsed.diagnostics);
  const moves = createMoves();
  const set = await createDocumentSet(entry, parsed.value, version.family, context, options.allowFiles ?? []);
  const references = await resolveReferences(set, report, moves);
  breakCircles(parsed.value, references.frames, report, moves);
  const prepared = prepare(parsed.value, set.entry, references, report, moves);
  runChecks(parsed.value, prepared.frames, prepared.references, report, moves);
  const spec = createDocument({
    root: parsed.value,
    version: version.version,
    entry,
    mounted: new Map([...set.mounted].map(([key, document]) => [key, document.file])),
    moves,
  });
  return { spec, diagnostics: [...report.diagnostics, ...set.diagnostics], source: (file) => spec.source(file) };
}

function readContext(options: SpecOptions): ReadContext {
  return {
    workingDirectory: options.workingDirectory ?? path.resolve(""),
    allowedOrigins: new Set((options.allowOrigins ?? []).map((origin) => (URL.canParse(origin) ? new URL(origin).origin : origin))),
    ...(options.stdin === undefined ? {} : { stdin: options.stdin }),
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
  };
}
