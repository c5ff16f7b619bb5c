/** The version that changes call for, and their entry in a changelog. */
import { inc } from "semver";
import { levelOf } from "./change.js";
import type { ChangeLevel } from "./change.js";
import { changesMarkdown } from "./render.js";
import type { LocatedChange } from "./render.js";

/** Name of the changelog, directly in the package. */
export const CHANGELOG_NAME = "CHANGELOG.md";

const TITLE = "# Changelog";

/**
 * The next version (Semantic Versioning 2.0.0 §6 to §8). While the major version is 0, what breaks raises the minor version and
 * all else the patch version (§4, as npm's caret ranges have it). Without changes the version stays.
 */
export function nextVersion(version: string, changes: readonly { readonly level: ChangeLevel }[]): string {
  const level = levelOf(changes);
  if (level === undefined) return version;
  const initial = version.startsWith("0.");
  return inc(version, initial ? (level === "major" ? "minor" : "patch") : level) ?? version;
}

/**
 * The changelog with an entry for a version above those of before.
 * @param previous text of the changelog; absent: there is none
 * @param date what stands behind the version, in parentheses
 */
export function withEntry(
  previous: string | undefined,
  version: string,
  changes: readonly LocatedChange[],
  date: string | undefined,
): string {
  const entry = changesMarkdown(changes, date === undefined ? version : `${version} (${date})`);
  if (previous === undefined) return `${TITLE}\n\n${entry}`;
  const first = /^## /mu.exec(previous);
  const head = first === null ? `${previous.trimEnd()}\n\n` : previous.slice(0, first.index);
  const rest = first === null ? "" : `\n${previous.slice(first.index)}`;
  return `${head}${entry}${rest}`;
}

/** The changelog of a first version. */
export function firstEntry(version: string, date: string | undefined): string {
  return `${TITLE}\n\n## ${version}${date === undefined ? "" : ` (${date})`}\n\nFirst version.\n`;
}
