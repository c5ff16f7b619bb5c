/** References inside finished schemas. */
import type { Property, Schema } from "../model.js";

/** The schemas directly inside one. */
export function partsOf(schema: Schema): readonly Schema[] {
  switch (schema.kind) {
    case "array":
      return [schema.items];
    case "tuple":
      return schema.rest === undefined ? schema.items : [...schema.items, schema.rest];
    case "object": {
      const parts = schema.properties.map((property) => property.schema);
      return schema.additional === undefined ? parts : [...parts, schema.additional];
    }
    case "union":
      return schema.variants;
    case "intersection":
      return schema.members;
    default:
      return [];
  }
}

/** Names of the types that a schema mentions anywhere, in order, each once. */
export function referencesIn(schema: Schema): ReadonlySet<string> {
  const names = new Set<string>();
  const pending: Schema[] = [schema];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.kind === "ref") names.add(next.type);
    const parts = partsOf(next);
    for (let index = parts.length - 1; index >= 0; index--) pending.push(parts[index] as Schema);
  }
  return names;
}

/** Names that must be known to know what a schema is at all: through unions and intersections, not through properties or items. */
export function immediateReferences(schema: Schema): ReadonlySet<string> {
  const names = new Set<string>();
  const pending: Schema[] = [schema];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.kind === "ref") names.add(next.type);
    if (next.kind !== "union" && next.kind !== "intersection") continue;
    const parts = partsOf(next);
    for (let index = parts.length - 1; index >= 0; index--) pending.push(parts[index] as Schema);
  }
  return names;
}

/** Properties by name. */
export function byName(properties: readonly Property[]): ReadonlyMap<string, Property> {
  return new Map(properties.map((property) => [property.name, property]));
}

/**
 * Groups of names that reach each other (strongly connected components, Tarjan 1972, without recursion), those of one name
 * that does not reach itself left out.
 */
export function circles(
  names: Iterable<string>,
  edges: (name: string) => Iterable<string>,
): readonly (readonly string[])[] {
  const state: CircleState = { indices: new Map(), lows: new Map(), open: new Set(), stack: [], result: [] };
  for (const root of names) if (!state.indices.has(root)) walk(root, edges, state);
  return state.result;
}

interface CircleState {
  readonly indices: Map<string, number>;
  readonly lows: Map<string, number>;
  readonly open: Set<string>;
  readonly stack: string[];
  readonly result: string[][];
}

function walk(root: string, edges: (name: string) => Iterable<string>, state: CircleState): void {
  const frames: { readonly name: string; readonly iterator: Iterator<string> }[] = [];
  const enter = (name: string): void => {
    state.indices.set(name, state.indices.size);
    state.lows.set(name, state.indices.size - 1);
    state.stack.push(name);
    state.open.add(name);
    frames.push({ name, iterator: edges(name)[Symbol.iterator]() });
  };
  const lower = (name: string, value: number): void => {
    state.lows.set(name, Math.min(state.lows.get(name) ?? 0, value));
  };
  enter(root);
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const { name, iterator } = frame;
    const next = iterator.next();
    if (next.done !== true) {
      if (!state.indices.has(next.value)) enter(next.value);
      else if (state.open.has(next.value)) lower(name, state.indices.get(next.value) ?? 0);
      continue;
    }
    frames.pop();
    const parent = frames.at(-1);
    if (parent !== undefined) lower(parent.name, state.lows.get(name) ?? 0);
    if (state.lows.get(name) === state.indices.get(name)) close(name, edges, state);
  }
}

function close(name: string, edges: (name: string) => Iterable<string>, state: CircleState): void {
  const group: string[] = [];
  for (let member = state.stack.pop(); member !== undefined; member = state.stack.pop()) {
    state.open.delete(member);
    group.push(member);
    if (member === name) break;
  }
  if (group.length > 1 || [...edges(name)].includes(name)) state.result.push(group.reverse());
}
