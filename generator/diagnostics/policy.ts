/** What `strict` and `allow` make of the diagnostics of a run. */
import type { Diagnostic } from "./diagnostic.js";
import { diagnosticCatalogue, isExtensionCode } from "./catalogue/index.js";
import type { Options } from "../options/index.js";
import { closest } from "../shared/suggest.js";

/** One `allow` entry: `code`, or `code:#/pointer`. */
interface Allowance {
  readonly text: string;
  readonly code: string;
  readonly pointer: string | undefined;
}

/**
 * How far a run went:
 * - `read`: the document could not be understood; no error of it can be allowed, and an allowance may not have had its chance;
 * - `model`: only the model was made (`bindsmith inspect`); an allowance may not have had its chance;
 * - `all`: the whole document was looked at for a package;
 * - `extensions`: the diagnostics are those of extensions, which only allowances of theirs (`NAME/CODE`) are for.
 */
export type Reach = "read" | "model" | "all" | "extensions";

/**
 * Applies the allowances, then `strict`.
 * - `code` silences warnings and infos of that code;
 * - `code:#/pointer` does so at one place, and lets an error there pass as a warning;
 * - an allowance that nothing uses is itself a warning (`allowance-unused`), one that names no code an error (`allowance-unknown`).
 *
 * With `strict` the warnings that are left are errors, except those that an allowance made of an error.
 * What is left carries the allowance that would let it pass.
 * @param reach Default: `all`.
 */
export function applyPolicy(
  diagnostics: readonly Diagnostic[],
  options: Pick<Options, "allow" | "strict">,
  reach: Reach = "all",
): Diagnostic[] {
  const allowances = options.allow
    .map(parseAllowance)
    .filter(({ code }) => isExtensionCode(code) === (reach === "extensions"));
  const used = new Set<Allowance>();
  const kept: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const allowance = allowances.find((candidate) => allows(candidate, diagnostic, reach));
    if (allowance === undefined) {
      kept.push(withAllowance(withStrict(diagnostic, options), diagnostic.severity, reach));
      continue;
    }
    used.add(allowance);
    if (diagnostic.severity === "error") kept.push({ ...diagnostic, severity: "warning" });
  }
  for (const allowance of allowances) {
    if (!used.has(allowance) && (reach === "all" || reach === "extensions" || !isCode(allowance.code)))
      kept.push(unusedAllowance(allowance, diagnostics, options.strict));
  }
  return kept;
}

/** Applies `strict` alone: to what allowances are not for, as it is not about the document. */
export function applyStrict(diagnostics: readonly Diagnostic[], options: Pick<Options, "strict">): Diagnostic[] {
  return diagnostics.map((diagnostic) => withStrict(diagnostic, options));
}

function withStrict(diagnostic: Diagnostic, { strict }: Pick<Options, "strict">): Diagnostic {
  return strict && diagnostic.severity === "warning" ? { ...diagnostic, severity: "error" } : diagnostic;
}

/** @param own The severity before `strict`: a warning may be allowed everywhere, an error at its place only. */
function withAllowance(diagnostic: Diagnostic, own: Diagnostic["severity"], reach: Reach): Diagnostic {
  const { code, pointer } = diagnostic;
  if (own === "error" && (pointer === undefined || reach === "read")) return diagnostic;
  return { ...diagnostic, allowance: pointer === undefined ? code : `${code}:${pointer}` };
}

function parseAllowance(text: string): Allowance {
  const colon = text.indexOf(":");
  if (colon === -1) return { text, code: text, pointer: undefined };
  return { text, code: text.slice(0, colon), pointer: text.slice(colon + 1) };
}

function allows(allowance: Allowance, { code, severity, pointer }: Diagnostic, reach: Reach): boolean {
  if (allowance.code !== code || (severity === "error" && reach === "read")) return false;
  return allowance.pointer === undefined ? severity !== "error" : allowance.pointer === pointer;
}

function isCode(code: string): boolean {
  return isExtensionCode(code) || Object.hasOwn(diagnosticCatalogue, code);
}

function unusedAllowance(
  { code, pointer, text }: Allowance,
  found: readonly Diagnostic[],
  strict: boolean,
): Diagnostic {
  if (!isCode(code)) {
    const suggestion = closest(code, Object.keys(diagnosticCatalogue));
    return {
      code: "allowance-unknown",
      severity: "error",
      message: `\`allow\` names '${code}', which is not a diagnostic code.`,
      help:
        suggestion === undefined
          ? "Copy the code from the brackets of the diagnostic; `bindsmith explain` lists all codes."
          : `Did you mean '${suggestion}'?`,
    };
  }
  const severity = strict ? "error" : "warning";
  const place = found.find((each) => each.code === code && each.pointer !== undefined)?.pointer;
  if (place === undefined)
    return {
      code: "allowance-unused",
      severity,
      message: `The allowance '${text}' matches no diagnostic of this run.`,
      help: "Remove it from `allow`, so that it does not hide a later problem.",
    };
  return pointer === undefined
    ? {
        code: "allowance-unused",
        severity,
        message: `The allowance '${text}' names no place: an error can be allowed at one place only.`,
        help: `Allow each place by itself: '${code}:${place}'.`,
      }
    : {
        code: "allowance-unused",
        severity,
        message: `The allowance '${text}' names another place than the diagnostic has.`,
        help: `Replace it by '${code}:${place}', or remove it.`,
      };
}
