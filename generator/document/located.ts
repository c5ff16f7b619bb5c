/** Reading of a normalized document: objects together with where they stand. */
import type { JsonPointer } from "../diagnostics/diagnostic.js";
import type { SpecDocument } from "./document.js";
import { isObject } from "./json/value.js";
import type { Extensible, JsonSchema, ReferenceObject, SchemaObject } from "./openapi.js";
import { appendPointer } from "./json/pointer.js";
import { endOfReferences } from "./references/end.js";
import { entriesIn, type MemberOf, type StringMap } from "./string-map.js";

/** A value of the document and its pointer. */
export interface Located<T> {
  readonly value: T;
  readonly origin: JsonPointer;
}

/** A field that is there, with its place; `undefined` where it is absent. References are not followed. */
export function fieldAt<T extends object, K extends keyof T & string>(
  { value, origin }: Located<T>,
  key: K,
): Located<NonNullable<T[K]>> | undefined {
  const field = value[key] as NonNullable<T[K]> | undefined;
  return field === undefined ? undefined : { value: field, origin: `${origin}/${key}` };
}

/** The items of a field that is a list, each with its place; none where the field is absent. */
export function itemsAt<T extends object, K extends keyof T & string>(
  { value, origin }: Located<T>,
  key: K,
): Located<NonNullable<T[K]> extends readonly (infer Item)[] ? Item : never>[] {
  type Item = NonNullable<T[K]> extends readonly (infer Each)[] ? Each : never;
  const list = value[key] as readonly Item[] | undefined;
  return list === undefined ? [] : list.map((item, index) => ({ value: item, origin: `${origin}/${key}/${index}` }));
}

/** The members of a field that is a map, each with its place; none where the field is absent. */
export function membersAt<T extends object, K extends keyof T & string>(
  { value, origin }: Located<T>,
  key: K,
): (readonly [string, Located<MemberOf<NonNullable<T[K]>>>])[] {
  const map = value[key] as StringMap<MemberOf<NonNullable<T[K]>>> | undefined;
  return map === undefined ? [] : membersOf({ value: map, origin: `${origin}/${key}` });
}

/** The members of a map, each with its place. */
export function membersOf<T>({ value, origin }: Located<StringMap<T>>): (readonly [string, Located<T>])[] {
  return entriesIn(value).map(([name, member]) => [name, { value: member, origin: appendPointer(origin, name) }]);
}

/** Whether a key is that of an extension, which stands beside the names of paths, responses and callbacks. */
export function isExtension(key: string): boolean {
  return key.startsWith("x-");
}

/** An extension by a name that may be anything: options name them. */
export function extensionOf(object: Extensible, name: string): unknown {
  return Object.hasOwn(object, name) ? (object as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** An extension that is a string. */
export function textExtension(object: Extensible, name: string): string | undefined {
  const value = extensionOf(object, name);
  return typeof value === "string" ? value : undefined;
}

/**
 * The object behind a Reference Object, through chains; `summary` and `description` beside a `$ref` win over the target's
 * (OpenAPI 3.2 §4.23).
 */
export function follow<T extends object>(document: SpecDocument, source: Located<T | ReferenceObject>): Located<T> {
  const { value } = source;
  return "$ref" in value
    ? (followReference(document, value, source.origin) as Located<T>)
    : { value, origin: source.origin };
}

/** The schema behind a `$ref`, likewise; `undefined` for `true` and `false`, which have no keywords. */
export function followSchema(document: SpecDocument, source: Located<JsonSchema>): Located<SchemaObject> | undefined {
  const { value, origin } = source;
  if (typeof value === "boolean") return undefined;
  if (value.$ref === undefined) return { value, origin };
  const target = followReference(document, value as ReferenceObject, origin);
  return typeof target.value === "boolean" ? undefined : (target as Located<SchemaObject>);
}

/** What is at the end is what the references before it stand for: normalization has taken all others out. */
function followReference(document: SpecDocument, reference: ReferenceObject, origin: JsonPointer): Located<unknown> {
  const texts: Record<string, string> = {};
  let place = origin;
  const target = endOfReferences(reference, (ref, holder) => {
    for (const key of ["summary", "description"]) {
      const text = holder[key];
      if (typeof text === "string") texts[key] ??= text;
    }
    place = ref;
    return document.resolve(ref);
  });
  const value = isObject(target) && Object.keys(texts).length > 0 ? { ...target, ...texts } : target;
  return { value, origin: place };
}
