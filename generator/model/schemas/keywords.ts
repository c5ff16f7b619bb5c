/** Questions about the keywords of Schema Objects. */
import { isExtension } from "../../document/located.js";
import type { JsonSchema, SchemaObject } from "../../document/openapi.js";
import { typesOf } from "../../document/schema-types.js";

/** Keywords that can make a type of a schema. */
const typeKeywords: readonly (keyof SchemaObject & string)[] = [
  "enum",
  "const",
  "properties",
  "items",
  "prefixItems",
  "oneOf",
  "anyOf",
  "allOf",
  "additionalProperties",
  "patternProperties",
];

/** Whether a schema may become a type of its own, for which a name must be made: it is more than a reference or a plain scalar. */
export function mayNeedName(schema: JsonSchema): boolean {
  return typeof schema === "object" && schema.$ref === undefined && has(schema, typeKeywords);
}

/** Whether a schema has one of the keywords. */
export function has(schema: SchemaObject, keywords: readonly (keyof SchemaObject & string)[]): boolean {
  return keywords.some((keyword) => schema[keyword] !== undefined);
}

/** Whether a schema is `true` or an object without keywords: everything is accepted. */
export function allowsAll(schema: JsonSchema | undefined): boolean {
  return schema === true || (typeof schema === "object" && Object.keys(schema).length === 0);
}

/** Whether nothing but limits of strings or numbers stands in a schema, without the type that they are limits of. */
export function hasLimitsOnly(schema: JsonSchema): schema is SchemaObject {
  if (typeof schema === "boolean" || has(schema, ["$ref", "enum", "const", "allOf", "anyOf", "oneOf"])) return false;
  const { words, declared } = typesOf(schema);
  return !declared && (words[0] === "string" || words[0] === "number");
}

/** Keywords that say something about a value or a name, not about its documentation: what counts beside a `$ref`. */
export function hasAssertions(schema: SchemaObject): boolean {
  return Object.keys(schema).some((key) => !annotations.has(key) && !isExtension(key));
}

const annotations: ReadonlySet<string> = new Set([
  ..."$ref $id $schema $anchor $dynamicAnchor $comment $defs definitions title description summary default".split(" "),
  ..."examples deprecated readOnly writeOnly externalDocs xml".split(" "),
]);
