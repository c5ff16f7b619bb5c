/**
 * Holds the verdict on real documents against the compiler's: `npm run test:changes -- OLD NEW [NEWER …] [--preset auth0]`.
 * Consecutive documents are compared, and the first with the last. Exit code 1: the compiler refuses what was called compatible.
 */
import { levelOf } from "../../generator/compare/change.js";
import { compareSurfaces } from "../../generator/compare/compare.js";
import { generate } from "../../generator/index.js";
import type { UserOptions } from "../../generator/index.js";
import { complaints } from "./compiler.js";
import type { Sdk } from "./compiler.js";

const [, , ...given] = process.argv;
const preset = given.indexOf("--preset");
const options = preset === -1 ? {} : { preset: given[preset + 1] as NonNullable<UserOptions["preset"]> };
const documents = preset === -1 ? given : given.filter((_, index) => index !== preset && index !== preset + 1);

async function sdkOf(input: string): Promise<Sdk> {
  const { sdk, surface, files, diagnostics } = await generate({
    input,
    formatter: "none",
    packageName: "sdk",
    ...options,
  });
  if (sdk === undefined || surface === undefined)
    throw new Error(`${input}: ${diagnostics.map(({ message }) => message).join("; ")}`);
  return { sdk, surface, files };
}

const sdks = new Map<string, Sdk>();
for (const document of documents) sdks.set(document, await sdkOf(document));
const pairs = documents.slice(1).map((next, index) => [documents[index] ?? "", next] as const);
const ends = [documents[0] ?? "", documents.at(-1) ?? ""] as const;
let wrong = 0;
console.log("old | new | major | minor | patch | verdict | errors of the compiler | milliseconds");
for (const [old, next] of documents.length > 2 ? [...pairs, ends] : pairs) {
  const [before, after] = [sdks.get(old), sdks.get(next)];
  if (before === undefined || after === undefined) continue;
  const started = performance.now();
  const changes = compareSurfaces(before.surface, after.surface);
  const milliseconds = Math.round(performance.now() - started);
  // What does not compile against the SDK that it was written for says nothing.
  const always = new Set(complaints(before, before));
  const found = complaints(before, after).filter((text) => !always.has(text));
  const count = (level: string): number => changes.filter((change) => change.level === level).length;
  const verdict = levelOf(changes) ?? "none";
  console.log(
    [old, next, count("major"), count("minor"), count("patch"), verdict, found.length, milliseconds].join(" | "),
  );
  if (found.length > 0 && verdict !== "major") {
    wrong += 1;
    console.log(found.slice(0, 5).join("\n"));
  }
}
console.log(`${wrong} wrong`);
process.exitCode = wrong === 0 ? 0 : 1;
