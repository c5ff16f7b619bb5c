/** The core schema, beside an implementation that nobody here wrote. */
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { parseDocument, stringify } from "yaml";
import { parseYaml } from "../../../generator/document/parse/yaml.js";
import { coreValue } from "../../../generator/document/parse/yaml-scalar.js";

const options = { schema: "core", version: "1.2" } as const;

it("gives plain scalars the values that another parser gives them", () => {
  const characters = [..."0123456789+-.eExXoOabcfintuylsNTF~_: "];
  const plain = fc
    .array(fc.constantFrom(...characters), { maxLength: 7 })
    .map((parts) => parts.join("").trim())
    .filter((text) => !/^[-:](?: |$)|: |:$/.test(text));
  const words = fc.constantFrom("null", "Null", "nULL", "True", "tRUE", "false", ".inf", "-.INF", ".NaN", "0o9", "1_0");
  fc.assert(
    fc.property(fc.oneof(plain, words), (text) => {
      const document = parseDocument(text, options);
      fc.pre(document.errors.length === 0);
      expect(coreValue(text)).toBe(document.toJS() ?? null);
    }),
    { numRuns: 2000, seed: 1 },
  );
});

it("reads what other writers write, in every style", () => {
  const styles = fc.record({
    collectionStyle: fc.constantFrom("any" as const, "block" as const, "flow" as const),
    defaultStringType: fc.constantFrom(
      "PLAIN" as const,
      "QUOTE_DOUBLE" as const,
      "QUOTE_SINGLE" as const,
      "BLOCK_LITERAL" as const,
      "BLOCK_FOLDED" as const,
    ),
    indentSeq: fc.boolean(),
    lineWidth: fc.constantFrom(0, 20, 80),
  });
  // What JSON writes and reads back: a negative zero becomes zero.
  const value = fc.jsonValue({ maxDepth: 4 }).map((each) => JSON.parse(JSON.stringify(each)) as unknown);
  fc.assert(
    fc.property(value, styles, (json, style) => {
      const text = stringify({ value: json }, { ...options, ...style, defaultKeyType: "PLAIN" });
      // A few odd texts are written so that their own writer cannot read them.
      const other = parseDocument(text, { ...options, stringKeys: true, uniqueKeys: false });
      fc.pre(other.errors.length === 0);
      const parsed = parseYaml({ display: "a.yaml", uri: "file:///a.yaml", text, sha256: "", format: "yaml" });
      expect(parsed.diagnostics).toEqual([]);
      expect(parsed.value).toEqual(other.toJS());
    }),
    { numRuns: 500, seed: 1 },
  );
});
