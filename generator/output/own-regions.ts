/**
 * Regions of hand-written code inside generated files, between two comments on lines of their own:
 *
 *     // bindsmith:keep
 *     …
 *     // bindsmith:end
 *
 * A region belongs behind the line that it follows. When the file is generated anew, it goes behind that line again.
 */
import { sha256 } from "../shared/hash.js";

/** One region with what it needs to find its place again. */
export interface OwnRegion {
  /** Its lines with both marks, as they stand. */
  readonly lines: readonly string[];
  /** The line before it, blank ones left out, without indentation; empty: the beginning of the file. */
  readonly after: string;
  /** Which of several such lines, from 0. */
  readonly occurrence: number;
  /** Whether a blank line stands before and behind it. */
  readonly blankBefore: boolean;
  readonly blankBehind: boolean;
}

/** A file without its regions. */
export interface WithoutRegions {
  readonly regions: readonly OwnRegion[];
  /**
   * What the file may have been before they were put in: with and without the blank lines around them, as nobody knows whose
   * those are. The likeliest first.
   */
  readonly candidates: readonly string[];
}

const START = /^\s*(?:\/\/|#|<!--)\s*bindsmith:keep\b/;
const END = /^\s*(?:\/\/|#|<!--)\s*bindsmith:end\b/;

/** More regions than this are not told apart from edits: every one doubles what the file may have been. */
const MAXIMUM = 8;

/** Takes the regions out of a text. A mark without its counterpart makes none. */
export function takeRegions(text: string): WithoutRegions {
  if (!text.includes("bindsmith:keep")) return { regions: [], candidates: [text] };
  const kept: string[] = [];
  /** Where in `kept` a region was. */
  const joints: number[] = [];
  const regions: OwnRegion[] = [];
  const lines = text.split("\n");
  for (let index = 0; index < lines.length; index++) {
    const end = START.test(lines[index] ?? "") ? lines.findIndex((line, at) => at > index && END.test(line)) : -1;
    if (end === -1) {
      kept.push(lines[index] ?? "");
      continue;
    }
    const blankBefore = kept.at(-1)?.trim() === "";
    while (kept.at(-1)?.trim() === "") kept.pop();
    const after = kept.at(-1)?.trim() ?? "";
    const occurrence = kept.slice(0, -1).filter((line) => line.trim() === after).length;
    let next = end + 1;
    while (lines[next]?.trim() === "" && next < lines.length - 1) next += 1;
    const blankBehind = next > end + 1;
    regions.push({ lines: lines.slice(index, end + 1), after, occurrence, blankBefore, blankBehind });
    joints.push(kept.length);
    index = next - 1;
  }
  if (regions.length === 0 || regions.length > MAXIMUM) return { regions: [], candidates: [text] };
  return { regions, candidates: candidatesOf(kept, joints, regions) };
}

/** Whether the text, or what it was before regions were put in, has the hash. */
export function isHashOf(hash: string, text: string): boolean {
  const plain = text.replaceAll("\r\n", "\n");
  return sha256(text) === hash || takeRegions(plain).candidates.some((candidate) => sha256(candidate) === hash);
}

/** Puts regions into a new text; gives the first that finds its place no more instead, where there is one. */
export function putRegions(
  text: string,
  regions: readonly OwnRegion[],
): { readonly text: string } | { readonly lost: OwnRegion } {
  const lines = text.split("\n");
  const places: { readonly at: number; readonly region: OwnRegion }[] = [];
  for (const region of regions) {
    const at = placeOf(lines, region);
    if (at === undefined) return { lost: region };
    places.push({ at, region });
  }
  // From the end, so that earlier places stay.
  for (const { at, region } of places.toReversed()) {
    const isBlank = lines[at]?.trim() === "";
    lines.splice(
      at,
      0,
      ...(region.blankBefore ? [""] : []),
      ...region.lines,
      ...(region.blankBehind && !isBlank ? [""] : []),
    );
  }
  return { text: lines.join("\n") };
}

/** The index of the line that the region goes before. */
function placeOf(lines: readonly string[], { after, occurrence }: OwnRegion): number | undefined {
  if (after === "") return 0;
  let seen = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() !== after) continue;
    if (seen === occurrence) return index + 1;
    seen += 1;
  }
  return undefined;
}

/** Every choice of a blank line, or none, where a region was. */
function candidatesOf(kept: readonly string[], joints: readonly number[], regions: readonly OwnRegion[]): string[] {
  const candidates: string[] = [];
  for (let choice = 0; choice < 2 ** joints.length; choice++) {
    const lines = [...kept];
    for (let index = joints.length - 1; index >= 0; index--) {
      const likely = regions[index]?.blankBehind === true;
      if (likely !== ((choice >> index) & 1) > 0) lines.splice(joints[index] ?? 0, 0, "");
    }
    candidates.push(lines.join("\n"));
  }
  return candidates;
}
