/** Looking for properties in the Schema Objects that a schema is composed of. */
import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import { itemsAt, type Located } from "../../document/located.js";
import type { JsonSchema, SchemaObject } from "../../document/openapi.js";
import { appendPointer } from "../../document/json/pointer.js";
import { memberOf } from "../../document/string-map.js";
import { isRawBytes } from "./bytes.js";
import type { ValueKind } from "./combine.js";
import type { Targets } from "./refs.js";
import { typesOf } from "../../document/schema-types.js";

export interface FoundProperty {
  readonly schema: JsonSchema;
  /** Where the property's schema stands. */
  readonly pointer: JsonPointer;
  /** Behind a `$ref`, inline in `allOf`, or somewhere in a union. */
  readonly where: "own" | "inline" | "reference" | "union";
}

interface Step extends Located<JsonSchema | undefined> {
  readonly where: FoundProperty["where"];
}

/** Schemas looked at for one question. */
const MAXIMUM_STEPS = 2000;

/**
 * The nearest property of each name in a schema, its `allOf`s and what they refer to; variants of unions come last.
 * Names that are nowhere are not in the result.
 */
export function findProperties(
  targets: Targets,
  schema: JsonSchema | undefined,
  origin: JsonPointer,
  names: readonly string[],
): Map<string, FoundProperty> {
  const found = new Map<string, FoundProperty>();
  const visited = new Set<SchemaObject>();
  let pending: Step[] = [{ value: schema, origin, where: "own" }];
  const later: Step[] = [];
  for (let step = 0; step < MAXIMUM_STEPS && found.size < names.length; step++) {
    const next = pending.shift() ?? later.shift();
    if (next === undefined) break;
    const { value, where } = next;
    if (typeof value !== "object" || visited.has(value)) continue;
    visited.add(value);
    for (const name of value.properties === undefined ? [] : names) {
      const property = found.has(name) ? undefined : memberOf(value.properties, name);
      if (property === undefined) continue;
      found.set(name, { schema: property, pointer: appendPointer(`${next.origin}/properties`, name), where });
    }
    const { members, variants } = stepsFrom({ value, origin: next.origin }, where, targets);
    pending = pending.concat(members);
    later.push(...variants);
  }
  return found;
}

/** Whether a schema requires a property of itself, of its `allOf` or of what they refer to; variants of unions do not count. */
export function requiresProperty(targets: Targets, schema: JsonSchema | undefined, name: string): boolean {
  const visited = new Set<SchemaObject>();
  const pending: Step[] = [{ value: schema, origin: "#", where: "own" }];
  for (let step = 0; step < MAXIMUM_STEPS; step++) {
    const next = pending.pop();
    if (next === undefined) return false;
    const { value, origin, where } = next;
    if (typeof value !== "object" || visited.has(value)) continue;
    visited.add(value);
    if (value.required?.includes(name) === true) return true;
    pending.push(...stepsFrom({ value, origin }, where, targets).members);
  }
  return false;
}

function stepsFrom(
  schema: Located<SchemaObject>,
  where: FoundProperty["where"],
  targets: Targets,
): { readonly members: Step[]; readonly variants: Step[] } {
  const members: Step[] = [];
  const target = targets.behind(schema.value);
  if (target !== undefined)
    members.push({
      value: targets.schema(target),
      origin: target,
      where: where === "union" ? "union" : "reference",
    });
  for (const member of itemsAt(schema, "allOf")) members.push({ ...member, where: where === "own" ? "inline" : where });
  const variants = (["anyOf", "oneOf"] as const).flatMap((keyword) =>
    itemsAt(schema, keyword).map((variant): Step => ({ ...variant, where: "union" })),
  );
  return { members, variants };
}

/** The values that a property's schema allows, references followed; `undefined` when it does not list them. */
export function listedValues(targets: Targets, schema: JsonSchema): readonly unknown[] | undefined {
  let current: JsonSchema | undefined = schema;
  for (let step = 0; step < 16 && typeof current === "object"; step++) {
    if (current.const !== undefined) return [current.const];
    if (current.enum !== undefined && current.enum.length > 0) return current.enum;
    current = targets.onlyPart(current);
  }
  return undefined;
}

/** The one kind of value that a schema accepts, as far as its keywords say it plainly; references are followed. */
export function plainKind(targets: Targets, schema: JsonSchema | undefined): ValueKind | undefined {
  let current = schema;
  for (let step = 0; step < 64 && typeof current === "object"; step++) {
    const target = targets.behind(current);
    if (target !== undefined) {
      current = targets.schema(target);
      continue;
    }
    const types = typesOf(current);
    if (types.nullable || types.words.length > 1) return undefined;
    const [word] = types.words;
    if (word !== undefined)
      return word === "integer" ? "number" : word === "string" && isRawBytes(current) ? "binary" : word;
    const kinds = new Set((listedValues(targets, current) ?? []).map((value) => typeof value));
    const [only] = kinds;
    if (kinds.size === 1 && (only === "string" || only === "number" || only === "boolean")) return only;
    current = current.allOf?.[0];
  }
  return undefined;
}
