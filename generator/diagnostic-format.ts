/** Diagnostics as people, programs and GitHub read them. */
import type { Diagnostic, SourceLocation } from "./diagnostic.js";
import type { SpecDocument } from "./spec/document.js";

/** Colours of a terminal, or functions that change nothing. */
export interface TextStyle {
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

export interface TextFormat {
  /** Text of a file that a location names; `undefined`: no code frame. */
  source(file: string): string | undefined;
  readonly colors: TextStyle;
  /** Width of the terminal; longer source lines are cut around the place. */
  readonly columns: number;
  /** At most so many diagnostics of one code and severity are shown, the others counted. */
  readonly limit: number;
}

/** Where a diagnostic stands in the user's files, and what it says. */
type Located = Diagnostic;

/**
 * Fills in the places of diagnostics and orders them by file, line and column; those without a place come last,
 * in the order in which they were found.
 */
export function locateDiagnostics(diagnostics: readonly Diagnostic[], spec: SpecDocument | undefined): Located[] {
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

/** Diagnostics with code frames, and how many there are; ends with a line break. */
export function formatText(diagnostics: readonly Located[], format: TextFormat): string {
  const lines: string[] = [];
  const shown = new Map<string, number>();
  const lineIndex = createLineIndex(format);
  for (const diagnostic of diagnostics) {
    const kind = `${diagnostic.severity}[${diagnostic.code}]`;
    const count = (shown.get(kind) ?? 0) + 1;
    shown.set(kind, count);
    if (count <= format.limit) lines.push(...describe(diagnostic, format, lineIndex), "");
  }
  const hidden = [...shown].filter(([, count]) => count > format.limit);
  for (const [kind, count] of hidden)
    lines.push(`${kind}: ${count - format.limit} more like these; --verbose shows all.`, "");
  lines.push(format.colors.dim(countSeverities(diagnostics)));
  return `${lines.join("\n")}\n`;
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
export function diagnosticJson({ code, severity, message, help, pointer, location }: Located): Record<string, unknown> {
  return {
    severity,
    code,
    message,
    help,
    pointer,
    file: location?.file,
    line: location?.line,
    column: location?.column,
  };
}

/** Text without characters that steer a terminal or change the direction of what follows: they are spelled out. */
export function visibleText(text: string): string {
  return text.replaceAll(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
}

function describe(
  diagnostic: Located,
  format: TextFormat,
  lineAt: (location: SourceLocation) => string | undefined,
): string[] {
  const { red, yellow, blue, bold, dim } = format.colors;
  const paint = { error: red, warning: yellow, info: blue }[diagnostic.severity];
  const lines = [
    `${paint(bold(`${diagnostic.severity}[${diagnostic.code}]`))}: ${bold(visibleText(diagnostic.message))}`,
  ];
  const { location } = diagnostic;
  const number = String(location?.line ?? "");
  const margin = " ".repeat(number.length);
  if (location !== undefined) {
    lines.push(`${margin}${dim("-->")} ${visibleText(location.file)}:${location.line}:${location.column}`);
    const line = lineAt(location);
    if (line !== undefined) {
      const [text, offset] = cut(line, location.column - 1, format.columns - number.length - 4);
      lines.push(
        `${margin} ${dim("|")}`,
        `${dim(`${number} |`)} ${text}`,
        `${margin} ${dim("|")} ${" ".repeat(offset)}${paint("^")}`,
      );
    }
  } else if (diagnostic.pointer !== undefined) lines.push(`${dim("-->")} ${visibleText(diagnostic.pointer)}`);
  if (diagnostic.help !== undefined) lines.push(`${margin} ${dim("=")} ${visibleText(diagnostic.help)}`);
  return lines;
}

/** Documents are large and their diagnostics may be many: a file is looked through once, as far as its lines are needed. */
function createLineIndex(format: TextFormat): (location: SourceLocation) => string | undefined {
  const files = new Map<string, { readonly text: string; readonly starts: number[] }>();
  return ({ file, line }) => {
    const index = files.get(file) ?? { text: format.source(file) ?? "", starts: [0] };
    files.set(file, index);
    const { text, starts } = index;
    while (starts.length <= line) {
      const end = text.indexOf("\n", starts.at(-1));
      if (end === -1) break;
      starts.push(end + 1);
    }
    const start = starts[line - 1];
    if (start === undefined || text === "") return undefined;
    return text.slice(start, starts[line] === undefined ? text.length : starts[line] - 1).replace(/\r$/u, "");
  };
}

/** The part of a line around an offset that fits, with what is left out marked, and where the offset is in it. */
function cut(line: string, offset: number, width: number): [string, number] {
  const room = Math.max(width, 20);
  const start = offset < room - 5 ? 0 : offset - Math.floor(room / 2);
  const visible = (text: string): string => visibleText(text.replaceAll("\t", " "));
  const before = `${start > 0 ? "…" : ""}${visible(line.slice(start, offset))}`;
  const after = visible(line.slice(offset, start + room));
  const rest = line.length > start + room ? "…" : "";
  return [`${before}${after}${rest}`, before.length];
}

function countSeverities(diagnostics: readonly Diagnostic[]): string {
  const parts = (["error", "warning", "info"] as const).flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity === "info" ? "note" : severity}${count === 1 ? "" : "s"}`];
  });
  return parts.join(", ");
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
