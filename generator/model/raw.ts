/** Reading of raw OpenAPI objects: own keys only, nothing assumed about the types of values. */
import type { JsonPointer } from "../diagnostic.js";
import type { SpecDocument } from "../spec/document.js";
import { isObject, own, type JsonObject } from "../spec/json-value.js";
import { appendPointer } from "../spec/pointer.js";

/** An object of the document and where it stands. */
export interface Located {
  readonly value: JsonObject;
  readonly origin: JsonPointer;
}

/** Longer chains of references are taken for circles; the spec room reports those. */
const MAXIMUM_CHAIN = 64;

/**
 * The object behind a Reference Object, through chains; `summary` and `description` beside a `$ref` win over the target's
 * (OpenAPI 3.2 §4.23). `undefined` when there is no object: the spec room has reported why.
 */
export function follow(spec: SpecDocument, value: unknown, origin: JsonPointer): Located | undefined {
  if (isObject(value) && typeof own(value, "$ref") !== "string") return { value, origin };
  let current: unknown = value;
  let place = origin;
  const overrides = new Map<string, unknown>();
  for (let step = 0; step < MAXIMUM_CHAIN && isObject(current); step++) {
    const ref = own(current, "$ref");
    if (typeof ref !== "string")
      return {
        value: overrides.size === 0 ? current : { ...current, ...Object.fromEntries(overrides) },
        origin: place,
      };
    for (const key of ["summary", "description"]) {
      const text = own(current, key);
      if (typeof text === "string" && !overrides.has(key)) overrides.set(key, text);
    }
    place = ref;
    current = spec.resolve(ref);
  }
  return undefined;
}

/** Keywords that can make a type of a schema. */
const typeKeywords =
  "enum const properties items prefixItems oneOf anyOf allOf additionalProperties patternProperties".split(" ");

/** Whether a schema may become a type of its own, for which a name must be made: it is more than a reference or a plain scalar. */
export function mayNeedName(schema: unknown): boolean {
  return isObject(schema) && !Object.hasOwn(schema, "$ref") && typeKeywords.some((key) => Object.hasOwn(schema, key));
}

/** A member that is a string, else `undefined`. */
export function textOf(object: JsonObject, key: string): string | undefined {
  const value = own(object, key);
  return typeof value === "string" ? value : undefined;
}

/** A member that is exactly `true` or `false`, else `undefined`. */
export function flagOf(object: JsonObject, key: string): boolean | undefined {
  const value = own(object, key);
  return typeof value === "boolean" ? value : undefined;
}

/** A member that is an object, with its place; `undefined` else. References are not followed. */
export function objectOf(parent: Located, key: string): Located | undefined {
  const value = own(parent.value, key);
  return isObject(value) ? { value, origin: appendPointer(parent.origin, key) } : undefined;
}

/** The members of a member that is an object, each with its place: `[key, value, origin]`. Empty else. */
export function membersOf(parent: Located, key: string): (readonly [string, unknown, JsonPointer])[] {
  const object = objectOf(parent, key);
  if (object === undefined) return [];
  return Object.keys(object.value).map(
    (name) => [name, object.value[name], appendPointer(object.origin, name)] as const,
  );
}

/** The items of a member that is an array, each with its place. Empty else. */
export function itemsOf(parent: Located, key: string): (readonly [unknown, JsonPointer])[] {
  const list = own(parent.value, key);
  if (!Array.isArray(list)) return [];
  const origin = appendPointer(parent.origin, key);
  return list.map((item: unknown, index) => [item, appendPointer(origin, index)] as const);
}

/** The strings among the items of a member that is an array (or the string that it is). */
export function textsOf(object: JsonObject, key: string): string[] {
  const value = own(object, key);
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}
