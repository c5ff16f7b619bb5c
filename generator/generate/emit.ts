/** The print stage of a run, with what the user and extensions add to it. */
import { fileURLToPath } from "node:url";
import { DiagnosticError } from "../diagnostics/diagnostic-error.js";
import { hasErrors } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { applyPolicy, applyStrict } from "../diagnostics/policy.js";
import { exportProblems } from "./own-exports.js";
import { readOwnTexts } from "./own-texts.js";
import type { OpenExtension } from "../extensions/open.js";
import type { Hooks, HookSource } from "../extensions/hooks.js";
import type { TemplateSet } from "../typescript/print/templates/templates.js";
import type { StructureHook } from "../typescript/print/structure-hook.js";
import type { ExtendedPlan } from "../extensions/run.js";
import type { SdkModel } from "../typescript/plan/names/sdk-model.js";
import type { Options } from "../options/index.js";
import type { GeneratedFile } from "../shared/generated-file.js";
import type { PlanningOptions } from "../typescript/plan/context.js";
import type { SdkPlan } from "../typescript/plan/sdk-plan.js";

/** The user's templates are checked before anything is made with them; our own are checked by our tests. */
export async function emit(
  model: SdkModel,
  options: Options & Pick<PlanningOptions, "typeModules" | "operationFiles">,
  extensions: readonly OpenExtension[],
): Promise<{
  readonly plan?: SdkPlan;
  readonly files: readonly GeneratedFile[];
  readonly diagnostics: readonly Diagnostic[];
}> {
  const { loadTemplates } = await import("../typescript/print/templates/templates.js");
  const { checkTemplates, emitFiles } = await import("../typescript/print/files.js");
  const { planSdk } = await import("../typescript/plan/plan.js");
  const folders = [...templateFolders(extensions), ...(options.templates === undefined ? [] : [options.templates])];
  const { templates, diagnostics } = loadTemplates(...folders);
  const outdated = options.templates === undefined ? [] : await outdatedIn(options.templates);
  // Allowances are for the document; templates and formatter are the user's own.
  const problems = applyStrict(
    [...diagnostics, ...outdated, ...(folders.length === 0 ? [] : checkTemplates(templates))],
    options,
  );
  const { header, readme, unreadable } = readOwnTexts(options);
  problems.push(...unreadable);
  if (hasErrors(problems)) return { files: [], diagnostics: problems };
  const hooks = await hooksOf(extensions, options);
  try {
    const plan = hooks.plan(planSdk(model, options));
    const extended = await extend(model, plan, options, extensions);
    const own = await ownFilesOf(extended.plan, options, templates);
    problems.push(...exportProblems(plan, options), ...extended.diagnostics, ...applyStrict(own.diagnostics, options));
    if (hasErrors(problems)) return { files: [], diagnostics: problems };
    const added = [...extended.files, ...own.files];
    const files = emitFiles(extended.plan, { options, templates, header, readme, hook: hooks.structure, added });
    const conflicts = added.length === 0 ? [] : await conflictsOf(files);
    return { plan: extended.plan, files: hooks.files(files), diagnostics: [...problems, ...conflicts] };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return { files: [], diagnostics: [...problems, error.diagnostic] };
  }
}

/** The hooks of a run; most have none, and load nothing for them. */
async function hooksOf(extensions: readonly OpenExtension[], { hooks }: Options): Promise<RunHooks> {
  const own = extensions.flatMap(({ name, definition, location }): HookSource[] =>
    definition.hooks === undefined ? [] : [{ who: `The extension '${name}'`, location, hooks: definition.hooks }],
  );
  // Functions are what they are; their types are told where the option is given.
  const sources = [...own, ...(hooks === undefined ? [] : [{ who: "The configuration", hooks: hooks as Hooks }])];
  if (sources.length === 0) return { plan: (plan) => plan, files: (files) => files };
  const { hookedFiles, hookedPlan, structureHook } = await import("../extensions/hooks.js");
  return {
    plan: (plan) => hookedPlan(sources, plan),
    structure: structureHook(sources),
    files: (files) => hookedFiles(sources, files),
  };
}

interface RunHooks {
  plan(plan: SdkPlan): SdkPlan;
  readonly structure?: StructureHook | undefined;
  files(files: readonly GeneratedFile[]): readonly GeneratedFile[];
}

function templateFolders(extensions: readonly OpenExtension[]): string[] {
  return extensions.flatMap(({ definition: { templates } }) =>
    templates === undefined
      ? []
      : [templates instanceof URL || templates.startsWith("file:") ? fileURLToPath(templates) : templates],
  );
}

async function outdatedIn(folder: string): Promise<readonly Diagnostic[]> {
  const { outdatedTemplates } = await import("../typescript/print/templates/ejected.js");
  return outdatedTemplates(folder);
}

async function extend(
  model: SdkModel,
  plan: SdkPlan,
  options: Options,
  extensions: readonly OpenExtension[],
): Promise<ExtendedPlan> {
  if (extensions.length === 0) return { plan, files: [], diagnostics: [] };
  const { runExtensions } = await import("../extensions/run.js");
  const extended = await runExtensions(extensions, model, plan, options);
  return { ...extended, diagnostics: applyPolicy(extended.diagnostics, options, "extensions") };
}

async function ownFilesOf(
  plan: SdkPlan,
  options: Options,
  templates: TemplateSet,
): Promise<Pick<ExtendedPlan, "files" | "diagnostics">> {
  if (options.files === undefined) return { files: [], diagnostics: [] };
  const { makeOwnFiles } = await import("./own-files.js");
  return makeOwnFiles(plan, options, templates);
}

async function conflictsOf(files: readonly GeneratedFile[]): Promise<readonly Diagnostic[]> {
  const { conflictingFiles } = await import("../extensions/additions.js");
  return conflictingFiles(files);
}
