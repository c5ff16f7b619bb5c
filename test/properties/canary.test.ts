/** Hostile text at every place of a document that uses all of the specification: it stays text, or the run ends in errors. */
import { describe, expect, it } from "vitest";
import type { UserOptions } from "../../generator/options/index.js";
import { fileFaults } from "./support/check-text.js";
import { generateFrom, outcomeFaults } from "./support/in-memory.js";
import { maximal32 } from "./support/maximal-3.2.js";
import { maximal20, maximal30 } from "./support/maximal-older.js";
import { payloads } from "./support/payloads.js";
import { fixedTexts, markedWords, plant, replaceAt } from "./support/plant.js";

/** One in so many of the texts that are words of the specification is tried, unless more runs are asked for. */
const stride = process.env["BINDSMITH_PROPERTY_RUNS"] === undefined ? 4 : 1;

/** The documents, with how many of their words must be in the output at least. */
const documents = [
  { version: "3.2", document: maximal32(), least: 140 },
  { version: "3.0", document: maximal30(), least: 10 },
  { version: "2.0", document: maximal20(), least: 20 },
] as const;

/** The options that print the most kinds of code. */
const elaborate: UserOptions = {
  dates: "Date",
  int64: "bigint",
  bytes: "Uint8Array",
  enums: "closed",
  queryObjects: "brackets",
  queryArrays: "oneOrMany",
  optionalQuery: "nullable",
  idempotencyHeader: "Idempotency-Key",
};

/** Words at places where no text but a plain one is taken: something is left out then, and other words with it. */
const touchy = new Set(
  (
    "region|base|relative|plain base|zone|X-Header|cookie|X-Rate|X-Shared|X-Json|X-Part|scheme|X-Key|key cookie name|" +
    "pets path|id|label|matrix|verb|methods|nameless|find|streams|shared path|vendor|part type|host|consumed|produced|own type"
  ).split("|"),
);

/** What the words say when nobody is hostile. */
const plain = (word: string): string => word.replaceAll(" ", "-");

interface Tried {
  readonly faults: string[];
  readonly errors: number;
  /** Numbers of the words that are somewhere in the output. */
  readonly reached: ReadonlySet<string>;
}

async function attempt(document: unknown, options: UserOptions = {}): Promise<Tried> {
  const outcome = await generateFrom(JSON.stringify(document), options);
  // Runtime files are copied; no text of a document enters them.
  const own = [...outcome.files].filter(([path]) => !/^src\/(core|internal|node)\/(?!index)/.test(path));
  const reached = own.flatMap(([, text]) => [...text.matchAll(/canary_(\d+)/g)].map(([, place = ""]) => place));
  return {
    faults: [...outcomeFaults(outcome), ...own.flatMap(([path, text]) => fileFaults(path, text))],
    errors: outcome.errors.length,
    reached: new Set(reached),
  };
}

/** Tries all words at once; where that ends in errors, halves of them, down to single words. */
async function tryWords(
  words: readonly string[],
  run: (chosen: ReadonlySet<string>) => Promise<Tried>,
): Promise<{ readonly faults: readonly string[]; readonly reached: ReadonlySet<string> }> {
  const faults: string[] = [];
  const reached = new Set<string>();
  const pending: (readonly string[])[] = [words];
  for (let group = pending.pop(); group !== undefined; group = pending.pop()) {
    const tried = await run(new Set(group));
    faults.push(...tried.faults);
    for (const place of tried.reached) reached.add(place);
    if (tried.errors > 0 && group.length > 1)
      pending.push(group.slice(0, group.length / 2), group.slice(group.length / 2));
  }
  return { faults, reached };
}

describe.each(documents)("the maximal document of OpenAPI $version", ({ document, least }) => {
  const words = markedWords(document);
  const places = new Map(words.map((word, index) => [word, index]));

  it("is right by itself", async () => {
    const { errors, result } = await generateFrom(JSON.stringify(plant(document, plain)));
    expect(errors).toEqual([]);
    // It has every method, also one that `fetch` does not send.
    const said = result.diagnostics.filter(({ severity, code }) => severity !== "info" && code !== "method-not-sent");
    expect(said).toEqual([]);
  });

  it.each(Object.entries(payloads))("keeps text text: %s", async (_, payload) => {
    const textOf = (chosen: ReadonlySet<string>) => (word: string) =>
      chosen.has(word) ? payload(places.get(word) ?? 0) : plain(word);
    const run = (chosen: ReadonlySet<string>): Promise<Tried> => attempt(plant(document, textOf(chosen)));
    const calm = await tryWords(
      words.filter((word) => !touchy.has(word)),
      run,
    );
    expect(calm.faults).toEqual([]);
    // The hostile text is really there.
    expect(calm.reached.size).toBeGreaterThanOrEqual(least);
    expect(
      (
        await tryWords(
          words.filter((word) => touchy.has(word)),
          run,
        )
      ).faults,
    ).toEqual([]);
    expect((await attempt(plant(document, textOf(new Set(words))), elaborate)).faults).toEqual([]);
  });

  it("takes hostile text in place of the words of the specification, or refuses it", async () => {
    const hostile = Object.values(payloads).map((payload, index) => payload(index));
    const base = plant(document, plain);
    const faults: string[] = [];
    for (const [index, fixed] of fixedTexts(document).entries()) {
      if (index % stride > 0) continue;
      const text = hostile[index % hostile.length] ?? "";
      const tried = await attempt(replaceAt(base, { ...fixed, path: plainPath(fixed.path) }, text));
      faults.push(...tried.faults.map((fault) => `${fixed.field}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});

function plainPath(path: readonly (string | number)[]): readonly (string | number)[] {
  return path.map((part) =>
    typeof part === "string" ? part.replace(/‹([^›]*)›/g, (_, word: string) => plain(word)) : part,
  );
}
