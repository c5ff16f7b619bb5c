/** What `strict` and `allow` make of the diagnostics of a run. */
import type { Diagnostic } from "./diagnostic.js";
import { diagnosticCatalogue } from "./diagnostic-catalogue.js";
import type { Options } from "./options.js";
import { closest } from "./suggest.js";

/** One `allow` entry: `code`, or `code:#/pointer`. */
interface Allowance {
  readonly text: string;
  readonly code: string;
  readonly pointer: string | undefined;
}

/**
 * Applies the allowances, then `strict`.
 * - `code` silences warnings and infos of that code;
 * - `code:#/pointer` does so at one place, and lets an error there pass as a warning;
 * - an allowance that nothing uses is itself a warning (`allowance-unused`), one that names no code an error (`allowance-unknown`).
 *
 * With `strict` the warnings that are left are errors, except those that an allowance made of an error.
 * @param complete Whether all of the document was looked at; else an allowance may just not have had its chance. Default: true.
 */
export function applyPolicy(
  diagnostics: readonly Diagnostic[],
  options: Pick<Options, "allow" | "strict">,
  complete = true,
): Diagnostic[] {
  const allowances = options.allow.map(parseAllowance);
  const used = new Set<Allowance>();
  const kept: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const allowance = allowances.find((candidate) => allows(candidate, diagnostic));
    if (allowance === undefined) {
      kept.push(
        options.strict && diagnostic.severity === "warning" ? { ...diagnostic, severity: "error" } : diagnostic,
      );
      continue;
    }
    used.add(allowance);
    if (diagnostic.severity === "error") kept.push({ ...diagnostic, severity: "warning" });
  }
  for (const allowance of allowances) {
    if (!used.has(allowance) && (complete || !Object.hasOwn(diagnosticCatalogue, allowance.code)))
      kept.push(unusedAllowance(allowance, options.strict));
  }
  return kept;
}

function parseAllowance(text: string): Allowance {
  const colon = text.indexOf(":");
  if (colon === -1) return { text, code: text, pointer: undefined };
  return { text, code: text.slice(0, colon), pointer: text.slice(colon + 1) };
}

function allows(allowance: Allowance, diagnostic: Diagnostic): boolean {
  if (allowance.code !== diagnostic.code) return false;
  if (allowance.pointer === undefined) return diagnostic.severity !== "error";
  return allowance.pointer === diagnostic.pointer;
}

function unusedAllowance(allowance: Allowance, strict: boolean): Diagnostic {
  if (!Object.hasOwn(diagnosticCatalogue, allowance.code)) {
    const suggestion = closest(allowance.code, Object.keys(diagnosticCatalogue));
    return {
      code: "allowance-unknown",
      severity: "error",
      message: `\`allow\` names '${allowance.code}', which is not a diagnostic code.`,
      help:
        suggestion === undefined
          ? "Copy the code from the brackets of the diagnostic."
          : `Did you mean '${suggestion}'?`,
    };
  }
  return {
    code: "allowance-unused",
    severity: strict ? "error" : "warning",
    message: `The allowance '${allowance.text}' is not used.`,
    help: "Remove it from `allow`, so that it does not hide a later problem.",
  };
}
