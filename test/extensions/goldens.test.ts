/** What the extensions that come with Bindsmith print for a small document; UPDATE_CASES=1 writes it anew. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readFolder, updating, writeFolder } from "../support/cases.js";
import { allExtensions, fixtures, shopWith } from "./support.js";

describe("the files of an extension", () => {
  test.for(allExtensions)("$name", async (extension) => {
    const { name } = extension;
    const without = await shopWith([]);
    const files = await shopWith([extension]);
    const added = new Map([...files].filter(([path, text]) => !path.startsWith(".") && isOwn(path, text, without)));
    const folder = join(fixtures, "expected", name);
    if (updating) writeFolder(folder, added);
    const expected = readFolder(folder);
    expect([...added.keys()].sort()).toEqual([...expected.keys()]);
    for (const [path, text] of added) expect(text, path).toBe(expected.get(path));
  });
});

/** Whether the file is there, or reads as it does, since the extension is. */
function isOwn(path: string, text: string, without: ReadonlyMap<string, string>): boolean {
  return without.get(path) !== text && !/^src\/(?:core|internal|node)\//.test(path);
}
