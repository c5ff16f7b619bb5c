import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.js";
import { loadSpec, type LoadResult, type SpecOptions } from "../../../generator/document/load.js";

/** A new folder with the given files, removed after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), "bindsmith-spec-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** Loads the first of the given files, with the folder as working directory. */
export async function load(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: SpecOptions = {},
): Promise<LoadResult> {
  return loadSpec(Object.keys(files)[0] as string, { workingDirectory: folderWith(files), ...options });
}

/** Loads a document that is given as a value. */
export async function loadValue(document: unknown, options: SpecOptions = {}): Promise<LoadResult> {
  return load({ "api.json": JSON.stringify(document, null, 2) }, options);
}

/** A document of OpenAPI 3.1 around the given parts. */
export function openapi(parts: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { openapi: "3.1.0", info: { title: "Pets", version: "1" }, paths: {}, ...parts };
}

/** A document with the given schemas and one path, so that it describes something. */
export function withSchemas(schemas: Readonly<Record<string, unknown>>, version = "3.1.0"): Record<string, unknown> {
  return openapi({
    openapi: version,
    paths: { "/pets": { get: { responses: { "200": { description: "ok" } } } } },
    components: { schemas },
  });
}

/** Code, place and message of each diagnostic: `ref-not-found api.json:7:15 The reference …`. */
export function lines(result: LoadResult): string[] {
  return result.diagnostics.map((diagnostic) => `${diagnostic.code} ${place(result, diagnostic)}${diagnostic.message}`);
}

/** Only the codes, in the order found. */
export function codes(result: LoadResult): string[] {
  return result.diagnostics.map(({ code }) => code);
}

/** The value at a pointer of the loaded document. */
export function at(result: LoadResult, pointer: string): unknown {
  return result.spec?.resolve(pointer);
}

function place(result: LoadResult, { location, pointer }: Diagnostic): string {
  const found = location ?? (pointer === undefined ? undefined : result.spec?.locate(pointer));
  return found === undefined ? "" : `${found.file}:${found.line}:${found.column} `;
}
