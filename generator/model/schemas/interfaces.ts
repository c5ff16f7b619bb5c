/**
 * Which compositions become interfaces. `interface X extends A, B` reads best and is cheapest to check, but the compiler
 * accepts it only when properties declared twice agree; where they do not, the members are merged into one object.
 */
import type { IntersectionSchema, ObjectSchema, Property, RefSchema, Schema } from "../model.js";
import { isAssignable } from "./assignable.js";
import { type Combiner } from "./combine.js";
import { mergeObjects, mergeProperties } from "./intersect.js";
import { byName, immediateReferences } from "./graph.js";
import { schemaKey } from "./key.js";

/** Longer chains of `extends` exhaust compilers: here the chain starts anew with a merged object. */
const MAXIMUM_HEIGHT = 100;

/** Compilers follow every path through bases that share bases: here they start anew with a merged object. */
const MAXIMUM_PATHS = 1000;

/** More properties than this are not merged into one object. */
const MAXIMUM_PROPERTIES = 20_000;

interface State {
  readonly schemas: Map<string, Schema>;
  readonly combiner: Combiner;
  /** Length of the chain of `extends` below an interface, and the number of ways down. */
  readonly heights: Map<string, { readonly height: number; readonly paths: number }>;
}

/** Turns intersections of interfaces into interfaces (`inherits: true`), or into one object, wherever that compiles. */
export function makeInterfaces(schemas: Map<string, Schema>, combiner: Combiner): void {
  const state: State = { schemas, combiner, heights: new Map() };
  const done = new Set<string>();
  for (const root of schemas.keys()) {
    const pending = [root];
    // Bases first; circles are open by now.
    while (pending.length > 0) {
      const name = pending.at(-1) as string;
      const schema = schemas.get(name);
      const missing =
        done.has(name) || schema?.kind !== "intersection"
          ? []
          : [...immediateReferences(schema)].filter((base) => schemas.has(base) && !done.has(base));
      if (missing.length > 0) {
        pending.push(...missing);
        continue;
      }
      pending.pop();
      if (done.has(name)) continue;
      done.add(name);
      if (schema?.kind === "intersection") schemas.set(name, decided(schema, name, state));
    }
  }
}

function decided(schema: IntersectionSchema, name: string, state: State): Schema {
  const bases: RefSchema[] = [];
  let own: ObjectSchema | undefined;
  for (const member of schema.members) {
    if (member.kind === "ref" && isInterface(member, state)) bases.push(member);
    else if (member.kind === "object" && own === undefined && isOpen(member)) own = member;
    else return schema;
  }
  if (bases.length === 0) return schema;
  const below = bases.map((base) => state.heights.get(finalName(base.type, state)) ?? { height: 0, paths: 1 });
  const height = 1 + Math.max(...below.map((base) => base.height));
  const paths = below.reduce((sum, base) => sum + base.paths, 0);
  const properties =
    height > MAXIMUM_HEIGHT || paths > MAXIMUM_PATHS
      ? undefined
      : bases.length === 1 && bases[0] !== undefined
        ? overridesOfOne(bases[0], own, state)
        : overridesOfMany(bases, own, state);
  if (properties === undefined) return merged(schema, bases, own, state) ?? schema;
  const object: ObjectSchema = { ...(own ?? { kind: "object", origin: schema.origin }), properties };
  const isEmpty = properties.length === 0 && object.additional === undefined;
  state.heights.set(name, { height, paths });
  return { ...schema, members: isEmpty ? bases : [...bases, object], inherits: true };
}

/** An object whose other keys hold anything: its properties need not agree with an index signature. */
function isOpen(schema: ObjectSchema): boolean {
  return schema.additional === undefined || schema.additional.kind === "unknown";
}

function finalName(name: string, state: State): string {
  let current = name;
  for (let step = 0; step < 1000; step++) {
    const schema = state.schemas.get(current);
    if (schema?.kind !== "ref") return current;
    current = schema.type;
  }
  return current;
}

function isInterface(reference: RefSchema, state: State): boolean {
  const schema = state.schemas.get(finalName(reference.type, state));
  return (
    (schema?.kind === "object" &&
      isOpen(schema) &&
      (schema.properties.length > 0 || schema.additional === undefined)) ||
    (schema?.kind === "intersection" && schema.inherits === true)
  );
}

/** Own properties of an interface with one base, each made to agree with the base's; `undefined` when one cannot. */
function overridesOfOne(base: RefSchema, own: ObjectSchema | undefined, state: State): readonly Property[] | undefined {
  const properties: Property[] = [];
  for (const property of own?.properties ?? []) {
    const inherited = findInherited(base.type, property.name, state);
    const agreed = inherited === undefined ? property : agreedProperty(inherited, property, state.combiner);
    if (agreed === undefined) return undefined;
    properties.push(agreed);
  }
  return properties;
}

/** Own properties of an interface with several bases: also those that two bases declare differently are declared again. */
function overridesOfMany(
  bases: readonly RefSchema[],
  own: ObjectSchema | undefined,
  state: State,
): readonly Property[] | undefined {
  const properties = new Map<string, Property>();
  const inherited = new Map<string, Property>();
  for (const base of bases) {
    const all = allProperties(base.type, state);
    if (all === undefined) return undefined;
    for (const property of all) {
      const other = inherited.get(property.name);
      if (other === undefined) inherited.set(property.name, property);
      else if (other.required !== property.required || schemaKey(other.schema) !== schemaKey(property.schema)) {
        const agreed = agreedProperty(other, property, state.combiner);
        if (agreed === undefined) return undefined;
        inherited.set(property.name, agreed);
        properties.set(property.name, agreed);
      }
    }
  }
  for (const property of own?.properties ?? []) {
    const other = inherited.get(property.name);
    const agreed = other === undefined ? property : agreedProperty(other, property, state.combiner);
    if (agreed === undefined) return undefined;
    properties.set(property.name, agreed);
  }
  return [...properties.values()];
}

/** A property that is assignable to both, with the documentation of the second. */
function agreedProperty(inherited: Property, property: Property, combiner: Combiner): Property | undefined {
  const required = inherited.required || property.required;
  if (isAssignable(property.schema, inherited.schema, combiner)) return { ...property, required };
  if (isAssignable(inherited.schema, property.schema, combiner))
    return { ...property, schema: inherited.schema, required };
  const both = mergeProperties(inherited, property, combiner);
  return isAssignable(both.schema, inherited.schema, combiner) && isAssignable(both.schema, property.schema, combiner)
    ? both
    : undefined;
}

/** The property that an interface or one of its bases has. */
function findInherited(type: string, name: string, state: State): Property | undefined {
  for (const object of objectsOf(type, state)) {
    const found = object.properties.find((property) => property.name === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The objects that an interface is made of: its own members, then those of its bases, each base once. */
function* objectsOf(type: string, state: State): Generator<ObjectSchema, void, undefined> {
  const visited = new Set<string>();
  const pending = [type];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const final = finalName(next, state);
    if (visited.has(final)) continue;
    visited.add(final);
    const schema = state.schemas.get(final);
    for (const member of schema?.kind === "intersection" ? schema.members : [schema]) {
      if (member?.kind === "ref") pending.push(member.type);
      else if (member?.kind === "object") yield member;
    }
  }
}

/** All properties of an interface, those of its bases first; `undefined` when there are too many. */
function allProperties(type: string, state: State): readonly Property[] | undefined {
  const objects = [...objectsOf(type, state)];
  if (objects.reduce((sum, object) => sum + object.properties.length, 0) > MAXIMUM_PROPERTIES) return undefined;
  const properties = new Map<string, Property>();
  for (const object of objects.reverse())
    for (const [name, property] of byName(object.properties)) properties.set(name, property);
  return [...properties.values()];
}

/** One object that satisfies all members; `undefined` when it would be too large. */
function merged(
  schema: IntersectionSchema,
  bases: readonly RefSchema[],
  own: ObjectSchema | undefined,
  state: State,
): ObjectSchema | undefined {
  let result: ObjectSchema = { kind: "object", origin: schema.origin, properties: [] };
  for (const base of bases) {
    const properties = allProperties(base.type, state);
    if (properties === undefined) return undefined;
    const additional = hasIndex(base.type, state)
      ? { additional: { kind: "unknown" as const, origin: schema.origin } }
      : {};
    result = mergeObjects(result, { kind: "object", origin: schema.origin, properties, ...additional }, state.combiner);
  }
  if (own !== undefined) result = mergeObjects(result, own, state.combiner);
  if (result.properties.length > MAXIMUM_PROPERTIES) return undefined;
  const { members: _members, inherits: _inherits, kind: _kind, ...rest } = schema;
  return { ...result, ...rest, kind: "object" };
}

/** Whether an interface or one of its bases has an index signature. */
function hasIndex(type: string, state: State): boolean {
  for (const object of objectsOf(type, state)) if (object.additional !== undefined) return true;
  return false;
}
