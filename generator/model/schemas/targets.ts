/** Where references lead. */
import type { JsonPointer } from "../../diagnostic.js";
import { MOUNT_KEY, type SpecDocument } from "../../spec/document.js";
import { isObject, own } from "../../spec/json-value.js";
import { appendPointer, ownMember, pointerKeys, rawSegments } from "../../spec/pointer.js";
import { refOf, schemaOf, listOf, objectOf } from "./raw.js";

export interface Targets {
  /** The one spelling of a reference's pointer; anchors (`#name`) become the pointer of what they name. `undefined`: leads nowhere. */
  canonical(ref: string): JsonPointer | undefined;
  /** The raw value at a canonical pointer. */
  raw(pointer: JsonPointer): unknown;
  /** The end of a chain of schemas that are nothing but a reference; `undefined` for a circle or a loose end. */
  final(ref: string): JsonPointer | undefined;
  /**
   * What a schema of another document is called by: the pointer of the component that is nothing but a reference to it, which
   * `canonical` takes for the schema itself. Any other pointer is its own answer.
   */
  calledBy(pointer: JsonPointer): JsonPointer;
}

/** Aliases of aliases beyond this count as circles. */
const MAXIMUM_CHAIN = 10_000;

export function createTargets(spec: SpecDocument): Targets {
  const canonicals = new Map<string, JsonPointer | undefined>();
  const imported = importedComponents(spec);
  let anchors: ReadonlyMap<string, JsonPointer> | undefined;

  const canonical = (ref: string): JsonPointer | undefined => {
    if (canonicals.has(ref)) return canonicals.get(ref);
    let pointer: JsonPointer | undefined;
    if (ref === "#" || ref.startsWith("#/")) {
      pointer = spelled(spec, ref);
      const target = pointer === undefined ? undefined : imported.targets.get(pointer);
      if (target !== undefined) pointer = spelled(spec, target);
    } else if (ref.startsWith("#")) pointer = (anchors ??= collectAnchors(spec.root)).get(ref.slice(1));
    canonicals.set(ref, pointer);
    return pointer;
  };
  const raws = new Map<JsonPointer, unknown>();
  const raw = (pointer: JsonPointer): unknown => {
    if (!raws.has(pointer)) raws.set(pointer, spec.resolve(pointer));
    return raws.get(pointer);
  };
  const final = (ref: string): JsonPointer | undefined => {
    let pointer = canonical(ref);
    for (let step = 0; pointer !== undefined && step < MAXIMUM_CHAIN; step++) {
      const value = raw(pointer);
      const next = isObject(value) ? refOf(value) : undefined;
      if (next === undefined) return pointer;
      pointer = canonical(next);
    }
    return undefined;
  };
  return { canonical, raw, final, calledBy: (pointer) => imported.components.get(pointer) ?? pointer };
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
  const root = spec.root["components"];
  const schemas = isObject(root) ? (objectOf(root, "schemas") ?? {}) : {};
  for (const name of Object.keys(schemas)) {
    const chain = importChain(spec, schemas[name]);
    const target = chain.at(-1);
    if (target === undefined || components.has(target)) continue;
    const pointer = appendPointer("#/components/schemas", name);
    for (const step of [pointer, ...chain.slice(0, -1)]) targets.set(step, target);
    components.set(target, pointer);
  }
  return { targets, components };
}

/** Where a schema that is only a reference into another document leads, and where that leads while it is only a reference too. */
function importChain(spec: SpecDocument, schema: unknown): readonly JsonPointer[] {
  const chain: JsonPointer[] = [];
  for (let value = schema; ; value = spec.resolve(chain.at(-1)!)) {
    const ref = isObject(value) && Object.keys(value).length === 1 ? own(value, "$ref") : undefined;
    const target = typeof ref === "string" && ref.startsWith(`#/${MOUNT_KEY}/`) ? spelled(spec, ref) : undefined;
    if (target === undefined || chain.includes(target)) return chain;
    chain.push(target);
  }
}

/** The pointer with each key escaped in the one way that `appendPointer` has; `undefined` when nothing is there. */
function spelled(spec: SpecDocument, ref: string): JsonPointer | undefined {
  if (!/[~%]/.test(ref)) return spec.resolve(ref) === undefined ? undefined : ref;
  let value: unknown = spec.root;
  let pointer: JsonPointer = "#";
  const keys = pointerKeys(ref);
  for (const [index, segment] of (rawSegments(ref) ?? []).entries()) {
    value = ownMember(value, segment);
    if (value === undefined) return undefined;
    pointer = appendPointer(pointer, keys[index] ?? segment);
  }
  return spec.resolve(pointer) === undefined ? ref : pointer;
}

/** `$anchor` and `$dynamicAnchor` of the component schemas and their `$defs`; the first of a name wins. */
function collectAnchors(root: unknown): Map<string, JsonPointer> {
  const anchors = new Map<string, JsonPointer>();
  const components = isObject(root) ? objectOf(root, "components") : undefined;
  const schemas = components === undefined ? undefined : objectOf(components, "schemas");
  const pending: { readonly value: unknown; readonly pointer: JsonPointer }[] = [];
  for (const name of Object.keys(schemas ?? {}).reverse())
    pending.push({ value: schemas?.[name], pointer: appendPointer("#/components/schemas", name) });
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (!isObject(next.value)) continue;
    for (const key of ["$anchor", "$dynamicAnchor"]) {
      const name = own(next.value, key);
      if (typeof name === "string" && !anchors.has(name)) anchors.set(name, next.pointer);
    }
    pending.push(...childSchemas(next.value, next.pointer, true).reverse());
  }
  return anchors;
}

export interface LocatedSchema {
  readonly value: unknown;
  readonly pointer: JsonPointer;
  /** The keyword of the parent that holds it. */
  readonly keyword: string;
}

const mapKeywords = ["properties", "patternProperties", "dependentSchemas"];
const singleKeywords = [
  "items",
  "additionalProperties",
  "unevaluatedProperties",
  "unevaluatedItems",
  "propertyNames",
  "then",
  "else",
];
const listKeywords = ["allOf", "anyOf", "oneOf", "prefixItems"];

/** The schemas directly inside a schema that types can speak about, in the order of the keywords; `$defs` only when asked for. */
export function childSchemas(
  raw: Readonly<Record<string, unknown>>,
  pointer: JsonPointer,
  definitions = false,
): LocatedSchema[] {
  const children: LocatedSchema[] = [];
  for (const keyword of definitions ? [...mapKeywords, "$defs", "definitions"] : mapKeywords) {
    const map = objectOf(raw, keyword);
    if (map === undefined) continue;
    const place = `${pointer}/${keyword}`;
    for (const name of Object.keys(map))
      children.push({ value: map[name], pointer: appendPointer(place, name), keyword });
  }
  for (const keyword of singleKeywords) {
    const value = schemaOf(raw, keyword);
    if (typeof value === "object") children.push({ value, pointer: `${pointer}/${keyword}`, keyword });
  }
  for (const keyword of listKeywords) {
    for (const [index, value] of listOf(raw, keyword).entries())
      children.push({ value, pointer: `${pointer}/${keyword}/${index}`, keyword });
  }
  return children;
}
