/** What has to happen in the output folder so that it holds exactly the generated files; only looks. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { CHANGELOG_NAME } from "../compare/release.js";
import { SURFACE_NAME } from "../compare/surface-file.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { GeneratedFile } from "../shared/generated-file.js";
import { sha256 } from "../shared/hash.js";
import { createFolderReader, foldName, folderOf, nameOf } from "./folder-reader.js";
import type { FolderReader } from "./folder-reader.js";
import { MANIFEST_NAME, readManifest } from "./manifest.js";
import type { Manifest } from "./manifest.js";
import { isHashOf, putRegions, takeRegions, type OwnRegion } from "./own-regions.js";
import { checkPaths } from "./safe-path.js";

/** One file of the plan. `before` is the hash of what stands there now. */
export type FileChange =
  | { readonly kind: "create"; readonly path: string; readonly text: string }
  | { readonly kind: "update"; readonly path: string; readonly text: string; readonly before: string }
  | { readonly kind: "delete"; readonly path: string; readonly before: string }
  | { readonly kind: "unchanged"; readonly path: string };

export interface OutputPlan {
  /** Absolute path of the output folder. */
  readonly folder: string;
  /** Sorted by path; files with an error in `diagnostics` are left out. */
  readonly changes: readonly FileChange[];
  /** What is the user's own in the folder: regions inside generated files, and files below `src/`. */
  readonly own: { readonly regions: number; readonly files: number };
  /** Errors: the plan must not be carried out. Warnings: what is kept although it is no longer generated. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Files that say what the others are, or go on from their own earlier text: no work of anybody is lost when they are written. */
const CONTINUED: ReadonlySet<string> = new Set([MANIFEST_NAME, SURFACE_NAME, CHANGELOG_NAME]);

/** Where nothing was looked at. */
export const nothingOwn: OutputPlan["own"] = { regions: 0, files: 0 };

/** At most so many conflicts are listed one by one. */
const CONFLICT_LIMIT = 20;

/** How to plan. */
export interface PlanOptions {
  /** Whether generated files that were edited by hand are overwritten. */
  readonly force: boolean;
  /** The folder as diagnostics name it. */
  readonly shown: string;
}

interface Planning extends PlanOptions {
  readonly folder: string;
  readonly reader: FolderReader;
  readonly manifest: Manifest | undefined;
  readonly wanted: ReadonlySet<string>;
  readonly diagnostics: Diagnostic[];
  /** Regions in the files, by path. */
  readonly regions: Map<string, number>;
}

/**
 * Compares files with the disk and with the manifest of the last run.
 * @param folder Absolute path of the output folder.
 * @throws what the file system throws when something cannot be read.
 */
export function planOutput(folder: string, files: readonly GeneratedFile[], options: PlanOptions): OutputPlan {
  checkPaths(files);
  const reading = readManifest(folder);
  const diagnostics: Diagnostic[] = [];
  if (reading.kind === "invalid") diagnostics.push(invalidManifest(options.shown, reading.reason));
  const planning: Planning = {
    folder,
    reader: createFolderReader(folder),
    manifest: reading.kind === "manifest" ? reading.manifest : undefined,
    wanted: new Set(files.map((file) => file.path)),
    ...options,
    diagnostics,
    regions: new Map(),
  };
  const changes = [...files.flatMap((file) => planFile(planning, file)), ...planStale(planning)];
  changes.sort((left, right) => (left.path < right.path ? -1 : left.path > right.path ? 1 : 0));
  const regions = [...planning.regions.values()].reduce((sum, each) => sum + each, 0);
  const own = { regions, files: ownFiles(planning) };
  return { folder, changes, own, diagnostics: limitConflicts(diagnostics) };
}

/** How many files below `src/` are neither generated now nor were by the last run. */
function ownFiles({ folder, wanted, manifest }: Planning): number {
  const sources = path.join(folder, "src");
  if (!existsSync(sources) || !statSync(sources).isDirectory()) return 0;
  return readdirSync(sources, { recursive: true, withFileTypes: true }).filter((entry) => {
    const name = path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/");
    return entry.isFile() && !wanted.has(name) && manifest?.files.has(name) !== true;
  }).length;
}

/** Whether the plan changes anything on disk. */
export function hasChanges(plan: OutputPlan): boolean {
  return plan.changes.some((change) => change.kind !== "unchanged");
}

/** Whether bytes on disk are this text, give or take the line ends that a version control system may have changed. */
export function isSameText(onDisk: string, text: string): boolean {
  return onDisk === text || (onDisk.includes("\r\n") && onDisk.replaceAll("\r\n", "\n") === text);
}

function planFile(planning: Planning, file: GeneratedFile): FileChange[] {
  const state = planning.reader(folderOf(file.path));
  if (state.kind === "missing") return [{ kind: "create", path: file.path, text: file.text }];
  if (state.kind === "blocked") return refuse(planning, blockedByFile(planning, state.path));
  if (state.kind === "outside") return refuse(planning, outside(state.path));
  const name = nameOf(file.path);
  const twin = state.byFoldedName.get(foldName(name))?.find((other) => other !== name);
  if (twin !== undefined && !isOurs(planning, joinPath(folderOf(file.path), twin))) {
    return refuse(planning, caseCollision(file.path, joinPath(folderOf(file.path), twin)));
  }
  const entry = state.entries.get(name);
  if (entry === undefined) return [{ kind: "create", path: file.path, text: file.text }];
  if (entry.isSymbolicLink()) return refuse(planning, foreignFile(file, "is a symbolic link"));
  if (!entry.isFile()) return refuse(planning, blockedByFolder(file.path));
  return compare(planning, file);
}

function compare(planning: Planning, file: GeneratedFile): FileChange[] {
  const onDisk = readFileSync(path.join(planning.folder, file.path), "utf8");
  if (isSameText(onDisk, file.text)) return [{ kind: "unchanged", path: file.path }];
  const { regions } = takeRegions(onDisk.replaceAll("\r\n", "\n"));
  if (regions.length > 0) planning.regions.set(file.path, regions.length);
  if (regions.length > 0 && isHashOf(sha256(file.text), onDisk)) return [{ kind: "unchanged", path: file.path }];
  const before = sha256(onDisk);
  const placed = putRegions(file.text, regions);
  if ("lost" in placed) return refuse(planning, lostRegion(file.path, placed.lost));
  const update: FileChange = { kind: "update", path: file.path, text: placed.text, before };
  if (CONTINUED.has(file.path)) return [update];
  const written = planning.manifest?.files.get(file.path);
  if (written === undefined) return refuse(planning, foreignFile(file, "was not written by Bindsmith"));
  if (planning.force || isHashOf(written, onDisk)) return [update];
  return refuse(planning, editedFile(file.path));
}

/** Files of the last run that this one does not make: removed while their content is still ours. */
function planStale(planning: Planning): FileChange[] {
  const changes: FileChange[] = [];
  for (const [stale, written] of planning.manifest?.files ?? []) {
    if (planning.wanted.has(stale) || stale === MANIFEST_NAME || stale === CHANGELOG_NAME || !isSafe(stale)) continue;
    const state = planning.reader(folderOf(stale));
    if (state.kind !== "folder" || state.entries.get(nameOf(stale))?.isFile() !== true) continue;
    const onDisk = readFileSync(path.join(planning.folder, stale), "utf8");
    const hasRegions = takeRegions(onDisk).regions.length > 0;
    if ((isHashOf(written, onDisk) && !hasRegions) || planning.force)
      changes.push({ kind: "delete", path: stale, before: sha256(onDisk) });
    else planning.diagnostics.push(staleFileKept(stale));
  }
  return changes;
}

/** The manifest is a file of the folder, so anybody may have written it: its paths are checked like all others. */
function isSafe(relativePath: string): boolean {
  try {
    checkPaths([{ path: relativePath, text: "" }]);
    return true;
  } catch {
    return false;
  }
}

/** Whether a path, or something below it, was written by the last run and goes away with this one. */
function isOurs(planning: Planning, relativePath: string): boolean {
  const files = planning.manifest?.files;
  if (files === undefined) return false;
  if (files.has(relativePath)) return !planning.wanted.has(relativePath);
  return [...files.keys()].some((file) => file.startsWith(`${relativePath}/`));
}

function refuse(planning: Planning, diagnostic: Diagnostic): [] {
  planning.diagnostics.push(diagnostic);
  return [];
}

/** One blocked folder or link stops many files: it is named once. */
function limitConflicts(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const distinct = [
    ...new Map(diagnostics.map((diagnostic) => [`${diagnostic.code} ${diagnostic.message}`, diagnostic])).values(),
  ];
  const kept: Diagnostic[] = [];
  const counts = new Map<string, number>();
  for (const diagnostic of distinct) {
    const count = (counts.get(diagnostic.code) ?? 0) + 1;
    counts.set(diagnostic.code, count);
    if (count <= CONFLICT_LIMIT) kept.push(diagnostic);
  }
  for (const [code, count] of counts) {
    const last = kept.findLast((diagnostic) => diagnostic.code === code);
    if (count > CONFLICT_LIMIT && last !== undefined) {
      kept.push({
        code: last.code,
        severity: last.severity,
        message: `The same holds for ${count - CONFLICT_LIMIT} more files.`,
      });
    }
  }
  return kept;
}

function joinPath(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

function invalidManifest(shown: string, reason: string): Diagnostic {
  return {
    code: "output-manifest-invalid",
    severity: "warning",
    message: `The manifest ${MANIFEST_NAME} of the output folder '${shown}' cannot be used: ${reason}.`,
    help: "Restore it from version control, or delete the output folder and generate anew.",
  };
}

function blockedByFile(planning: Planning, blocked: string): Diagnostic {
  const what =
    blocked === ""
      ? `The output folder '${planning.shown}' is a file`
      : `'${blocked}' is a file, and a folder is needed there`;
  return {
    code: "output-blocked",
    severity: "error",
    message: `${what}.`,
    help: "Move it away, or choose another output folder with -o.",
  };
}

function blockedByFolder(blocked: string): Diagnostic {
  return {
    code: "output-blocked",
    severity: "error",
    message: `'${blocked}' is a folder, and a file is generated there.`,
    help: "Move it away, or choose another output folder with -o.",
  };
}

function outside(link: string): Diagnostic {
  return {
    code: "output-symlink",
    severity: "error",
    message: `'${link}' is a symbolic link that leads out of the output folder.`,
    help: "Replace the link by a folder, or choose another output folder with -o.",
  };
}

function foreignFile({ path: file, origin }: GeneratedFile, why: string): Diagnostic {
  const by =
    origin === undefined ? "" : ` ${origin.by.charAt(0).toUpperCase()}${origin.by.slice(1)} makes a file of that name.`;
  return {
    code: "output-foreign-file",
    severity: "error",
    message: `'${file}' is in the way: it ${why}.${by}`,
    help: "Move the file away, or choose another output folder with -o.",
    ...(origin?.location === undefined ? {} : { location: origin.location }),
  };
}

function lostRegion(file: string, { after, lines }: OwnRegion): Diagnostic {
  return {
    code: "output-region-lost",
    severity: "error",
    message: `'${file}' has a region of your own behind the line ${JSON.stringify(after)}, which is no longer generated.`,
    help: `Move the region (${lines.length} lines) behind a line that stays, or into a file of your own.`,
  };
}

function editedFile(file: string): Diagnostic {
  return {
    code: "output-edited-file",
    severity: "error",
    message: `'${file}' was edited by hand since it was generated.`,
    help: "Undo the edit, or make it in a template (`bindsmith eject`); --force overwrites it.",
  };
}

function caseCollision(file: string, other: string): Diagnostic {
  return {
    code: "output-case-collision",
    severity: "error",
    message: `'${other}' differs from the generated '${file}' only in the case of its letters.`,
    help: "Rename the file that is yours.",
  };
}

function staleFileKept(file: string): Diagnostic {
  return {
    code: "output-stale-file-kept",
    severity: "warning",
    message: `'${file}' is no longer generated, but was edited by hand; it is kept.`,
    help: "Delete it if nothing needs it.",
  };
}
