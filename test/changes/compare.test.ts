import { expect, it } from "vitest";
import { compareSurfaces } from "../../generator/compare/compare.js";
import { levelOf } from "../../generator/compare/change.js";
import { base } from "./base.js";
import { complaints, sdkOf, surfaceFrom } from "./compiler.js";
import { mutations } from "./mutations.js";
import { random } from "./random.js";

const runs = Number(process.env["BINDSMITH_MUTATIONS"] ?? 75);
const seed = Number(process.env["BINDSMITH_SEED"] ?? 1);
const names = Object.keys(mutations);

/** A document with one random edit, or with two from the second round on; `undefined` where an edit does not apply. */
function edited(run: number): { readonly name: string; readonly document: unknown } | undefined {
  const next = random(seed * 100_003 + run);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(next() * items.length)];
  const document = structuredClone(base) as unknown as Record<string, unknown>;
  const first = names[run % names.length] ?? "";
  const edits = run < names.length ? [first] : [first, pick(names) ?? first];
  const done = edits.map((name) => mutations[name]?.(document, pick));
  return done.every((changed) => changed === true) ? { name: edits.join(", "), document } : undefined;
}

it("random edits are judged as the compiler judges them", { timeout: 7_200_000 }, async () => {
  const before = await sdkOf(base);
  expect(names.length).toBeGreaterThanOrEqual(40);
  const wrong: string[] = [];
  const stricter: string[] = [];
  let made = 0;
  for (let run = 0; run < runs; run++) {
    const edit = edited(run);
    if (edit === undefined) continue;
    made += 1;
    const after = await sdkOf(edit.document);
    const changes = compareSurfaces(before.surface, after.surface);
    const found = complaints(before, after);
    const told = changes.map(({ code, level, message }) => `    ${level} ${code} ${message}`).join("\n");
    if (found.length > 0 && levelOf(changes) !== "major")
      wrong.push(`${run} ${edit.name}\n${found.slice(0, 3).join("\n")}\n${told}`);
    // The consumer holds no credentials, so that it cannot see when others are wanted.
    if (found.length === 0 && changes.some(({ level, code }) => level === "major" && code !== "security-added"))
      stricter.push(`${run} ${edit.name}\n${told}`);
  }
  if (process.env["BINDSMITH_MUTATIONS"] !== undefined)
    console.log(`${made} edits, ${stricter.length} judged more strictly than by the compiler\n${stricter.join("\n")}`);
  expect(wrong).toEqual([]);
  expect(made).toBeGreaterThan(runs * 0.8);
  expect(stricter.length).toBeLessThanOrEqual(made * 0.03);
});

it("a document in another order changes nothing", async () => {
  // Documented properties with limits and an example that is an object: all that comments are made of.
  const document = structuredClone(base) as unknown as Record<string, Record<string, Record<string, unknown>>>;
  const schemas = document["components"]?.["schemas"] ?? {};
  schemas["Documented"] = {
    type: "object",
    description: "All at once.",
    examples: [{ b: 2, a: { d: 1, c: 2 } }],
    properties: {
      zulu: { type: "string", description: "Last.", maxLength: 3 },
      alpha: { type: "object", properties: { two: { type: "integer", minimum: 2 }, one: { description: "One." } } },
    },
  };
  const before = await surfaceFrom(document);
  mutations["reorder everything"]?.(document, ([first]) => first);
  const after = await surfaceFrom(document);
  expect(JSON.stringify(document)).not.toBe(JSON.stringify(structuredClone(base)));
  expect(compareSurfaces(before, after)).toEqual([]);
  expect(before.types.find(({ name }) => name === "Documented")?.doc).toMatch(/^[0-9a-f]{12}$/);
  expect(after.types.map(({ name, doc }) => [name, doc])).toEqual(before.types.map(({ name, doc }) => [name, doc]));
});
