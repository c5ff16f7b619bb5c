/** Looking for properties in the raw schemas that a schema is composed of. */
import type { JsonPointer } from "../../diagnostic.js";
import { isObject, own, type JsonObject } from "../../spec/json-value.js";
import { appendPointer } from "../../spec/pointer.js";
import type { ValueKind } from "./combine.js";
import { listOf, namesOf, objectOf, refOf, typesOf } from "./raw.js";
import type { Targets } from "./targets.js";

export interface FoundProperty {
  readonly raw: unknown;
  /** Where the property's schema stands. */
  readonly pointer: JsonPointer;
  /** Behind a `$ref`, inline in `allOf`, or somewhere in a union. */
  readonly where: "own" | "inline" | "reference" | "union";
}

interface Step {
  readonly value: unknown;
  readonly pointer: JsonPointer;
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
  raw: unknown,
  pointer: JsonPointer,
  names: readonly string[],
): Map<string, FoundProperty> {
  const found = new Map<string, FoundProperty>();
  const visited = new Set<unknown>();
  let pending: Step[] = [{ value: raw, pointer, where: "own" }];
  const later: Step[] = [];
  for (let step = 0; step < MAXIMUM_STEPS && found.size < names.length; step++) {
    const next = pending.shift() ?? later.shift();
    if (next === undefined) break;
    if (!isObject(next.value) || visited.has(next.value)) continue;
    visited.add(next.value);
    const properties = objectOf(next.value, "properties");
    if (properties !== undefined) {
      for (const name of names) {
        if (found.has(name) || !Object.hasOwn(properties, name)) continue;
        found.set(name, {
          raw: properties[name],
          pointer: appendPointer(`${next.pointer}/properties`, name),
          where: next.where,
        });
      }
    }
    const { members, variants } = stepsFrom(next, targets);
    pending = pending.concat(members);
    later.push(...variants);
  }
  return found;
}

/** Whether a schema requires a property of itself, of its `allOf` or of what they refer to; variants of unions do not count. */
export function requiresProperty(targets: Targets, raw: unknown, name: string): boolean {
  const visited = new Set<unknown>();
  const pending: Step[] = [{ value: raw, pointer: "#", where: "own" }];
  for (let step = 0; step < MAXIMUM_STEPS; step++) {
    const next = pending.pop();
    if (next === undefined) return false;
    if (!isObject(next.value) || visited.has(next.value)) continue;
    visited.add(next.value);
    if (namesOf(next.value, "required").includes(name)) return true;
    pending.push(...stepsFrom(next, targets).members);
  }
  return false;
}

function stepsFrom(from: Step, targets: Targets): { readonly members: Step[]; readonly variants: Step[] } {
  const raw = from.value as JsonObject;
  const members: Step[] = [];
  const ref = refOf(raw);
  const target = ref === undefined ? undefined : targets.canonical(ref);
  if (target !== undefined)
    members.push({
      value: targets.raw(target),
      pointer: target,
      where: from.where === "union" ? "union" : "reference",
    });
  for (const [index, value] of listOf(raw, "allOf").entries()) {
    members.push({
      value,
      pointer: `${from.pointer}/allOf/${index}`,
      where: from.where === "own" ? "inline" : from.where,
    });
  }
  const variants = ["anyOf", "oneOf"].flatMap((keyword) =>
    listOf(raw, keyword).map((value, index): Step => ({
      value,
      pointer: `${from.pointer}/${keyword}/${index}`,
      where: "union",
    })),
  );
  return { members, variants };
}

/** The values that a property's raw schema allows, references followed; `undefined` when it does not list them. */
export function listedValues(targets: Targets, raw: unknown): readonly unknown[] | undefined {
  let current = raw;
  for (let step = 0; step < 16 && isObject(current); step++) {
    if (Object.hasOwn(current, "const")) return [own(current, "const")];
    if (listOf(current, "enum").length > 0) return listOf(current, "enum");
    const ref = refOf(current);
    const target = ref === undefined ? undefined : targets.canonical(ref);
    const all = listOf(current, "allOf");
    current = target !== undefined ? targets.raw(target) : all.length === 1 ? all[0] : undefined;
  }
  return undefined;
}

/** The one kind of value that a raw schema accepts, as far as its keywords say it plainly; references are followed. */
export function rawKind(targets: Targets, raw: unknown): ValueKind | undefined {
  let current = raw;
  for (let step = 0; step < 64 && isObject(current); step++) {
    const ref = refOf(current);
    const target = ref === undefined ? undefined : targets.canonical(ref);
    const all = listOf(current, "allOf");
    if (target !== undefined) {
      current = targets.raw(target);
      continue;
    }
    const types = typesOf(current);
    if (types.nullable || types.words.length > 1) return undefined;
    const [word] = types.words;
    if (word !== undefined)
      return word === "integer" ? "number" : word === "string" && own(current, "format") === "binary" ? "binary" : word;
    const kinds = new Set((listedValues(targets, current) ?? []).map((value) => typeof value));
    const [only] = kinds;
    if (kinds.size === 1 && (only === "string" || only === "number" || only === "boolean")) return only;
    current = all[0];
  }
  return undefined;
}
