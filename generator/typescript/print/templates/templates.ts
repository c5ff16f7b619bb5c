/**
 * The templates of this package and those of the user that stand in for them. Text only: nothing here loads Handlebars,
 * so that listing and ejecting templates stay quick.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { packageFolder } from "../../../shared/package-folder.js";
import { closest } from "../../../shared/suggest.js";

/** One template, partial or runtime file. */
export interface TemplateSource {
  /** Path below the folder of templates, `/` between segments: `partials/doc-comment.hbs`, `runtime/core/path.ts`. */
  readonly name: string;
  readonly text: string;
  /** Absolute path of the file that the text comes from. */
  readonly file: string;
  /** false: it comes from the user's folder. */
  readonly own: boolean;
}

/** All templates of a run, by name. */
export interface TemplateSet {
  /** Sorted by code unit. */
  readonly names: readonly string[];
  /** The template of that name, the user's before our own; read once. `undefined` when there is none. */
  find(name: string): TemplateSource | undefined;
}

/**
 * Names of the templates, partials and runtime files that a user may replace, sorted by code unit.
 */
export function listTemplates(): readonly string[] {
  return templateFiles(ownFolder());
}

/**
 * The text of one of our own templates.
 * @throws when `name` is none of {@link listTemplates}.
 */
export function readTemplate(name: string): string {
  if (!listTemplates().includes(name)) throw new Error(`There is no template '${name}'.`);
  return readFileSync(path.join(ownFolder(), name), "utf8");
}

/**
 * Our templates with those of the folders (absolute) in their place, of which a later one wins. A file of the folder that replaces nothing is a
 * warning, except partials (`partials/*.hbs`, for the user's own templates) and runtime files (`runtime/**`, imported by
 * the user's own runtime files); a folder that is not there is an error.
 */
export function loadTemplates(...folders: readonly string[]): {
  readonly templates: TemplateSet;
  readonly diagnostics: readonly Diagnostic[];
} {
  const own = ownFolder();
  const files = new Map<string, { readonly file: string; readonly own: boolean }>();
  for (const name of templateFiles(own)) files.set(name, { file: path.join(own, name), own: true });
  const diagnostics: Diagnostic[] = [];
  for (const folder of folders) {
    if (!existsSync(folder)) {
      diagnostics.push({
        code: "template-folder-missing",
        severity: "error",
        message: `The folder of templates ${folder} does not exist.`,
        help: "Create it with `bindsmith eject NAME`, or correct the option `templates`.",
      });
      continue;
    }
    for (const name of listFiles(folder)) {
      if (!files.has(name) && !isAddition(name)) diagnostics.push(unknownTemplate(folder, name, [...files.keys()]));
      else files.set(name, { file: path.join(folder, name), own: false });
    }
  }
  const read = new Map<string, TemplateSource>();
  return {
    diagnostics,
    templates: {
      names: [...files.keys()].sort(byCodeUnit),
      find(name) {
        const entry = files.get(name);
        if (entry === undefined) return undefined;
        const known = read.get(name);
        if (known !== undefined) return known;
        const source: TemplateSource = {
          name,
          text: readFileSync(entry.file, "utf8").replaceAll("\r\n", "\n"),
          ...entry,
        };
        read.set(name, source);
        return source;
      },
    },
  };
}

function ownFolder(): string {
  return path.join(packageFolder(), "templates/typescript");
}

function templateFiles(folder: string): readonly string[] {
  return listFiles(folder).filter((name) => name.endsWith(".hbs") || /^runtime\/.*\.ts$/.test(name));
}

/** Files a user may add without replacing one of ours. */
function isAddition(name: string): boolean {
  return /^(?:partials|files)\/.*\.hbs$/.test(name) || /^runtime\/.*\.ts$/.test(name);
}

function unknownTemplate(folder: string, name: string, known: readonly string[]): Diagnostic {
  const suggestion = closest(name, known);
  return {
    code: "template-unknown",
    severity: "warning",
    message: `'${name}' in the folder of templates replaces nothing.`,
    help: suggestion === undefined ? "Run `bindsmith eject` to list the names." : `Did you mean '${suggestion}'?`,
    location: { file: path.join(folder, name), line: 1, column: 1 },
  };
}

/** Files below a folder, `/` between segments, sorted; hidden files and read-me files are not templates. */
function listFiles(folder: string, below = ""): string[] {
  const names: string[] = [];
  for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
    const name = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    if (entry.isDirectory()) names.push(...listFiles(folder, name));
    else if (!/^readme(\.md|\.txt)?$/i.test(entry.name)) names.push(name);
  }
  return names.sort(byCodeUnit);
}

function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
