/** Diagnostics as people, programs and GitHub read them. */
import type { Diagnostic, SourceLocation } from "../diagnostic.js";

export { formatText } from "./text.js";
export type { TextFormat, TextStyle } from "./text.js";
export { shellQuoted } from "./shell.js";
export { visibleText } from "./visible-text.js";

/** Finds places in the user's files: a loaded document. */
export interface Locator {
  locateAll(pointers: readonly NonNullable<Diagnostic["pointer"]>[]): readonly SourceLocation[];
}

/** Where a diagnostic stands in the user's files, and what it says. */
type Located = Diagnostic;

/**
 * Fills in the places of diagnostics and orders them by file, line and column; those without a place come last,
 * in the order in which they were found.
 */
export function locateDiagnostics(diagnostics: readonly Diagnostic[], spec: Locator | undefined): Located[] {
  const pointers = diagnostics.flatMap(({ location, pointer }) =>
    location === undefined && pointer !== undefined ? [pointer] : [],
  );
  const places = spec === undefined ? [] : spec.locateAll(pointers);
  let next = 0;
  const located = diagnostics.map((diagnostic) => {
    if (diagnostic.location !== undefined || diagnostic.pointer === undefined || spec === undefined) return diagnostic;
    const location = places[next];
    next += 1;
    return location === undefined ? diagnostic : { ...diagnostic, location };
  });
  return located.sort((left, right) => compareLocations(left.location, right.location));
}

/** Workflow commands of GitHub, which shows them beside the lines they are about. */
export function formatGitHub(diagnostics: readonly Located[]): string {
  const commands = { error: "error", warning: "warning", info: "notice" } as const;
  return diagnostics
    .map(({ severity, code, message, help, location }) => {
      const place =
        location === undefined
          ? {}
          : { file: location.file, line: String(location.line), col: String(location.column) };
      const properties = Object.entries({ ...place, title: code }).map(
        ([name, value]) => `${name}=${escapeProperty(value)}`,
      );
      return `::${commands[severity]} ${properties.join(",")}::${escapeData(help === undefined ? message : `${message} ${help}`)}\n`;
    })
    .join("");
}

/** A diagnostic as a plain object for `--format json`. */
export function diagnosticJson({
  code,
  severity,
  message,
  help,
  pointer,
  allowance,
  location,
}: Located): Record<string, unknown> {
  return {
    severity,
    code,
    message,
    help,
    pointer,
    allow: allowance,
    file: location?.file,
    line: location?.line,
    column: location?.column,
  };
}

function compareLocations(left: SourceLocation | undefined, right: SourceLocation | undefined): number {
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return left.line - right.line || left.column - right.column;
}

/** Text as the message of a workflow command. */
export function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** Text as a property of a workflow command. */
export function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
