/** Whether a run would change nothing, found out with hashes alone: no document is parsed and no compiler loaded. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { formatterFingerprint } from "../format/index.js";
import { isExtension } from "../options/extension.js";
import { sha256 } from "../shared/hash.js";
import { hashFile, hashFolder, hashPackage, hashProgram } from "../shared/program-files.js";
import { optionTable, type ExtensionUse, type OptionRow, type Options } from "../options/index.js";
import { isFilePath } from "../options/resolve.js";
import { isHashOf } from "./own-regions.js";
import { MANIFEST_NAME, readManifest, type Manifest } from "./manifest.js";
import { hasWorkFolder } from "./work-folder.js";

/** What an output folder that is up to date was made from. */
export interface UpToDate {
  /** Number of files, the manifest among them. */
  readonly files: number;
  /** Number of warnings that the run which made them had. */
  readonly warnings: number;
}

/**
 * Compares inputs, options and output files with the manifest of the last run.
 * @param folder Absolute output folder. @param generator Version of Bindsmith.
 * @returns `undefined` when anything differs, is missing, or cannot be known without a full run (input from a URL or
 * from standard input; a strict run after one with warnings).
 */
export function checkUpToDate(folder: string, options: Options, generator: string): UpToDate | undefined {
  const reading = readManifest(folder);
  if (reading.kind !== "manifest" || hasWorkFolder(folder)) return undefined;
  const { manifest } = reading;
  if (manifest.generator !== generator || (options.strict && manifest.warnings > 0)) return undefined;
  if (manifest.options !== fingerprintOptions(folder, options)) return undefined;
  if (!sameInputs(folder, manifest) || !sameFiles(folder, manifest)) return undefined;
  return { files: manifest.files.size + 1, warnings: manifest.warnings };
}

/** Hash of everything but the inputs that decides the output: options, templates, the header, and what governs the formatter. */
export function fingerprintOptions(folder: string, options: Options): string {
  const values: [string, unknown][] = [];
  for (const [name, row] of Object.entries<OptionRow>(optionTable)) {
    const value: unknown = options[name as keyof Options];
    if (row.report === true || name === "templates" || name === "headerFile" || value === undefined) continue;
    values.push([name, row.path === true ? relativePaths(folder, value) : fingerprintValue(name, value)]);
  }
  // What was made by a program depends on all of it.
  const programs = [
    ...(options.extensions ?? []).map(fingerprintExtension),
    ...(options.preset === undefined ? [] : presetSource(options.preset)),
    ...(options.helpers === undefined ? [] : [hashProgram(options.helpers)]),
    ...(options.program === undefined ? [] : [hashProgram(options.program)]),
  ];
  const templates = options.templates === undefined ? "" : hashFolder(options.templates);
  const header = options.headerFile === undefined ? "" : (hashFile(options.headerFile) ?? "");
  const own = ownTemplates(options).map((file) => hashFile(file) ?? "");
  return sha256(
    JSON.stringify([values, templates, header, formatterFingerprint(options.formatter, folder), ...own, ...programs]),
  );
}

/** Texts and templates that the options `readme` and `files` name. Absolute paths. */
export function ownTemplates({ readme, files = [] }: Options): string[] {
  const texts = [readme?.before, readme?.after].flatMap((text) => (typeof text === "object" ? [text.file] : []));
  return [...texts, ...files.map(({ template }) => template)];
}

/** Extensions are hashed by their sources, and what a preset says is in the other options. */
function fingerprintValue(name: string, value: unknown): unknown {
  if (name === "extensions") return [];
  if (name === "preset") return (value as NonNullable<Options["preset"]>).name;
  return sorted(value);
}

function presetSource({ source }: NonNullable<Options["preset"]>): string[] {
  return source === undefined ? [] : [hashProgram(source)];
}

/** By its source where it is named; one that is made already is part of the program that the options come from. */
function fingerprintExtension({ use, options, directory }: ExtensionUse): unknown {
  const source = isExtension(use) ? use.name : path.isAbsolute(use) ? hashProgram(use) : hashPackage(use, directory);
  return [source, sorted(isExtension(use) ? use.options : options)];
}

/** A file's name in the manifest: its path from the output folder with `/` between segments, or its URL. */
export function inputName(folder: string, uri: string): string {
  return path.isAbsolute(uri) ? path.relative(folder, uri).split(path.sep).join("/") : uri;
}

function relativePaths(folder: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => relativePaths(folder, item));
  if (typeof value === "object" && value !== null)
    return Object.entries(value).map(([name, member]) => [name, relativePaths(folder, member)]);
  return typeof value === "string" ? inputName(folder, value) : value;
}

/** Members of records in one order: the order in which a user wrote them means nothing. A function is its source. */
function sorted(value: unknown): unknown {
  if (typeof value === "function") return String(value);
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
    .map(([name, member]) => [name, sorted(member)]);
}

function sameInputs(folder: string, manifest: Manifest): boolean {
  if (manifest.inputs.size === 0) return false;
  for (const [name, hash] of manifest.inputs) {
    if (!isFilePath(name) || name.startsWith("<") || hashFile(path.resolve(folder, name)) !== hash) return false;
  }
  return true;
}

function sameFiles(folder: string, manifest: Manifest): boolean {
  for (const [name, hash] of manifest.files) {
    if (name === MANIFEST_NAME) continue;
    if (hashFile(path.join(folder, name)) !== hash && !isOurText(path.join(folder, name), hash)) return false;
  }
  return true;
}

/** A version control system may have changed line ends, and the user may have put regions in: otherwise it is ours. */
function isOurText(file: string, hash: string): boolean {
  try {
    return isHashOf(hash, readFileSync(file, "utf8"));
  } catch {
    return false;
  }
}
