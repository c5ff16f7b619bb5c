/** The files of the option `files`. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { hasErrors } from "../diagnostics/diagnostic.js";
import type { Options, OwnFiles } from "../options/index.js";
import { pathProblem } from "../output/safe-path.js";
import type { GeneratedFile } from "../shared/generated-file.js";
import { runModule } from "../shared/run-module.js";
import { fileParts, fileViews, ownFile, type FilePart } from "../typescript/print/own-files.js";
import { helpersProblem, type TemplateHelpers } from "../typescript/print/templates/helpers.js";
import { openOwnTemplate } from "../typescript/print/templates/own-template.js";
import type { TemplateSet } from "../typescript/print/templates/templates.js";
import type { SdkPlan } from "../typescript/plan/sdk-plan.js";

interface Made {
  readonly files: readonly GeneratedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes the files; what is wrong with a template, a path or the helpers is a diagnostic. */
export async function makeOwnFiles(plan: SdkPlan, options: Options, templates: TemplateSet): Promise<Made> {
  const { helpers, diagnostics } = await loadHelpers(options.helpers);
  if (hasErrors(diagnostics)) return { files: [], diagnostics };
  const made = (options.files ?? []).map((each) => makeFiles(plan, each, templates, helpers));
  return {
    files: made.flatMap(({ files }) => files),
    diagnostics: made.flatMap((each) => each.diagnostics),
  };
}

function makeFiles(
  plan: SdkPlan,
  { path: pattern, template, each }: OwnFiles,
  templates: TemplateSet,
  helpers: TemplateHelpers,
): Made {
  const text = readText(template);
  if (text === undefined)
    return failed(
      "template-file-missing",
      `There is no template '${template}'.`,
      "Correct the option `files`; paths start from the configuration.",
    );
  const parts = fileParts(plan, each);
  const [first] = parts;
  if (first === undefined) return { files: [], diagnostics: [] };
  const unknown = [...pattern.matchAll(NAME)].find(([, name = ""]) => !Object.hasOwn(first.names, name))?.[1];
  if (unknown !== undefined)
    return failed(
      "file-path-invalid",
      `The path '${pattern}' asks for '${unknown}', which files for each ${each} do not have.`,
      `There are ${Object.keys(first.names).join(", ")}.`,
    );
  const own = { name: path.basename(template), file: template, text, view: fileViews[each], output: pattern };
  const { diagnostics, render } = openOwnTemplate(own, templates, helpers);
  if (hasErrors(diagnostics)) return { files: [], diagnostics };
  const files = parts.map((part) => ({
    ...ownFile(pathOf(pattern, part), render(part.view)),
    origin: { by: "the option `files`" },
  }));
  const wrong = files.find((file) => pathProblem(file.path) !== undefined);
  if (wrong !== undefined)
    return failed(
      "file-path-invalid",
      `The path '${wrong.path}' is none of a file in the package: ${pathProblem(wrong.path) ?? ""}.`,
    );
  return { files, diagnostics };
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  } catch {
    return undefined;
  }
}

const NAME = /\{\{\s*([\w.]+)\s*\}\}/g;

function pathOf(pattern: string, { names }: FilePart): string {
  return pattern.replace(NAME, (_, name: string) => names[name] ?? "");
}

async function loadHelpers(
  file: string | undefined,
): Promise<{ readonly helpers: TemplateHelpers; readonly diagnostics: readonly Diagnostic[] }> {
  if (file === undefined) return { helpers: {}, diagnostics: [] };
  let problem: string | undefined;
  try {
    const exported = await runModule(file);
    problem = helpersProblem(exported);
    if (problem === undefined) return { helpers: exported as TemplateHelpers, diagnostics: [] };
  } catch (error) {
    problem = (error instanceof Error ? error.message : String(error)).split("\n")[0]?.replace(/\.$/u, "") ?? "";
  }
  const { diagnostics } = failed("helpers-invalid", `The helpers in '${file}' cannot be used: ${problem}.`);
  return { helpers: {}, diagnostics };
}

function failed(
  code: "template-file-missing" | "file-path-invalid" | "helpers-invalid",
  message: string,
  help?: string,
): Made {
  return { files: [], diagnostics: [{ code, severity: "error", message, ...(help === undefined ? {} : { help }) }] };
}
