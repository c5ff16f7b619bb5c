/** What hooks are, and how those of several extensions and of the user work together. */
import { DiagnosticError } from "../diagnostics/diagnostic-error.js";
import type { SourceLocation } from "../diagnostics/diagnostic.js";
import type { Naming } from "../options/index.js";
import { accessorOf } from "../options/naming.js";
import type { GeneratedFile } from "../shared/generated-file.js";
import type { SdkPlan } from "../typescript/plan/sdk-plan.js";
import type { StructureHook } from "../typescript/print/structure-hook.js";
import { reasonOf } from "./reason.js";

/** Functions that change what is made, stage by stage. Each returns what takes the place of its argument, or `undefined`. */
export interface Hooks {
  /** The plan, before anything is printed: plain data. */
  readonly plan?: (plan: SdkPlan) => SdkPlan | undefined;
  /** The structure of a function, method or class, before it is printed. */
  readonly structure?: StructureHook;
  /** The text of a file, before it is formatted; the manifest and the record of names are not among them. */
  readonly file?: (file: { readonly path: string; readonly text: string }) => string | undefined;
}

/** Hooks with who they are from. */
export interface HookSource {
  /** `The extension 'x'`, or `The configuration`. */
  readonly who: string;
  readonly location?: SourceLocation | undefined;
  readonly hooks: Hooks;
}

/** @throws {DiagnosticError} */
export function hookedPlan(sources: readonly HookSource[], plan: SdkPlan): SdkPlan {
  return sources.reduce((changed, source) => called(source, "plan", (hook) => hook(changed)) ?? changed, plan);
}

/** One hook for all; absent where nobody has one. It throws {@link HookError}. */
export function structureHook(sources: readonly HookSource[]): StructureHook | undefined {
  const own = sources.filter(({ hooks }) => hooks.structure !== undefined);
  if (own.length === 0) return undefined;
  return (structure, node) =>
    own.reduce((changed, source) => called(source, "structure", (hook) => hook(changed, node)) ?? changed, structure);
}

/** @throws {DiagnosticError} */
export function hookedFiles(sources: readonly HookSource[], files: readonly GeneratedFile[]): readonly GeneratedFile[] {
  const own = sources.filter(({ hooks }) => hooks.file !== undefined);
  if (own.length === 0) return files;
  return files.map((file) => {
    const text = own.reduce(
      (changed, source) => called(source, "file", (hook) => hook({ path: file.path, text: changed })) ?? changed,
      file.text,
    );
    return text === file.text ? file : { ...file, text };
  });
}

/** Naming functions one after the other: each is given the name that the ones before it chose. */
export function chainNaming(namings: readonly Naming[]): Naming | undefined {
  if (namings.length < 2) return namings[0];
  const rules = <K extends keyof Naming>(kind: K): readonly NonNullable<Naming[K]>[] =>
    namings.flatMap((naming) => (naming[kind] === undefined ? [] : [naming[kind]]));
  return {
    group: chain(rules("group"), accessorOf),
    method: chain(rules("method"), same),
    type: chain(rules("type"), same),
    property: chain(rules("property"), same),
    enumKey: chain(rules("enumKey"), same),
  };
}

/** @param proposedAgain What the next function is given of a name that one returned. */
function chain<Subject, Name, Returned>(
  rules: readonly ((subject: Subject, proposed: Name) => Returned | undefined)[],
  proposedAgain: (name: Returned) => Name,
): (subject: Subject, proposed: Name) => Returned | undefined {
  return (subject, proposed) => {
    let last: Returned | undefined;
    for (const rule of rules) last = rule(subject, last === undefined ? proposed : proposedAgain(last)) ?? last;
    return last;
  };
}

function same(name: string): string {
  return name;
}

function called<K extends keyof Hooks, Result>(
  source: HookSource,
  name: K,
  call: (hook: NonNullable<Hooks[K]>) => Result,
): Result | undefined {
  const hook = source.hooks[name];
  if (hook === undefined) return undefined;
  try {
    return call(hook);
  } catch (error) {
    const { who, location } = source;
    const message = `${who} has a hook \`${name}\` that failed: ${reasonOf(error)}.`;
    throw new DiagnosticError(
      { code: "hook-failed", severity: "error", message, ...(location === undefined ? {} : { location }) },
      { cause: error },
    );
  }
}
