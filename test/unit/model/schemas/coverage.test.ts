/** What becomes of every keyword is said: in the coverage of the model, and where it is left out in a diagnostic. */
import { describe, expect, it } from "vitest";
import { schemaFields } from "../../../../generator/document/objects/schema-fields.js";
import { run } from "../../cli/run.js";
import { temporaryFolder, writeTree } from "../../output/temporary-folder.js";

const text = { type: "string" };

/** A schema with each keyword that is not just an annotation, where it means something. */
const samples: Readonly<Record<string, unknown>> = {
  $dynamicRef: "#/components/schemas/Other",
  $anchor: "here",
  $dynamicAnchor: "there",
  $ref: "#/components/schemas/Other",
  $id: "https://example.com/schema",
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $vocabulary: {},
  $comment: "c",
  $defs: { D: text },
  ...Object.fromEntries(["allOf", "anyOf", "oneOf", "prefixItems"].map((keyword) => [keyword, [text]])),
  ...Object.fromEntries(
    ["not", "if", "then", "else", "items", "contains", "propertyNames", "contentSchema"].map((keyword) => [
      keyword,
      text,
    ]),
  ),
  ...Object.fromEntries(
    ["additionalProperties", "unevaluatedItems", "unevaluatedProperties"].map((keyword) => [keyword, text]),
  ),
  ...Object.fromEntries(
    ["properties", "patternProperties", "dependentSchemas"].map((keyword) => [keyword, { a: text }]),
  ),
  dependentRequired: { a: ["b"] },
  dependencies: { a: ["b"] },
  type: "string",
  enum: ["a"],
  const: "a",
  required: ["a"],
  ...Object.fromEntries(
    ["multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum"].map((keyword) => [keyword, 2]),
  ),
  ...Object.fromEntries(
    [
      "maxLength",
      "minLength",
      "maxItems",
      "minItems",
      "maxContains",
      "minContains",
      "maxProperties",
      "minProperties",
    ].map((keyword) => [keyword, 2]),
  ),
  pattern: "a",
  uniqueItems: true,
  contentEncoding: "base64",
  contentMediaType: "text/csv",
  title: "A title",
  description: "d",
  default: "a",
  deprecated: true,
  readOnly: true,
  writeOnly: true,
  examples: ["a"],
  example: "a",
  format: "uuid",
  discriminator: { propertyName: "a" },
  xml: { name: "a" },
  externalDocs: { url: "https://example.com" },
};

/** No keywords of the version that the samples are written for; the upgrade turns them. */
const turned = ["nullable"];

/** The keywords of a document whose one schema has a keyword, and all that a run says about it. */
async function coverageOf(keyword: string, value: unknown) {
  const folder = temporaryFolder();
  const schema = { $ref: "#/components/schemas/Thing" };
  const document = {
    openapi: "3.1.0",
    info: { title: "Things", version: "1.0.0" },
    paths: {
      "/a": { get: { responses: { 200: { description: "ok", content: { "application/json": { schema } } } } } },
    },
    components: { schemas: { Thing: { [keyword]: value }, Other: { type: "string" } } },
  };
  writeTree(folder, { "a.json": JSON.stringify(document) });
  const model = await run(folder, ["inspect", "a.json", "--json"]);
  const summary = await run(folder, ["generate", "a.json", "-o", "sdk", "--formatter", "none"]);
  const { coverage } = JSON.parse(model.out) as {
    coverage: { keywords: readonly { keyword: string; outcome: string }[] };
  };
  const outcome = coverage.keywords.find((each) => each.keyword === keyword)?.outcome;
  return { outcome, summary: `${summary.out}${summary.err}` };
}

describe("a keyword", () => {
  it("of the specification has a sample here", () => {
    const missing = Object.keys(schemaFields).filter((keyword) => !(keyword in samples) && !turned.includes(keyword));
    expect(missing).toEqual([]);
  });

  it.each(Object.entries(samples))(
    "%s is counted, and named where a type does not say all of it",
    async (keyword, value) => {
      const { outcome, summary } = await coverageOf(keyword, value);
      expect(summary).not.toContain("schema-keyword-unknown");
      // References to other places are resolved before schemas are looked at, and `example` has become `examples`.
      if (outcome === undefined)
        expect(["$dynamicRef", "$anchor", "$dynamicAnchor", "$id", "$schema", "$vocabulary", "example"]).toContain(
          keyword,
        );
      if (outcome === "approximated")
        expect(summary).toMatch(
          new RegExp(`^ +Types that accept more than the document: .*${keyword.replace("$", "\\$")}`, "m"),
        );
      if (outcome === "dropped") {
        expect(summary).toMatch(new RegExp(`info\\[schema-keyword-dropped\\]: .*"${keyword}"`));
        expect(summary).toMatch(
          new RegExp(`^ +Keywords left out of the types, see the notes above: .*${keyword}`, "m"),
        );
      }
    },
  );

  it("that nobody knows is named, with its place", async () => {
    const { outcome, summary } = await coverageOf("maxlength", 3);
    expect(outcome).toBe("dropped");
    expect(summary).toContain('info[schema-keyword-unknown]: "maxlength" is not a schema keyword');
    expect(summary).toMatch(/^ +Keywords left out of the types, see the notes above: maxlength\.$/m);
  });
});

it("the summary of a document that is expressed as a whole speaks of nothing else", async () => {
  const { summary } = await coverageOf("type", "string");
  expect(summary).not.toMatch(/Types that accept|Keywords left out/);
});
