/** What became of one document in one of the two generators. */
export interface Outcome {
  /** Path and hash of every file of the package. */
  readonly hashes: readonly (readonly [path: string, hash: string])[];
  /** Each in one text, in the order in which they were reported. */
  readonly diagnostics: readonly string[];
}

/** One difference between two outcomes of a document: a file's, or a diagnostic's. */
export type Difference =
  | {
      readonly kind: "changed" | "added" | "removed";
      readonly path: string;
      /** The same for the same change of the same file in another document. */
      readonly change: string;
    }
  | { readonly kind: "reported" | "silent"; readonly diagnostic: string }
  | { readonly kind: "reordered" };

/** Repeats the hashes of all other files, so it says something only where these are the same. */
const MANIFEST = ".bindsmith.json";

/** What differs: files in the order of their paths, then diagnostics. Empty when both generators agree. */
export function differencesOf(before: Outcome, after: Outcome): readonly Difference[] {
  const files = fileDifferences(before, after);
  const others = files.filter(({ path }) => path !== MANIFEST);
  return [...(others.length > 0 ? others : files), ...diagnosticDifferences(before.diagnostics, after.diagnostics)];
}

function fileDifferences(before: Outcome, after: Outcome): readonly Extract<Difference, { path: string }>[] {
  const old = new Map(before.hashes);
  const now = new Map(after.hashes);
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => old.get(path) !== now.get(path))
    .sort()
    .map((path) => ({
      kind: !old.has(path) ? "added" : !now.has(path) ? "removed" : "changed",
      path,
      change: `${path} ${old.get(path)} ${now.get(path)}`,
    }));
}

function diagnosticDifferences(before: readonly string[], after: readonly string[]): readonly Difference[] {
  const silent = without(before, after).map((diagnostic) => ({ kind: "silent" as const, diagnostic }));
  const reported = without(after, before).map((diagnostic) => ({ kind: "reported" as const, diagnostic }));
  if (silent.length + reported.length > 0) return [...silent, ...reported];
  return before.every((each, index) => each === after[index]) ? [] : [{ kind: "reordered" }];
}

/** The texts of the first list that the second does not hold, or holds less often. */
function without(texts: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const text of others) left.set(text, (left.get(text) ?? 0) + 1);
  return texts.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}

/** Where two texts part: the number of the line, from 1, and that line in both; `undefined` when a text has ended. */
export interface FirstLine {
  readonly line: number;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The first line in which two texts differ; `undefined` when they are the same. */
export function firstDifference(before: string, after: string): FirstLine | undefined {
  if (before === after) return undefined;
  const old = before.split("\n");
  const now = after.split("\n");
  let index = 0;
  while (old[index] === now[index]) index += 1;
  return { line: index + 1, before: old[index], after: now[index] };
}
