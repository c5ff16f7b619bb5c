/** Changes as people and programs read them. */
import { escapeData, escapeProperty, visibleText } from "../diagnostics/format/index.js";
import type { SourceLocation } from "../diagnostics/diagnostic.js";
import type { Change, ChangeLevel } from "./change.js";
import { levelOf } from "./change.js";

/** A change with its places in the user's files. */
export type LocatedChange = Omit<Change, "before" | "after"> & {
  readonly before?: SourceLocation;
  readonly after?: SourceLocation;
};

/** Colours of a terminal, or functions that change nothing. */
export interface ChangeStyle {
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
}

const HEADINGS: Readonly<Record<ChangeLevel, string>> = {
  major: "Breaking changes",
  minor: "Additions and changes of behaviour",
  patch: "Fixes and documentation",
};
const LEVELS = ["major", "minor", "patch"] as const;

/**
 * Changes by level, for a terminal; ends with a line break.
 * @param limit at most so many lines a level; others are counted
 */
export function changesText(changes: readonly LocatedChange[], style: ChangeStyle, limit: number): string {
  const paint = { major: style.red, minor: style.yellow, patch: style.dim };
  const lines = LEVELS.flatMap((level) => {
    const some = changes.filter((change) => change.level === level);
    if (some.length === 0) return [];
    const shown = some.slice(0, limit);
    const rest = some.length - shown.length;
    return [
      style.bold(`${HEADINGS[level]} (${some.length})`),
      ...shown.map(
        (change) => `  ${paint[level](change.code)} ${visibleText(sentence(change))}${placeText(change, style)}`,
      ),
      ...(rest === 0 ? [] : [style.dim(`  … and ${rest} more; --verbose shows all.`)]),
      "",
    ];
  });
  return `${lines.join("\n")}${lines.length === 0 ? "" : "\n"}`;
}

/** One line: how many changes of each level there are, and the version that they call for. */
export function summaryOf(changes: readonly Pick<Change, "level">[]): string {
  const level = levelOf(changes);
  if (level === undefined) return "No change for callers.";
  const counts = LEVELS.flatMap((each) => {
    const number = changes.filter((change) => change.level === each).length;
    return number === 0 ? [] : [`${number} ${each}`];
  });
  return `${counts.join(", ")}: a ${level} version.`;
}

/** A section of a changelog in Markdown (CommonMark); `heading` is its first line, without `#`. */
export function changesMarkdown(changes: readonly LocatedChange[], heading: string): string {
  const sections = LEVELS.flatMap((level) => {
    const some = changes.filter((change) => change.level === level);
    if (some.length === 0) return [];
    return [`### ${HEADINGS[level]}`, "", ...some.map((change) => `- ${markdownText(sentence(change))}`), ""];
  });
  return [
    `## ${markdownText(heading)}`,
    "",
    ...(sections.length === 0 ? ["No change for callers.", ""] : sections),
  ].join("\n");
}

/** Workflow commands of GitHub: an error for what breaks, a warning for what adds, a notice for the rest. */
export function changesGitHub(changes: readonly LocatedChange[]): string {
  const commands = { major: "error", minor: "warning", patch: "notice" } as const;
  return changes
    .map((change) => {
      const place = change.after ?? change.before;
      const properties = {
        ...(place === undefined ? {} : { file: place.file, line: `${place.line}`, col: `${place.column}` }),
        title: change.code,
      };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
      return `::${commands[change.level]} ${list.join(",")}::${escapeData(`${sentence(change)} ${change.reason}`)}\n`;
    })
    .join("");
}

/** A change as a plain object for `--format json`. */
export function changeJson(change: LocatedChange): Readonly<Record<string, unknown>> {
  const { code, level, subject, message, reason, before, after } = change;
  return { code, level, subject, message, reason, before, after };
}

/** The message, with the subject before it where it does not say it itself. */
function sentence({ subject, message }: Pick<Change, "subject" | "message">): string {
  return message.includes(`\`${subject}\``) ? message : `\`${subject}\`: ${message}`;
}

function placeText({ before, after }: LocatedChange, { dim }: ChangeStyle): string {
  const place = after ?? before;
  return place === undefined ? "" : dim(` ${visibleText(place.file)}:${place.line}:${place.column}`);
}

/** Text of a document in Markdown: code spans are ours, everything else that has a meaning there is escaped. */
function markdownText(text: string): string {
  return visibleText(text)
    .split(/(`[^`]*`)/u)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[\\*_[\]<>#|~]/gu, String.raw`\$&`)))
    .join("");
}
