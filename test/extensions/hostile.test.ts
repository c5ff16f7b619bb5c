/** Hostile text at every place of a document that uses all of the specification, through the extensions: it stays text. */
import { describe, expect, it } from "vitest";
import type { UserOptions } from "../../generator/options/index.js";
import { fileFaults } from "../properties/support/check-text.js";
import { generateFrom, outcomeFaults } from "../properties/support/in-memory.js";
import { maximal32 } from "../properties/support/maximal-3.2.js";
import { maximal20, maximal30 } from "../properties/support/maximal-older.js";
import { payloads } from "../properties/support/payloads.js";
import { markedWords, plant } from "../properties/support/plant.js";
import { allExtensions } from "./support.js";

const documents = [
  { version: "3.2", document: maximal32() },
  { version: "3.0", document: maximal30() },
  { version: "2.0", document: maximal20() },
] as const;

const options: UserOptions = {
  extensions: [...allExtensions],
  dates: "Date",
  int64: "bigint",
  bytes: "Uint8Array",
};

/** Files that the extensions add. */
const added = /^(?:src\/(?:query|zod|valibot|mocks|mock-handler)\b|test\/)/;

describe.each(documents)("the extensions, for the maximal document of OpenAPI $version", ({ document }) => {
  const words = markedWords(document);

  it.each(Object.entries(payloads))("keep text text: %s", async (_, payload) => {
    let reached = 0;
    // Where all words at once are refused, halves of them are tried, down to single words.
    const pending: (readonly string[])[] = [words];
    for (let group = pending.pop(); group !== undefined; group = pending.pop()) {
      const chosen = new Set(group);
      const textOf = (word: string): string =>
        chosen.has(word) ? payload(words.indexOf(word)) : word.replaceAll(" ", "-");
      const outcome = await generateFrom(JSON.stringify(plant(document, textOf)), options);
      const files = [...outcome.files].filter(([path]) => added.test(path));
      reached += files.filter(([, text]) => text.includes("canary_")).length;
      expect([...outcomeFaults(outcome), ...files.flatMap(([path, text]) => fileFaults(path, text))]).toEqual([]);
      if (outcome.errors.length > 0 && group.length > 8)
        pending.push(group.slice(0, group.length / 2), group.slice(group.length / 2));
    }
    // The hostile text is really there.
    expect(reached).toBeGreaterThan(0);
  });
});
