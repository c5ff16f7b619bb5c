/**
 * The manifest `.bindsmith.json` of an output folder: which files Bindsmith wrote there, with their hashes, and from what.
 * It holds no dates and no absolute paths, so that it can be committed.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { GeneratedFile } from "../shared/generated-file.js";
import { sha256 } from "../shared/hash.js";

/** Name of the manifest, directly in the output folder. */
export const MANIFEST_NAME = ".bindsmith.json";

export interface Manifest {
  /** Version of Bindsmith. */
  readonly generator: string;
  /** Hash of everything but the inputs that decides the output: options, templates, formatter. */
  readonly options: string;
  /** How many warnings the run had; a strict run may not skip one that had any. */
  readonly warnings: number;
  /** Files read, by path relative to the output folder or by URL, with the sha256 of their bytes. */
  readonly inputs: ReadonlyMap<string, string>;
  /** Files written, by path relative to the output folder, with the sha256 of their bytes; without the manifest itself. */
  readonly files: ReadonlyMap<string, string>;
}

/** `missing`: there is none. `invalid`: it cannot be read or is not a manifest. */
export type ManifestReading =
  | { readonly kind: "missing" }
  | { readonly kind: "invalid"; readonly reason: string }
  | { readonly kind: "manifest"; readonly manifest: Manifest };

/** Reads the manifest of an output folder; never throws. */
export function readManifest(folder: string): ManifestReading {
  let text: string;
  try {
    text = readFileSync(path.join(folder, MANIFEST_NAME), "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return { kind: "missing" };
    return { kind: "invalid", reason: error instanceof Error ? error.message : String(error) };
  }
  try {
    const manifest = parseManifest(JSON.parse(text));
    return manifest === undefined
      ? { kind: "invalid", reason: "it is not a manifest" }
      : { kind: "manifest", manifest };
  } catch {
    return { kind: "invalid", reason: "it is not JSON" };
  }
}

/** The manifest as a file, everything in it sorted by code unit. */
export function renderManifest(manifest: Manifest): GeneratedFile {
  const value = {
    generator: manifest.generator,
    options: manifest.options,
    warnings: manifest.warnings,
    inputs: sortedObject(manifest.inputs),
    files: sortedObject(manifest.files),
  };
  return { path: MANIFEST_NAME, text: `${JSON.stringify(value, null, 2)}\n` };
}

/** The hash of every file, by path. */
export function hashFiles(files: readonly GeneratedFile[]): Map<string, string> {
  return new Map(files.map((file) => [file.path, sha256(file.text)]));
}

function parseManifest(value: unknown): Manifest | undefined {
  if (!isRecord(value)) return undefined;
  const { generator, options, warnings } = value;
  const inputs = stringMap(value["inputs"]);
  const files = stringMap(value["files"]);
  if (typeof generator !== "string" || typeof options !== "string" || typeof warnings !== "number") return undefined;
  if (inputs === undefined || files === undefined) return undefined;
  return { generator, options, warnings, inputs, files };
}

function stringMap(value: unknown): Map<string, string> | undefined {
  if (!isRecord(value)) return undefined;
  const map = new Map<string, string>();
  for (const [key, member] of Object.entries(value)) {
    if (typeof member !== "string") return undefined;
    map.set(key, member);
  }
  return map;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sortedObject(map: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...map].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)));
}
