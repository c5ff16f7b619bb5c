/** Values that are not to a program what they are in JSON. */
import type { Conversion, Schema } from "../model.js";
import { partsOf } from "./graph.js";

/** How a single value is converted; `undefined` when it is the same on both sides. */
export function conversionOf(schema: Schema): Conversion | undefined {
  if (schema.kind !== "primitive") return undefined;
  const { value, type } = schema;
  if (value === "instant" || value === "integer64" || value === "bytes") return value;
  return value === "text" && (type === "integer" || type === "number") ? "digits" : undefined;
}

/** Conversions inside a schema, references not followed. */
export function conversionsIn(schema: Schema): ReadonlySet<Conversion> {
  const found = new Set<Conversion>();
  const pending: Schema[] = [schema];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const conversion = conversionOf(next);
    if (conversion !== undefined) found.add(conversion);
    for (const part of partsOf(next)) pending.push(part);
  }
  return found;
}

const order: readonly Conversion[] = ["instant", "integer64", "digits", "bytes"];

/** Conversions of named schemas, references followed; names without any are left out. */
export function conversionsByName(
  schemas: ReadonlyMap<string, Schema>,
  references: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, readonly Conversion[]> {
  const found = new Map<string, Set<Conversion>>();
  const users = new Map<string, string[]>();
  const pending: string[] = [];
  for (const [name, schema] of schemas) {
    const own = conversionsIn(schema);
    if (own.size === 0) continue;
    found.set(name, new Set(own));
    pending.push(name);
  }
  if (pending.length === 0) return new Map();
  for (const [name, mentioned] of references) {
    for (const reference of mentioned) {
      const list = users.get(reference);
      if (list === undefined) users.set(reference, [name]);
      else list.push(name);
    }
  }
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    for (const user of users.get(name) ?? []) {
      const known = found.get(user) ?? new Set<Conversion>();
      const before = known.size;
      for (const conversion of found.get(name) ?? []) known.add(conversion);
      found.set(user, known);
      if (known.size > before) pending.push(user);
    }
  }
  return new Map([...found].map(([name, set]) => [name, order.filter((conversion) => set.has(conversion))]));
}
