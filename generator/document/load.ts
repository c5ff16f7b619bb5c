import path from "node:path";
import type { Diagnostic, JsonPointer } from "../diagnostics/diagnostic.js";
import type { Options } from "../options/index.js";
import { runChecks } from "./checks/index.js";
import { breakReferenceCycles } from "./references/cycles.js";
import type { SpecDocument } from "./document.js";
import { createDocumentSet } from "./references/documents.js";
import { readNamed, type ReadContext } from "./read/entry.js";
import { createDocument, type DocumentParts } from "./make-document.js";
import type { JsonObject } from "./json/value.js";
import { createMoves, type PointerMap } from "./positions/pointer-map.js";
import { parseObject } from "./parse/index.js";
import { normalize } from "./normalize/index.js";
import { resolveReferences } from "./references/index.js";
import { applyRemovals } from "./repair.js";
import { createReport, type Report } from "./report.js";
import type { SourceFile } from "./positions/source-file.js";
import { declaredVersion, type SupportedVersion } from "./version.js";

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
  return readDescription(entry, parsed.value, parsed.diagnostics, version, options, context);
}

async function readDescription(
  entry: SourceFile,
  root: JsonObject,
  found: readonly Diagnostic[],
  { version, family }: SupportedVersion,
  options: SpecOptions,
  context: ReadContext,
): Promise<LoadResult> {
  const report = createReport();
  report.diagnostics.push(...found);
  const pointerMap = createMoves();
  const overlays = await overlay(root, options.overlays ?? [], context, pointerMap, report);
  const allowed = { ...context, allowedOrigins: withOrigins(context.allowedOrigins, entry) };
  const set = await createDocumentSet(entry, root, family, allowed, options.allowFiles ?? []);
  const references = await resolveReferences(set, report, pointerMap);
  breakReferenceCycles(root, references, report);
  applyRemovals(references.removals, pointerMap);
  const parts: DocumentParts = {
    root,
    version,
    entry,
    mounted: new Map([...set.mounted].map(([key, document]) => [key, document.file])),
    overlays,
    pointerMap,
  };
  const pointedBefore = report.diagnostics.splice(0);
  const movesBefore: PointerMap = { table: new Map(pointerMap.table) };
  const prepared = normalize(root, set.entry, references, report, pointerMap);
  runChecks(root, prepared, report, pointerMap);
  const spec = createDocument(parts);
  const earlier =
    pointerMap.table.size === movesBefore.table.size
      ? pointedBefore
      : locate(pointedBefore, createDocument({ ...parts, pointerMap: movesBefore }));
  return {
    spec,
    diagnostics: [...set.diagnostics, ...earlier, ...report.diagnostics],
    source: (file) => spec.source(file) ?? set.unusable.find((other) => other.display === file)?.text,
  };
}

/** Gives diagnostics their places while their pointers still mean the document as it was before the upgrade. */
function locate(diagnostics: readonly Diagnostic[], spec: SpecDocument): Diagnostic[] {
  const pointed = diagnostics.filter(({ location, pointer }) => location === undefined && pointer !== undefined);
  const places = spec.locateAll(pointed.map(({ pointer }) => pointer as JsonPointer));
  const byDiagnostic = new Map(pointed.map((diagnostic, index) => [diagnostic, places[index]]));
  return diagnostics.map((diagnostic) => {
    const location = byDiagnostic.get(diagnostic);
    return location === undefined ? diagnostic : { ...diagnostic, location };
  });
}

/** Overlays are rare: what carries them out is loaded only for them. */
async function overlay(
  root: JsonObject,
  inputs: readonly string[],
  context: ReadContext,
  pointerMap: PointerMap,
  report: Report,
): Promise<readonly SourceFile[]> {
  if (inputs.length === 0) return [];
  const { applyOverlays } = await import("./overlay/index.js");
  const applied = await applyOverlays(root, inputs, context, pointerMap);
  report.diagnostics.push(...applied.diagnostics);
  return applied.files;
}

/** Who names an address as the document allows its origin: a fetched document in pieces is whole there. */
function withOrigins(allowed: ReadonlySet<string>, { uri, base }: SourceFile): ReadonlySet<string> {
  const addresses = [uri, base].filter((address) => address !== undefined && /^https?:\/\//i.test(address));
  return new Set([...allowed, ...addresses.map((address) => new URL(address as string).origin)]);
}

function readContext(options: SpecOptions): ReadContext {
  return {
    workingDirectory: options.workingDirectory ?? path.resolve(""),
    allowedOrigins: new Set(
      (options.allowOrigins ?? []).map((origin) => (URL.canParse(origin) ? new URL(origin).origin : origin)),
    ),
    ...(options.stdin === undefined ? {} : { stdin: options.stdin }),
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
  };
}
