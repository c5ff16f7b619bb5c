/** What becomes of the keywords of the schemas that are built. */
import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import { quoted } from "../../document/json/value.js";
import { isExtension } from "../../document/located.js";
import type { SchemaObject } from "../../document/openapi.js";
import { appendPointer } from "../../document/json/pointer.js";
import { compareCodeUnits } from "../names/index.js";
import type { Coverage } from "../model.js";
import { allowsAll } from "./keywords.js";
import type { Report } from "../report.js";

export interface KeywordUsage {
  /** Counts the keywords of a schema, once a node however often it is built. */
  see(schema: SchemaObject, origin: JsonPointer): void;
  /** A keyword whose meaning a type says only in part. */
  approximate(keyword: string): void;
  /** An integer beyond 2⁵³, which the type `number` cannot hold: a bound, a default, an example or a value. */
  losesDigits(origin: JsonPointer): void;
  /** Something that a type does not say at all. */
  drop(keyword: string, origin: JsonPointer): void;
  /** Keywords by name; one information for each that is dropped. */
  close(report: Report): Coverage["keywords"];
}

/** The entry for keywords beside a `$ref` of a document older than OpenAPI 3.1. */
export const SIBLINGS = "$ref siblings";

type Outcome = "expressed" | "approximated" | "dropped";

const outcomes: ReadonlyMap<string, Outcome> = new Map<string, Outcome>([
  ...words(
    "$ref $defs definitions $anchor $dynamicAnchor $id $schema $comment $vocabulary type enum const",
    "expressed",
  ),
  ...words(
    "properties required additionalProperties unevaluatedProperties items prefixItems additionalItems unevaluatedItems",
    "expressed",
  ),
  ...words("allOf anyOf oneOf discriminator title description default deprecated readOnly writeOnly", "expressed"),
  ...words("examples externalDocs xml format contentMediaType contentEncoding", "expressed"),
  // Limits are documented, not checked: no type can hold them.
  ...words("minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern", "approximated"),
  ...words(
    "minItems maxItems uniqueItems minProperties maxProperties patternProperties propertyNames dependentSchemas",
    "approximated",
  ),
  ...words("not if then else dependentRequired dependencies contains minContains maxContains", "dropped"),
  // Of events it is used.
  ...words("contentSchema", "dropped"),
]);

function words(text: string, outcome: Outcome): [string, Outcome][] {
  return text.split(" ").map((word) => [word, outcome]);
}

/** `not` that excludes everything is a type; of conditional schemas types have the properties, not the condition. */
function outcomeOf(keyword: string, schema: SchemaObject): Outcome {
  if (keyword === "not" && allowsAll(schema.not)) return "expressed";
  if (keyword === "then" || keyword === "else") {
    const branch = schema[keyword];
    if (typeof branch === "object" && branch.properties !== undefined) return "approximated";
  }
  return outcomes.get(keyword) ?? "dropped";
}

interface Count {
  seen: number;
  outcome: Outcome;
  first: JsonPointer;
}

/** @param used values that a type is made of: a `contentSchema` among them is expressed */
export function createKeywordUsage(used: ReadonlySet<unknown> = new Set()): KeywordUsage {
  const seen = new Set<SchemaObject>();
  const counts = new Map<string, Count>();
  const count = (keyword: string, outcome: Outcome, origin: JsonPointer): void => {
    const known = counts.get(keyword);
    if (known === undefined) counts.set(keyword, { seen: 1, outcome, first: origin });
    else {
      known.seen++;
      if (outcome === "dropped" && known.outcome !== "dropped") Object.assign(known, { outcome, first: origin });
    }
  };
  const lossy = new Set<JsonPointer>();
  return {
    losesDigits: (origin) => void lossy.add(origin),
    see(schema, origin): void {
      if (seen.has(schema)) return;
      seen.add(schema);
      for (const keyword of Object.keys(schema)) {
        if (isExtension(keyword)) continue;
        const isUsed = keyword === "contentSchema" && used.has(schema[keyword]);
        const outcome = isUsed ? "expressed" : outcomeOf(keyword, schema);
        count(keyword, outcome, outcome === "dropped" ? appendPointer(origin, keyword) : origin);
      }
    },
    approximate(keyword): void {
      const known = counts.get(keyword);
      if (known !== undefined && known.outcome === "expressed") known.outcome = "approximated";
    },
    drop: (keyword, origin) => count(keyword, "dropped", origin),
    close(report): Coverage["keywords"] {
      reportLostDigits(lossy, report);
      const list = [...counts].sort(([a], [b]) => compareCodeUnits(a, b));
      for (const [keyword, { seen: times, outcome, first }] of list) {
        if (outcome !== "dropped") continue;
        const where = `(${times} ${times === 1 ? "schema" : "schemas"}, this is the first)`;
        if (outcomes.has(keyword))
          report.add("schema-keyword-dropped", `A type cannot express ${quoted(keyword)}; it is left out ${where}.`, {
            pointer: first,
          });
        else if (keyword === SIBLINGS)
          report.add(
            "ref-siblings-ignored",
            `Before OpenAPI 3.1 only a description may stand beside a reference; the rest is left out ${where}.`,
            { pointer: first },
          );
        else
          report.add("schema-keyword-unknown", `${quoted(keyword)} is not a schema keyword; it is left out ${where}.`, {
            pointer: first,
          });
      }
      return list.map(([keyword, { seen: times, outcome }]) => ({ keyword, seen: times, outcome }));
    },
  };
}

function reportLostDigits(places: ReadonlySet<JsonPointer>, report: Report): void {
  const [first] = [...places].sort(compareCodeUnits);
  if (first === undefined) return;
  const where = `${places.size} ${places.size === 1 ? "schema" : "schemas"}, this is the first`;
  report.add(
    "integer-digits-lost",
    `A \`number\` is exact up to 2⁵³ − 1, and the document has larger integers (${where}).`,
    {
      pointer: first,
      help: 'Set the option `int64` to "bigint" or "string"; it holds for the formats `int64` and `uint64`.',
    },
  );
}
