/** Diagnostics as people read them in a terminal: grouped by code, the errors last, next to the prompt. */
import type { Diagnostic, Severity, SourceLocation } from "../diagnostic.js";
import { createFrames } from "./frame.js";
import type { Frame } from "./frame.js";
import { shellQuoted } from "./shell.js";
import { visibleText } from "./visible-text.js";

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
  /** Show every diagnostic, and frames for notes too. Default: at most {@link LIMIT} places of one code, notes on one line. */
  readonly verbose?: boolean;
}

/** At most so many places of one code are shown to people at once, unless they ask for all. */
const LIMIT = 5;

/** From what matters least to what stands next to the prompt. */
const ORDER: readonly Severity[] = ["info", "warning", "error"];

interface Context {
  readonly format: TextFormat;
  frame(location: SourceLocation, width: number): Frame | undefined;
}

/** Diagnostics of one code that say the same. */
interface Group {
  readonly first: Diagnostic;
  /** Each place once; one entry without a place where none is known. */
  readonly places: readonly Diagnostic[];
  /** How often the sentence was said. */
  readonly count: number;
}

/**
 * Diagnostics as text that ends with a line break: notes, warnings, errors, then how many of each there are.
 * Those of one code stand together; the same sentence at several places is said once.
 * @param diagnostics With their locations, in the order of the places.
 */
export function formatText(diagnostics: readonly Diagnostic[], format: TextFormat): string {
  const context: Context = { format, frame: createFrames((file) => format.source(file)) };
  const lines = ORDER.flatMap((severity) => {
    const some = diagnostics.filter((diagnostic) => diagnostic.severity === severity);
    const codes = groupBy(some, ({ code }) => code).flatMap((ofCode) => codeLines(ofCode, context));
    return severity === "info" && codes.length > 0 && codes.at(-1) !== "" ? [...codes, ""] : codes;
  });
  const hint = "bindsmith explain CODE says more about each.";
  return `${[...lines, format.colors.dim(`${countSeverities(diagnostics)}; ${hint}`)].join("\n")}\n`;
}

function codeLines(diagnostics: readonly Diagnostic[], context: Context): string[] {
  const { format } = context;
  const [{ severity, code } = { severity: "info", code: "internal" } as const] = diagnostics;
  const limit = format.verbose === true ? Number.POSITIVE_INFINITY : LIMIT;
  const short = severity === "info" && format.verbose !== true;
  const lines: string[] = [];
  let shown = 0;
  let hidden = 0;
  let framed: SourceLocation | undefined;
  for (const group of groupBy(diagnostics, ({ message, help }) => `${message}\n${help ?? ""}`).map(groupOf)) {
    if (shown >= limit) {
      hidden += group.count;
      continue;
    }
    const places = short ? group.places : group.places.slice(0, limit - shown);
    shown += short ? 1 : places.length;
    hidden += group.places.length - places.length;
    if (short) lines.push(noteLine(group, format));
    else lines.push(...groupLines({ ...group, places }, framed, context), "");
    framed = group.first.location;
  }
  const notes = [
    ...(hidden === 0 ? [] : [`… and ${hidden} more (--verbose shows all)`]),
    ...(severity === "warning" && diagnostics.length > 1 && diagnostics.some(({ allowance }) => allowance !== undefined)
      ? [`to let all ${diagnostics.length} pass: --allow ${code}`]
      : []),
  ];
  if (notes.length === 0) return lines;
  const line = `${label(severity, code, format)}: ${notes.join("; ")}`;
  return short ? [...lines, line] : [...lines, line, ""];
}

/** A note in one line: the sentence, and where it applies. */
function noteLine({ first, places, count }: Group, format: TextFormat): string {
  const place = placeOf(first);
  const more = places.length > 1 ? ` and ${places.length - 1} more` : count > 1 ? `, ${count}×` : "";
  const where = place === undefined ? more : ` (${place}${more})`;
  return `${label(first.severity, first.code, format)}: ${visibleText(first.message)}${format.colors.dim(where)}`;
}

function groupLines({ first, places, count }: Group, framed: SourceLocation | undefined, context: Context): string[] {
  const { colors, columns, verbose } = context.format;
  const often = count > 1 ? colors.dim(` (${count}×)`) : "";
  const width = Math.max(...places.map(({ location }) => String(location?.line ?? "").length));
  const margin = " ".repeat(width);
  const lines = [
    `${label(first.severity, first.code, context.format)}: ${colors.bold(visibleText(first.message))}${often}`,
  ];
  for (const each of places) {
    const allowed = places.length > 1 && each.allowance !== undefined ? `  ${colors.dim(allowFlag(each))}` : "";
    const place = placeOf(each);
    if (place !== undefined) lines.push(`${margin}${colors.dim("-->")} ${place}${allowed}`);
    const { location } = each;
    if (location === undefined || (each !== first && verbose !== true) || samePlace(location, framed)) continue;
    const frame = context.frame(location, columns - width - 4);
    if (frame === undefined) continue;
    lines.push(
      `${margin} ${colors.dim("|")}`,
      `${colors.dim(`${String(location.line).padStart(width)} |`)} ${frame.text}`,
      `${margin} ${colors.dim("|")} ${" ".repeat(frame.offset)}${paint(first.severity, context.format)("^")}`,
    );
  }
  const footer = [
    ...(first.help === undefined ? [] : [visibleText(first.help)]),
    ...(places.length > 1 || first.allowance === undefined ? [] : [`to let it pass: ${allowFlag(first)}`]),
  ];
  return [...lines, ...footer.map((line) => `${margin} ${colors.dim("=")} ${line}`)];
}

function allowFlag({ allowance = "" }: Diagnostic): string {
  return `--allow ${shellQuoted(visibleText(allowance))}`;
}

function label(severity: Severity, code: string, format: TextFormat): string {
  return paint(severity, format)(format.colors.bold(`${severity}[${code}]`));
}

function paint(severity: Severity, { colors }: TextFormat): (text: string) => string {
  return { error: colors.red, warning: colors.yellow, info: colors.blue }[severity];
}

function placeOf({ location, pointer }: Diagnostic): string | undefined {
  if (location !== undefined) return `${visibleText(location.file)}:${location.line}:${location.column}`;
  return pointer === undefined ? undefined : visibleText(pointer);
}

function groupOf(diagnostics: readonly Diagnostic[]): Group {
  const places = groupBy(diagnostics, (each) => placeOf(each) ?? "").flatMap(([first]) => first ?? []);
  const [first] = places as [Diagnostic];
  return { first, places, count: diagnostics.length };
}

function samePlace(left: SourceLocation, right: SourceLocation | undefined): boolean {
  return right !== undefined && left.file === right.file && left.line === right.line && left.column === right.column;
}

/** Groups in the order of their first members. */
function groupBy<T>(items: readonly T[], key: (item: T) => string): (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

function countSeverities(diagnostics: readonly Diagnostic[]): string {
  const parts = (["error", "warning", "info"] as const).flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity === "info" ? "note" : severity}${count === 1 ? "" : "s"}`];
  });
  return parts.join(", ");
}
