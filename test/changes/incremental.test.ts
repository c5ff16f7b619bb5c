/** What `--watch` keeps between runs changes no byte of what they write. */
import { expect, it } from "vitest";
import type { KeptTexts } from "../../generator/format/kept-texts.js";
import { generateResolved } from "../../generator/generate.js";
import { resolveOptions } from "../../generator/options/resolve.js";
import { temporaryFolder, writeTree } from "../unit/output/temporary-folder.js";
import { base } from "./base.js";
import { mutations } from "./mutations.js";
import { random } from "./random.js";

const EDITS = 200;

it(`${EDITS} random edits in a row give what a fresh run gives`, { timeout: 600_000 }, async () => {
  const directory = temporaryFolder();
  const options = resolveOptions([
    { options: { input: "api.json", output: "sdk", packageName: "sdk", formatter: "oxfmt" }, directory },
  ]);
  const next = random(7);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(next() * items.length)];
  const formatted: KeptTexts = new Map();
  let document = structuredClone(base) as unknown as Record<string, unknown>;
  let changed = 0;
  for (let edit = 0; edit < EDITS; edit++) {
    const edited = structuredClone(document);
    const name = pick(Object.keys(mutations)) ?? "";
    if (mutations[name]?.(edited, pick) !== true) continue;
    writeTree(directory, { "api.json": JSON.stringify(edited) });
    const turn = await generateResolved(options, { directory, formatted });
    const fresh = await generateResolved(options, { directory });
    expect(turn.files, name).toEqual(fresh.files);
    expect(turn.diagnostics, name).toEqual(fresh.diagnostics);
    // An edit that makes the document unusable is taken back, as an author would.
    if (fresh.files.length === 0) continue;
    document = edited;
    changed += 1;
  }
  expect(changed).toBeGreaterThan(EDITS / 2);
});
