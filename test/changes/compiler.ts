/** Whether code written for one SDK compiles against another: the compiler's own verdict on a change. */
import path from "node:path";
import ts from "typescript";
import { readSurface } from "../../generator/generate.js";
import { generate } from "../../generator/index.js";
import { resolveOptions } from "../../generator/options/resolve.js";
import type { GeneratedFile, SdkModel, UserOptions } from "../../generator/index.js";
import type { Surface } from "../../generator/compare/surface.js";
import { consumerOf } from "./consumer.js";

/** An SDK in memory. */
export interface Sdk {
  readonly sdk: SdkModel;
  readonly surface: Surface;
  readonly files: readonly GeneratedFile[];
}

/** Generates the SDK of a document that is in memory. @throws when that gives errors */
export async function sdkOf(document: unknown, options: UserOptions = {}): Promise<Sdk> {
  const text = JSON.stringify(document);
  const result = await generate(
    { input: "-", formatter: "none", packageName: "sdk", ...options },
    { stdin: [text] as unknown as AsyncIterable<string> },
  );
  const { sdk, surface, files } = result;
  if (sdk === undefined || surface === undefined)
    throw new Error(result.diagnostics.map(({ code, message }) => `${code}: ${message}`).join("\n"));
  return { sdk, surface, files };
}

/** The surface of the SDK of a document that is in memory; much quicker than the SDK itself. @throws when that gives errors */
export async function surfaceFrom(document: unknown, options: UserOptions = {}): Promise<Surface> {
  const resolved = resolveOptions([{ options: { packageName: "sdk", ...options }, directory: "/" }]);
  const text = JSON.stringify(document);
  const result = await readSurface("-", resolved, { stdin: [text] as unknown as AsyncIterable<string> });
  if (result.surface === undefined)
    throw new Error(result.diagnostics.map(({ code, message }) => `${code}: ${message}`).join("\n"));
  return result.surface;
}

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
};
const parsed = new Map<string, ts.SourceFile>();

/** What the compiler says of code that uses all of the old SDK, against the new one; empty: it compiles. */
export function complaints(before: Sdk, after: Sdk): readonly string[] {
  const files = new Map<string, string>([
    ["/consumer.ts", consumerOf(before.sdk)],
    ...before.files.map((file) => [`/old/${file.path}`, file.text] as const),
    ...after.files.map((file) => [`/new/${file.path}`, file.text] as const),
  ]);
  const base = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...base,
    fileExists: (name) => files.has(name) || (isLibrary(name) && base.fileExists(name)),
    readFile: (name) => files.get(name) ?? base.readFile(name),
    directoryExists: () => true,
    getDirectories: () => [],
    getCurrentDirectory: () => "/",
    getSourceFile(name) {
      const text = files.get(name) ?? (isLibrary(name) ? base.readFile(name) : undefined);
      if (text === undefined) return undefined;
      // Most files are the same from one turn to the next.
      const key = `${name}\n${text}`;
      const known = parsed.get(key) ?? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
      if (name !== "/consumer.ts") parsed.set(key, known);
      return known;
    },
  };
  const program = ts.createProgram(["/consumer.ts"], options, host);
  const consumer = program.getSourceFile("/consumer.ts");
  return program
    .getSemanticDiagnostics(consumer)
    .map(
      ({ messageText, start }) => `${lineAt(consumer, start)}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    );
}

function isLibrary(name: string): boolean {
  return path.basename(name).startsWith("lib.");
}

function lineAt(file: ts.SourceFile | undefined, start: number | undefined): string {
  if (file === undefined || start === undefined) return "";
  const { line } = file.getLineAndCharacterOfPosition(start);
  return file.text.split("\n")[line]?.trim() ?? "";
}
