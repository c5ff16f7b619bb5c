/** Inheritance in OpenAPI's words: a schema whose `allOf` names another is its subtype. */
import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import type { JsonSchema, SchemaObject } from "../../document/openapi.js";
import { appendPointer } from "../../document/json/pointer.js";
import { entriesIn } from "../../document/string-map.js";
import type { Targets } from "./refs.js";

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
    const schema = targets.schema(pointer);
    let subtypes: readonly JsonPointer[] = [];
    const discriminator = discriminatorHolder(schema)?.discriminator;
    if (
      typeof schema === "object" &&
      discriminator !== undefined &&
      schema.oneOf === undefined &&
      schema.anyOf === undefined
    ) {
      const mapped = entriesIn(discriminator.mapping).map(([, target]) => targets.final(target));
      if (mapped.length > 0) {
        subtypes = distinct(mapped);
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
export function discriminatorHolder(schema: JsonSchema | undefined): SchemaObject | undefined {
  const pending = [schema];
  for (let steps = 0; pending.length > 0 && steps < 100; steps++) {
    const next = pending.shift();
    if (typeof next !== "object") continue;
    if (next.discriminator !== undefined) return next;
    if (next.$ref === undefined) pending.push(...(next.allOf ?? []));
  }
  return undefined;
}

/** Every schema that this one is made from by `allOf`, references followed; without itself unless it is its own ancestor. */
export function ancestorsOf(pointer: JsonPointer, targets: Targets): ReadonlySet<JsonPointer> {
  const ancestors = new Set<JsonPointer>();
  const pending = [targets.schema(pointer)];
  while (pending.length > 0 && ancestors.size < MAXIMUM_ANCESTORS) {
    const schema = pending.pop();
    if (typeof schema !== "object") continue;
    const target = targets.behind(schema);
    if (target !== undefined && !ancestors.has(target)) {
      ancestors.add(target);
      pending.push(targets.schema(target));
    }
    if (schema.allOf !== undefined) pending.push(...schema.allOf);
  }
  return ancestors;
}

function childrenByParent(targets: Targets): Map<JsonPointer, JsonPointer[]> {
  const children = new Map<JsonPointer, JsonPointer[]>();
  for (const name of targets.components) {
    // A component that only leads to another document is the schema there.
    const child = targets.normalizeRef(appendPointer("#/components/schemas", name));
    const schema = targets.schema(child);
    const pending = typeof schema === "object" ? [...(schema.allOf ?? [])] : [];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (typeof next === "boolean") continue;
      const parent = targets.behind(next);
      const known = parent === undefined ? undefined : children.get(parent);
      if (known !== undefined) known.push(child);
      else if (parent !== undefined) children.set(parent, [child]);
      pending.push(...(next.allOf ?? []));
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
