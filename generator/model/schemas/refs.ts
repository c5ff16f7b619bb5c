/** Where references of schemas lead. */
import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import { MOUNT_KEY, type SpecDocument } from "../../document/document.js";
import type { Located } from "../../document/located.js";
import type { JsonSchema, SchemaObject } from "../../document/openapi.js";
import { appendPointer } from "../../document/json/pointer.js";
import { endOfReferences } from "../../document/references/end.js";
import { entriesIn, namesIn } from "../../document/string-map.js";

export interface Targets {
  /** Names of the component schemas, in the order of the document. */
  readonly components: readonly string[];
  /** What a reference means: the schema of another document for the component that only leads to it. */
  normalizeRef(reference: JsonPointer): JsonPointer;
  /** The schema at a canonical pointer; `undefined` when there is none. */
  schema(pointer: JsonPointer): JsonSchema | undefined;
  /** The canonical pointer of what a schema refers to; `undefined` for one without `$ref`. */
  behind(schema: JsonSchema): JsonPointer | undefined;
  /** The schema that another stands for: what it refers to, or the only member of its `allOf`. */
  onlyPart(schema: SchemaObject): JsonSchema | undefined;
  /** The end of a chain of schemas with a `$ref`; `undefined` when it has none. */
  final(reference: JsonPointer): JsonPointer | undefined;
  /** The same for what a schema refers to; `undefined` for one without `$ref`. */
  end(schema: JsonSchema): JsonPointer | undefined;
  /**
   * What a schema of another document is called by: the pointer of the component that is nothing but a reference to it, which
   * `canonical` takes for the schema itself. Any other pointer is its own answer.
   */
  namedBy(pointer: JsonPointer): JsonPointer;
}

export function createTargets(spec: SpecDocument): Targets {
  const imported = importedComponents(spec);
  const schemas = new Map<JsonPointer, JsonSchema | undefined>();
  const normalizeRef = (reference: JsonPointer): JsonPointer => imported.targets.get(reference) ?? reference;
  const schema = (pointer: JsonPointer): JsonSchema | undefined => {
    if (!schemas.has(pointer)) schemas.set(pointer, spec.resolve(pointer) as JsonSchema | undefined);
    return schemas.get(pointer);
  };
  const behind = (value: JsonSchema): JsonPointer | undefined =>
    typeof value === "boolean" || value.$ref === undefined ? undefined : normalizeRef(value.$ref);
  const final = (reference: JsonPointer): JsonPointer | undefined => {
    let pointer = normalizeRef(reference);
    const end = endOfReferences(schema(pointer), (next) => {
      pointer = normalizeRef(next);
      return schema(pointer);
    });
    return end === undefined ? undefined : pointer;
  };
  return {
    components: namesIn(spec.root.components?.schemas),
    normalizeRef,
    schema,
    behind,
    onlyPart(value): JsonSchema | undefined {
      const target = behind(value);
      return target !== undefined ? schema(target) : value.allOf?.length === 1 ? value.allOf[0] : undefined;
    },
    final,
    end: (value) => (typeof value === "boolean" || value.$ref === undefined ? undefined : final(value.$ref)),
    namedBy: (pointer) => imported.components.get(pointer) ?? pointer,
  };
}

/**
 * Component schemas that only lead to another document (`Pet: { $ref: ./pet.yaml }`), at once or through a file that lists them
 * (`schemas: { $ref: ./index.yaml }`): the usual way to give the schemas of a document in pieces their names. Of several that
 * lead to one schema the first is it, the others are aliases.
 */
function importedComponents(spec: SpecDocument): {
  readonly targets: ReadonlyMap<JsonPointer, JsonPointer>;
  readonly components: ReadonlyMap<JsonPointer, JsonPointer>;
} {
  const targets = new Map<JsonPointer, JsonPointer>();
  const components = new Map<JsonPointer, JsonPointer>();
  for (const [name, schema] of entriesIn(spec.root.components?.schemas)) {
    const chain = importChain(spec, schema);
    const target = chain.at(-1);
    if (target === undefined || components.has(target)) continue;
    const pointer = appendPointer("#/components/schemas", name);
    for (const step of [pointer, ...chain.slice(0, -1)]) targets.set(step, target);
    components.set(target, pointer);
  }
  return { targets, components };
}

/** Where a schema that is only a reference into another document leads, and where that leads while it is only a reference too. */
function importChain(spec: SpecDocument, schema: JsonSchema): readonly JsonPointer[] {
  const chain: JsonPointer[] = [];
  endOfReferences(schema, (reference, holder) => {
    const isImport = Object.keys(holder).length === 1 && reference.startsWith(`#/${MOUNT_KEY}/`);
    if (!isImport || chain.includes(reference)) return undefined;
    chain.push(reference);
    return spec.resolve(reference);
  });
  return chain;
}

export interface ChildSchema extends Located<JsonSchema> {
  /** The keyword of the parent that holds it. */
  readonly keyword: string;
}

const mapKeywords = ["properties", "patternProperties", "dependentSchemas"] as const;
const singleKeywords = [
  "items",
  "additionalProperties",
  "unevaluatedProperties",
  "unevaluatedItems",
  "propertyNames",
  "then",
  "else",
] as const;
const listKeywords = ["allOf", "anyOf", "oneOf", "prefixItems"] as const;

/** The schemas directly inside a schema that types can speak about, in the order of the keywords. */
export function childSchemas({ value, origin }: Located<SchemaObject>): ChildSchema[] {
  const children: ChildSchema[] = [];
  for (const keyword of mapKeywords) {
    for (const [name, child] of entriesIn(value[keyword]))
      children.push({ value: child, origin: appendPointer(`${origin}/${keyword}`, name), keyword });
  }
  for (const keyword of singleKeywords) {
    const child = value[keyword];
    if (typeof child === "object") children.push({ value: child, origin: `${origin}/${keyword}`, keyword });
  }
  for (const keyword of listKeywords) {
    for (const [index, child] of value[keyword]?.entries() ?? [])
      children.push({ value: child, origin: `${origin}/${keyword}/${index}`, keyword });
  }
  return children;
}
