/** The extensions that come with Bindsmith are made of what every extension has. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { sources } from "../support/source-files.js";

const folder = "generator/extensions/";

/** Folders of extensions, with what they share. */
const own = sources("generator/extensions").filter(({ path }) => path.slice(folder.length).includes("/"));

it("imports nothing of the generator that the library does not export", () => {
  const exported = exportedNames(readFileSync("generator/index.ts", "utf8"));
  const wrong = own.flatMap(({ path, text }) =>
    [...text.matchAll(/^import (?:type )?\{([^}]*)\} from "([^"]*)";$/gmu)]
      .filter(([, , from = ""]) => from.startsWith("../../") || /^\.\.\/[\w-]+\.js$/u.test(from))
      .flatMap(([, names = "", from = ""]) =>
        namesIn(names)
          .filter((name) => !exported.has(name))
          .map((name) => `${path} imports ${name} from ${from}`),
      ),
  );
  expect(wrong).toEqual([]);
  expect(own.length).toBeGreaterThan(15);
});

it("imports no other package than the validator of its options", () => {
  const packages = own.flatMap(({ imports }) => imports.filter((imported) => !imported.startsWith(".")));
  expect([...new Set(packages)]).toEqual(["valibot"]);
});

/** The names that a module exports, before they are renamed. */
function exportedNames(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/^export (?:type )?\{([^}]*)\}/gmu)].flatMap(([, names = ""]) => namesIn(names)));
}

function namesIn(list: string): readonly string[] {
  return list
    .split(",")
    .map((name) =>
      name
        .trim()
        .replace(/^type /u, "")
        .replace(/ as .*$/u, ""),
    )
    .filter((name) => name !== "");
}
