/** The print stage of a run, with what the user and extensions add to it. */
import { readFileSync } from "node:fs";
import { hasErrors } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { applyPolicy, applyStrict } from "../diagnostics/policy.js";
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
  const header = readHeader(options);
  if (typeof header === "object") problems.push(header);
  if (typeof header === "object" || hasErrors(problems)) return { files: [], diagnostics: problems };
  const extended = await extend(model, planSdk(model, options), options, extensions);
  problems.push(...extended.diagnostics);
  if (hasErrors(problems)) return { files: [], diagnostics: problems };
  try {
    const files = emitFiles(extended.plan, { options, templates, header, added: extended.files });
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

/** The user's own text for the top of files; what is wrong with its file is a diagnostic. */
function readHeader({ header, headerFile }: Options): string | undefined | Diagnostic {
  if (headerFile === undefined) return header;
  try {
    return readFileSync(headerFile, "utf8");
  } catch (error) {
    return {
      code: "header-file-unreadable",
      severity: "error",
      message: `The header ${headerFile} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      help: "Correct the option `headerFile`, or give the text itself as `header`.",
    };
  }
}
