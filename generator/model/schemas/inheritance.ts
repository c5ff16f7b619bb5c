/** Inheritance in OpenAPI's words: a schema whose `allOf` names another is its subtype. */
import type { JsonPointer } from "../../diagnostic.js";
import { isObject, type JsonObject } from "../../spec/json-value.js";
import { appendPointer } from "../../spec/pointer.js";
import { listOf, objectOf, refOf, textOf } from "./raw.js";
import type { Targets } from "./targets.js";

/** More subtypes than this make a union that helps nobody; the base stays an interface. */
export const MAXIMUM_SUBTYPES = 250;

/** Schemas looked at when ancestors are collected. */
const MAXIMUM_ANCESTORS = 1000;

export interface Inheritance {
  /**
   * Subtypes of a schema that has a discriminator but no `oneOf` or `anyOf`: those of its mapping, or without one every
   * component that names it in `allOf`, directly or not. Empty for other schemas.
   */
  allSubtypes(pointer: JsonPointer): readonly JsonPointer[];
  /** The same, and empty when there are more than {@link MAXIMUM_SUBTYPES}: those that become a union. */
  subtypesByDiscriminator(pointer: JsonPointer): readonly JsonPointer[];
}

export function createInheritance(targets: Targets): Inheritance {
  let children: ReadonlyMap<JsonPointer, readonly JsonPointer[]> | undefined;
  const found = new Map<JsonPointer, readonly JsonPointer[]>();
  const all = (pointer: JsonPointer): readonly JsonPointer[] => {
    const known = found.get(pointer);
    if (known !== undefined) return known;
    const raw = targets.raw(pointer);
    let subtypes: readonly JsonPointer[] = [];
    const holder = discriminatorHolder(raw);
    const discriminator = holder === undefined ? undefined : objectOf(holder, "discriminator");
    if (
      isObject(raw) &&
      discriminator !== undefined &&
      listOf(raw, "oneOf").length === 0 &&
      listOf(raw, "anyOf").length === 0
    ) {
      const mapping = objectOf(discriminator, "mapping");
      if (mapping !== undefined && Object.keys(mapping).length > 0) {
        subtypes = distinct(Object.keys(mapping).map((value) => mappedTarget(textOf(mapping, value), targets)));
        subtypes = subtypes.filter((subtype) => subtype !== pointer && ancestorsOf(subtype, targets).has(pointer));
      } else subtypes = descendants(pointer, (children ??= childrenByParent(targets)));
    }
    found.set(pointer, subtypes);
    return subtypes;
  };
  return {
    subtypesByDiscriminator: (pointer) => (all(pointer).length > MAXIMUM_SUBTYPES ? [] : all(pointer)),
    allSubtypes: all,
  };
}

/** The node of a schema that has a Discriminator Object for it: its root, or an inline member of its `allOf`. */
export function discriminatorHolder(raw: unknown): JsonObject | undefined {
  const pending: unknown[] = [raw];
  for (let steps = 0; pending.length > 0 && steps < 100; steps++) {
    const next = pending.shift();
    if (!isObject(next)) continue;
    if (objectOf(next, "discriminator") !== undefined) return next;
    if (refOf(next) === undefined) pending.push(...listOf(next, "allOf"));
  }
  return undefined;
}

/** Where a value of a discriminator's mapping leads: a reference, or the bare name of a component. */
export function mappedTarget(value: string | undefined, targets: Targets): JsonPointer | undefined {
  if (value === undefined) return undefined;
  if (value.startsWith("#")) return targets.final(value);
  const named = appendPointer("#/components/schemas", value);
  return targets.raw(named) === undefined ? undefined : targets.final(named);
}

/** Every schema that this one is made from by `allOf`, references followed; without itself unless it is its own ancestor. */
export function ancestorsOf(pointer: JsonPointer, targets: Targets): ReadonlySet<JsonPointer> {
  const ancestors = new Set<JsonPointer>();
  const pending: unknown[] = [targets.raw(pointer)];
  while (pending.length > 0 && ancestors.size < MAXIMUM_ANCESTORS) {
    const raw = pending.pop();
    if (!isObject(raw)) continue;
    const ref = refOf(raw);
    const target = ref === undefined ? undefined : targets.canonical(ref);
    if (target !== undefined && !ancestors.has(target)) {
      ancestors.add(target);
      pending.push(targets.raw(target));
    }
    pending.push(...listOf(raw, "allOf"));
  }
  return ancestors;
}

function childrenByParent(targets: Targets): Map<JsonPointer, JsonPointer[]> {
  const children = new Map<JsonPointer, JsonPointer[]>();
  const schemas = targets.raw("#/components/schemas");
  for (const name of isObject(schemas) ? Object.keys(schemas) : []) {
    const component = appendPointer("#/components/schemas", name);
    // A component that only leads to another document is the schema there.
    const child = targets.canonical(component) ?? component;
    const raw = targets.raw(child);
    const pending = [...(isObject(raw) ? listOf(raw, "allOf") : [])];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (!isObject(next)) continue;
      const ref = refOf(next);
      const parent = ref === undefined ? undefined : targets.canonical(ref);
      const known = parent === undefined ? undefined : children.get(parent);
      if (known !== undefined) known.push(child);
      else if (parent !== undefined) children.set(parent, [child]);
      pending.push(...listOf(next, "allOf"));
    }
  }
  return children;
}

function descendants(pointer: JsonPointer, children: ReadonlyMap<JsonPointer, readonly JsonPointer[]>): JsonPointer[] {
  const found = new Set<JsonPointer>();
  const pending = [...(children.get(pointer) ?? [])].reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (found.has(next) || next === pointer) continue;
    found.add(next);
    pending.push(...[...(children.get(next) ?? [])].reverse());
  }
  return [...found];
}

function distinct(pointers: readonly (JsonPointer | undefined)[]): JsonPointer[] {
  return [...new Set(pointers.filter((pointer): pointer is JsonPointer => pointer !== undefined))];
}
