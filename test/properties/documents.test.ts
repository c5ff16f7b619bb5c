/** Whatever a document says: it ends in a package that type-checks or in errors, the same ones each time. */
import { sample } from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { checkStrictly, type CheckedPackage } from "../support/strict-check.js";
import { run } from "../unit/cli/run.js";
import { temporaryFolder, writeTree } from "../unit/output/temporary-folder.js";
import { anyDocument, type Document } from "./support/arbitrary-document.js";
import { codeFaults } from "./support/check-text.js";
import { generateFrom, outcomeFaults, type Outcome } from "./support/in-memory.js";
import { namesOf, reordered, withOneMore } from "./support/variants.js";
import { shrink } from "./support/shrink.js";

/** How many documents; a part of the properties is tried on some of them only. */
const runs = Number(process.env["BINDSMITH_PROPERTY_RUNS"] ?? 25);
const seed = Number(process.env["BINDSMITH_PROPERTY_SEED"] ?? 1);
const documents = sample(anyDocument, { seed, numRuns: runs }) as readonly Document[];
const some = documents.filter((_, index) => index % 4 === 0);
const timeout = 60_000 + runs * 2_000;

/** Fails with the smallest document that still shows the fault. */
async function expectNone(
  tried: readonly Document[],
  faultsOf: (document: Document) => Promise<readonly string[]>,
  tries = 300,
): Promise<void> {
  for (const document of tried) {
    const [fault] = await faultsOf(document);
    if (fault === undefined) continue;
    const kind = kindOf(fault);
    const still = async (each: Document): Promise<boolean> =>
      (await faultsOf(each)).some((own) => kindOf(own) === kind);
    const smallest = await shrink(document, still, tries);
    expect.fail(`${fault}\n${JSON.stringify(smallest)}`);
  }
}

/** What two faults of one kind have in common. */
function kindOf(fault: string): string {
  return fault
    .replace(/(["'`]).*?\1/g, "")
    .replace(/\d+/g, "")
    .slice(0, 60);
}

/** Outcomes of the documents as they are written, which several properties are about. */
const outcomes = new Map<string, Promise<Outcome | string>>();

function attempt(text: string): Promise<Outcome | string> {
  const outcome = outcomes.get(text) ?? attemptAnew(text);
  outcomes.set(text, outcome);
  return outcome;
}

/** Outcome of a document; a failure of Bindsmith itself is a fault. */
async function attemptAnew(text: string): Promise<Outcome | string> {
  try {
    return await generateFrom(text);
  } catch (error) {
    return `throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

async function faultsOf(document: Document): Promise<readonly string[]> {
  const outcome = await attempt(JSON.stringify(document));
  if (typeof outcome === "string") return [outcome];
  const own = [...outcome.files].filter(([path]) => path.endsWith(".ts") && !/^src\/(core|internal|node)\//.test(path));
  return [...outcomeFaults(outcome), ...own.flatMap(([path, text]) => codeFaults(path, text))];
}

/** Everything but the hash of the document. */
function content(outcome: Outcome | string): string {
  if (typeof outcome === "string") return outcome;
  const files = [...outcome.files].filter(([path]) => path !== ".bindsmith.json");
  const said = outcome.result.diagnostics.map(({ code, message, pointer }) => [code, message, pointer]);
  return JSON.stringify([files, said]);
}

/** A difference of two outcomes, in words. */
function difference(left: string, right: string, what: string): readonly string[] {
  if (left === right) return [];
  const at = [...left].findIndex((character, index) => character !== right[index]);
  return [`${what} gives another output: ${left.slice(Math.max(0, at - 80), at + 80)}`];
}

describe(`${runs} documents`, () => {
  const packages: CheckedPackage[] = [];
  afterAll(() => {
    packages.splice(0);
    outcomes.clear();
  });

  it("end in output that parses, or in errors that are sentences", { timeout }, async () => {
    await expectNone(documents, faultsOf);
  });

  it("give packages that type-check", { timeout }, async () => {
    for (const [index, document] of documents.entries()) {
      const outcome = await attempt(JSON.stringify(document));
      if (typeof outcome === "string" || outcome.files.size === 0) continue;
      packages.push({ name: String(index), files: outcome.files });
    }
    // Most are right, so that there is something to check.
    expect(packages.length).toBeGreaterThan(runs / 2);
    for (let start = 0; start < packages.length; start += 40) {
      const [fault] = checkStrictly(packages.slice(start, start + 40));
      if (fault === undefined) continue;
      const typeFaults = async (document: Document): Promise<readonly string[]> => {
        const outcome = await attempt(JSON.stringify(document));
        if (typeof outcome === "string") return [];
        return checkStrictly([{ name: "x", files: outcome.files }]).map((each) => `TS${each.code} ${each.message}`);
      };
      await expectNone([documents[Number(fault.package)] as Document], typeFaults, 40);
    }
  });

  it("give the same bytes again, from YAML and from JSON", { timeout }, async () => {
    await expectNone(some, async (document) => {
      const first = content(await attempt(JSON.stringify(document)));
      const again = content(await attempt(JSON.stringify(document, null, 2)));
      const yaml = stringify(document, { aliasDuplicateObjects: false, lineWidth: 0 });
      return [
        ...difference(first, again, "another layout"),
        ...difference(first, content(await attempt(yaml)), "YAML"),
      ];
    });
  });

  it("keep all names when their keys come in another order", { timeout }, async () => {
    await expectNone(some, async (document) => {
      const outcome = await attempt(JSON.stringify(document));
      const other = await attempt(JSON.stringify(reordered(document)));
      if (typeof outcome === "string" || typeof other === "string") return [];
      return difference(namesOf(outcome.result.sdk), namesOf(other.result.sdk), "another order");
    });
  });

  it("keep all names when an operation is added", { timeout }, async () => {
    await expectNone(some, async (document) => {
      const outcome = await attempt(JSON.stringify(document));
      const more = await attempt(JSON.stringify(withOneMore(document)));
      if (typeof outcome === "string" || typeof more === "string") return [];
      if (outcome.errors.length > 0 || more.errors.length > 0) return [];
      const added = (name: string): boolean => name.includes("/added-for-stability");
      return difference(namesOf(outcome.result.sdk), namesOf(more.result.sdk, added), "an added operation");
    });
  });

  it("are up to date after they are generated", { timeout }, async () => {
    for (const document of some.slice(0, 4)) {
      const folder = temporaryFolder();
      writeTree(folder, { "api.json": JSON.stringify(document) });
      const options = ["api.json", "-o", "sdk", "--formatter", "none"];
      const { code } = await run(folder, ["generate", ...options]);
      expect((await run(folder, ["check", ...options])).code).toBe(code);
    }
  });
});
