/**
 * What templates of a user's folder were copied from, so that a change of the original is seen: the file `.ejected.json`
 * holds the hash of each original and the fields of its view, the folder `.base` its text. Hidden names are no templates.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { sha256 } from "../../../shared/hash.js";
import { readTemplate, listTemplates } from "./templates.js";

const RECORD = ".ejected.json";
const BASES = ".base";

/** One copied template. */
export interface Ejected {
  readonly name: string;
  /** Version of Bindsmith that it was copied from, or merged with last. */
  readonly version: string;
  /** Hash of the original. */
  readonly base: string;
  /** Fields of its view then, `credentials.heading`; empty for runtime files. */
  readonly fields: readonly string[];
}

/** What became of the original of a template. */
export interface EjectedState extends Ejected {
  /** The original as it is now; absent: this version has none of that name. */
  readonly now?: string;
  /** The original as it was; absent: its text was not kept. */
  readonly before?: string;
  readonly changed: boolean;
}

/** Remembers what a template of the folder is a copy of. */
export function recordEjected(folder: string, entry: Omit<Ejected, "base">, text: string): void {
  const base = path.join(folder, BASES, entry.name);
  mkdirSync(path.dirname(base), { recursive: true });
  writeFileSync(base, text);
  const entries = new Map(readRecord(folder).map((known) => [known.name, known]));
  entries.set(entry.name, { ...entry, base: sha256(text) });
  const sorted = [...entries].sort(([left], [right]) => (left < right ? -1 : 1));
  const value = Object.fromEntries(
    sorted.map(([name, { version, base: hash, fields }]) => [name, { version, base: hash, fields }]),
  );
  writeFileSync(path.join(folder, RECORD), `${JSON.stringify(value, null, 2)}\n`);
}

/** The copied templates that the folder still has, by name. */
export function ejectedStates(folder: string): readonly EjectedState[] {
  const known = new Set(listTemplates());
  return readRecord(folder)
    .filter(({ name }) => existsSync(path.join(folder, name)))
    .map((entry): EjectedState => {
      const now = known.has(entry.name) ? readTemplate(entry.name) : undefined;
      const base = path.join(folder, BASES, entry.name);
      const before = existsSync(base) ? readFileSync(base, "utf8") : undefined;
      const isBase = before !== undefined && sha256(before) === entry.base;
      return {
        ...entry,
        ...(now === undefined ? {} : { now }),
        ...(isBase ? { before } : {}),
        changed: now === undefined || sha256(now) !== entry.base,
      };
    });
}

/** Warnings for copied templates whose original is another by now. */
export function outdatedTemplates(folder: string): readonly Diagnostic[] {
  return ejectedStates(folder)
    .filter(({ changed }) => changed)
    .map(({ name, version, now }) => ({
      code: "template-outdated",
      severity: "warning",
      message:
        now === undefined
          ? `The template '${name}' was copied from Bindsmith ${version}; there is none of that name any more.`
          : `The template '${name}' was copied from Bindsmith ${version}, and the original has changed since.`,
      help: "`bindsmith doctor` shows what changed; `bindsmith eject --merge` merges it into yours.",
      location: { file: path.join(folder, name), line: 1, column: 1 },
    }));
}

function readRecord(folder: string): Ejected[] {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path.join(folder, RECORD), "utf8"));
  } catch {
    return [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, entry]: [string, unknown]) => {
    if (typeof entry !== "object" || entry === null) return [];
    const { version, base, fields } = entry as Readonly<Record<string, unknown>>;
    if (typeof version !== "string" || typeof base !== "string" || !Array.isArray(fields)) return [];
    return [{ name, version, base, fields: fields.map(String) }];
  });
}
