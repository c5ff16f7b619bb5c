/** Whether what the option `exports` names can be exported. */
import { existsSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Options } from "../options/index.js";
import type { SdkPlan } from "../typescript/plan/sdk-plan.js";

/** Errors for names that the index has already, warnings for modules that are not there (yet). */
export function exportProblems(
  { index, client }: SdkPlan,
  { exports = [], output, layout }: Options,
): readonly Diagnostic[] {
  if (exports.length === 0) return [];
  const own = new Set(exports.map(({ module }) => module));
  const taken = new Set([
    client.namespace,
    ...[...index.exports.filter(({ module }) => !own.has(module)), ...index.runtime].flatMap(({ names }) =>
      names.map(({ name, alias = name }) => alias),
    ),
  ]);
  return exports.flatMap(({ module, names = [], types = [] }) => {
    const problems: Diagnostic[] = [];
    for (const name of [...names, ...types]) {
      if (taken.has(name)) problems.push(exportedTwice(module, name));
      taken.add(name);
    }
    const file = `${layout === "package" ? "src/" : ""}${module}.ts`;
    if (output !== undefined && !existsSync(path.join(output, file))) problems.push(missing(file));
    return problems;
  });
}

function exportedTwice(module: string, name: string): Diagnostic {
  return {
    code: "export-conflict",
    severity: "error",
    message: `The option \`exports\` names '${name}' of '${module}', and the index exports that name already.`,
    help: "Give it another name in your module.",
  };
}

function missing(file: string): Diagnostic {
  return {
    code: "export-missing",
    severity: "warning",
    message: `The option \`exports\` names the module '${file}', which the output folder does not have.`,
    help: "Write it there: files that are yours stay as they are.",
  };
}
