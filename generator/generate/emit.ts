/** The print stage of a run, with what the user and extensions add to it. */
import { hasErrors } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { applyPolicy, applyStrict } from "../diagnostics/policy.js";
import { exportProblems } from "./own-exports.js";
import { readOwnTexts } from "./own-texts.js";
import type { OpenExtension } from "../extensions/open.js";
import type { ExtendedPlan } from "../extensions/run.js";
import type { ApiModel } from "../model/model.js";
import type { Options } from "../options/index.js";
import type { GeneratedFile } from "../shared/generated-file.js";
import type { SdkPlan } from "../typescript/plan/sdk-plan.js";

/** The user's templates are checked before anything is made with them; our own are checked by our tests. */
export async function emit(
  model: ApiModel,
  options: Options,
  extensions: readonly OpenExtension[],
): Promise<{ files: readonly GeneratedFile[]; diagnostics: readonly Diagnostic[] }> {
  const { loadTemplates } = await import("../typescript/print/templates/templates.js");
  const { checkTemplates, emitFiles, TemplateError } = await import("../typescript/print/files.js");
  const { planSdk } = await import("../typescript/plan/plan.js");
  const { templates, diagnostics } = loadTemplates(options.templates);
  // Allowances are for the document; templates and formatter are the user's own.
  const problems = applyStrict(
    [...diagnostics, ...(options.templates === undefined ? [] : checkTemplates(templates))],
    options,
  );
  const { header, readme, unreadable } = readOwnTexts(options);
  problems.push(...unreadable);
  if (hasErrors(problems)) return { files: [], diagnostics: problems };
  const plan = planSdk(model, options);
  const extended = await extend(model, plan, options, extensions);
  problems.push(...exportProblems(plan, options), ...extended.diagnostics);
  if (hasErrors(problems)) return { files: [], diagnostics: problems };
  try {
    const files = emitFiles(extended.plan, { options, templates, header, readme, added: extended.files });
    const conflicts = extended.files.length === 0 ? [] : await conflictsOf(files);
    return { files, diagnostics: [...problems, ...conflicts] };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return { files: [], diagnostics: [...problems, error.diagnostic] };
  }
}

async function extend(
  model: ApiModel,
  plan: SdkPlan,
  options: Options,
  extensions: readonly OpenExtension[],
): Promise<ExtendedPlan> {
  if (extensions.length === 0) return { plan, files: [], diagnostics: [] };
  const { runExtensions } = await import("../extensions/run.js");
  const extended = await runExtensions(extensions, model, plan, options);
  return { ...extended, diagnostics: applyPolicy(extended.diagnostics, options, "extensions") };
}

async function conflictsOf(files: readonly GeneratedFile[]): Promise<readonly Diagnostic[]> {
  const { conflictingFiles } = await import("../extensions/additions.js");
  return conflictingFiles(files);
}
