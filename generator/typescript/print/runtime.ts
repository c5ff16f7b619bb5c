/** The runtime of a package: the files of `templates/typescript/runtime` that its modules reach, copied as they are. */
import type { GeneratedFile } from "../../shared/generated-file.js";
import type { TemplateSet } from "./templates/templates.js";

const FOLDER = "runtime/";

/** A name that a runtime file exports. */
export interface RuntimeExport {
  readonly name: string;
  readonly typeOnly: boolean;
}

/**
 * The runtime modules (below `src/`, without extension) that `used` reach by static imports, themselves included, sorted.
 *
 * @throws when a module that is used is no template, which is a fault of ours (or of a user's runtime file).
 */
export function reachableModules(templates: TemplateSet, used: Iterable<string>): readonly string[] {
  const reached = new Set<string>();
  const pending = [...used];
  for (let module = pending.pop(); module !== undefined; module = pending.pop()) {
    if (reached.has(module)) continue;
    reached.add(module);
    pending.push(...importedModules(module, sourceOf(templates, module)));
  }
  return [...reached].sort(byCodeUnit);
}

/** Whether a module below `src/` is copied from the runtime; folders of `internal` and the index of `core` are made. */
export function isRuntimeModule(module: string): boolean {
  return module !== "core/index" && /^(?:core|internal)\/[^/]+$/.test(module);
}

/** The files of those modules. */
export function runtimeFiles(templates: TemplateSet, modules: readonly string[]): GeneratedFile[] {
  return modules.map((module) => ({ path: `src/${module}.ts`, text: sourceOf(templates, module) }));
}

/** The names that a runtime module exports, in the order of its text. */
export function runtimeExports(templates: TemplateSet, module: string): readonly RuntimeExport[] {
  const exports = new Map<string, RuntimeExport>();
  const source = sourceOf(templates, module);
  for (const [, kind, name] of source.matchAll(
    /^export (?:declare )?(?:abstract )?(?:async )?(function\*?|class|const|interface|type|enum) ([\w$]+)/gm,
  )) {
    if (kind === undefined || name === undefined) continue;
    exports.set(name, { name, typeOnly: kind === "interface" || kind === "type" });
  }
  for (const [, type, names] of source.matchAll(/^export (type )?\{([^}]*)\}/gm)) {
    for (const part of (names ?? "").split(",")) {
      const local = /^(type )?([\w$]+)(?: as ([\w$]+))?$/.exec(part.trim());
      const name = local?.[3] ?? local?.[2];
      if (name !== undefined) exports.set(name, { name, typeOnly: type !== undefined || local?.[1] !== undefined });
    }
  }
  return [...exports.values()];
}

/** Specifiers of static imports and re-exports, as modules below `src/`. */
function importedModules(module: string, source: string): readonly string[] {
  const folder = module.split("/").slice(0, -1);
  const modules: string[] = [];
  for (const [, specifier] of source.matchAll(/^(?:import|export)\b[^;"']*?(?:from )?["'](\.[^"']*)\.js["']/gm)) {
    if (specifier !== undefined) modules.push(resolveModule(folder, specifier));
  }
  for (const [, specifier] of source.matchAll(/\bimport\(["'](\.[^"']*)\.js["']\)/g)) {
    if (specifier !== undefined) modules.push(resolveModule(folder, specifier));
  }
  return modules;
}

function resolveModule(folder: readonly string[], specifier: string): string {
  const parts = [...folder];
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function sourceOf(templates: TemplateSet, module: string): string {
  const source = templates.find(`${FOLDER}${module}.ts`);
  if (source === undefined) throw new Error(`The runtime has no file '${module}.ts'.`);
  return source.text;
}

function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
