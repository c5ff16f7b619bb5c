/** Large, deep and long documents, from text to files: done in time, or a clear error. */
import { expect, it } from "vitest";
import { checkStrictly } from "../support/strict-check.js";
import { generateFrom, outcomeFaults } from "./support/in-memory.js";

/** A document whose one operation answers with the first of the schemas. */
function documentOf(schemas: Readonly<Record<string, unknown>>, path = "/a"): string {
  const schema = { $ref: `#/components/schemas/${Object.keys(schemas)[0] ?? ""}` };
  const responses = { "200": { description: "Done.", content: { "application/json": { schema } } } };
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Large", version: "1.0.0" },
    paths: { [path]: { get: { responses } } },
    components: { schemas },
  });
}

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/** The text of the package; its types are checked too, unless there are so many that it takes long. */
async function expectPackage(text: string, checked = true): Promise<string> {
  const outcome = await generateFrom(text);
  expect(outcome.errors).toEqual([]);
  expect(outcomeFaults(outcome)).toEqual([]);
  if (checked) expect(checkStrictly([{ name: "large", files: outcome.files }])).toEqual([]);
  return [...outcome.files].map(([, content]) => content).join("\n");
}

it("an enum of fifty thousand values is a type of as many", async () => {
  const text = await expectPackage(
    documentOf({ Big: { enum: numbers(50_000).map((index) => `value ${index}`) } }),
    false,
  );
  expect(text.match(/"value \d+"/g)?.length).toBeGreaterThanOrEqual(50_000);
});

it("a union of two thousand members has them all", async () => {
  const members = numbers(2_000);
  const variant = (index: number): object => ({
    type: "object",
    required: ["kind"],
    properties: { kind: { const: `k${index}` }, [`p${index}`]: { type: "string" } },
  });
  const schemas = {
    Union: { oneOf: members.map((index) => ref(`V${index}`)), discriminator: { propertyName: "kind" } },
    ...Object.fromEntries(members.map((index) => [`V${index}`, variant(index)])),
  };
  const text = await expectPackage(documentOf(schemas));
  expect(text.match(/\bV\d+\b(?=\s*[|;])/g)?.length).toBeGreaterThanOrEqual(2_000);
});

it("five thousand schemas that lead to each other are five thousand types", async () => {
  const chain = (index: number): object => ({
    type: "object",
    properties: index === 4_999 ? { end: { type: "string" } } : { next: ref(`S${index + 1}`) },
  });
  const schemas = Object.fromEntries(numbers(5_000).map((index) => [`S${index}`, chain(index)]));
  expect((await expectPackage(documentOf(schemas), false)).match(/interface S\d+ /g)).toHaveLength(5_000);
});

it("three hundred schemas inside each other are a type, five thousand an error that says the limit", async () => {
  const nested = (levels: number): string =>
    documentOf({ Deep: "DEEP" }).replace(
      '"DEEP"',
      `${'{"type":"object","properties":{"a":'.repeat(levels)}{"type":"string"}${"}}".repeat(levels)}`,
    );
  await expectPackage(nested(300));
  const { errors, result } = await generateFrom(nested(5_000));
  expect(errors).toEqual(["document-too-deep"]);
  expect(result.diagnostics[0]?.message).toContain("1000");
});

it("a path, a name and a description of ten thousand characters and more are cut where names are made", async () => {
  const long = "long-".repeat(2_000);
  const schemas = { [long]: { type: "object", properties: { [long]: { type: "string", description: long } } } };
  await expectPackage(
    documentOf(schemas, `/${long}/{${long}}`).replace(
      '"get":{',
      `"parameters":[{"name":"${long}","in":"path","required":true,"schema":{"type":"string"}}],"get":{`,
    ),
  );
});

it("aliases that multiply a document are an error that says the limit", async () => {
  const rows = numbers(9).map(
    (index) => `x-${index + 1}: &a${index + 1} [${Array.from({ length: 10 }, () => `*a${index}`).join(", ")}]`,
  );
  const { errors, result } = await generateFrom(`openapi: 3.1.0\nx-0: &a0 [x]\n${rows.join("\n")}\n`);
  expect(errors).toEqual(["yaml-alias-limit"]);
  expect(result.diagnostics[0]?.message).toContain("1000000");
});
