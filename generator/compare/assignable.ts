/**
 * Whether one type of a surface is assignable to one of another, as TypeScript decides it under `strict`
 * (TypeScript Handbook, "Type Compatibility").
 */
import type { Json } from "../model/model.js";
import { typeText } from "./surface.js";
import type { SurfaceDeclaration, SurfaceProperty, SurfaceType } from "./surface.js";

/** The declarations that references of a type are resolved by. */
export type Declarations = ReadonlyMap<string, SurfaceDeclaration>;

/** Answers for pairs of types; pairs under way count as assignable, so that recursive types end (coinduction). */
export interface Relation {
  readonly from: Declarations;
  readonly to: Declarations;
  /** Whether two names stand for one declaration, which is judged for itself and counts as assignable here. */
  readonly isSame: (source: string, target: string) => boolean;
  readonly known: Map<string, boolean>;
}

/** Types from `from` are assigned to types from `to`. */
export function createRelation(from: Declarations, to: Declarations, isSame: Relation["isSame"]): Relation {
  return { from, to, isSame, known: new Map() };
}

/** Whether every value of `source` may stand where `target` is wanted. */
export function isAssignable(relation: Relation, source: SurfaceType, target: SurfaceType): boolean {
  if (target === "unknown" || source === "never") return true;
  if (isReference(source) || isReference(target)) return areNamesAssignable(relation, source, target);
  if (source === "unknown" || target === "never") return false;
  if (typeof source === "object" && "union" in source)
    return source.union.every((variant) => isAssignable(relation, variant, target));
  if (source === "boolean" && typeof target === "object" && !("all" in target))
    return [true, false].every((literal) => isAssignable(relation, { literal }, target));
  if (typeof target === "object" && "all" in target)
    return target.all.every((member) => isAssignable(relation, source, member));
  if (typeof source === "object" && "enum" in source) return isEnumAssignable(relation, source, target);
  if (typeof target === "object" && "union" in target)
    return target.union.some((variant) => isAssignable(relation, source, variant));
  return isOneAssignable(relation, source, target);
}

/** The members of an object type, through references and intersections; `undefined` for anything else. */
export function objectOf(type: SurfaceType, declarations: Declarations): ObjectType | undefined {
  const seen = new Set<string>();
  let named = false;
  let current = type;
  while (isReference(current)) {
    if (seen.has(current)) return undefined;
    seen.add(current);
    named = true;
    current = declarations.get(current.slice(1))?.type ?? "unknown";
  }
  if (typeof current === "string") return undefined;
  if ("object" in current)
    return {
      properties: new Map(current.object.map((property) => [property.name, property])),
      index: current.index,
      // `Record<string, T>` is an alias, whatever has properties of its own is an interface.
      isInterface: named && current.object.length > 0,
    };
  if (!("all" in current)) return undefined;
  return merged(current.all.map((member) => objectOf(member, declarations)));
}

export interface ObjectType {
  readonly properties: ReadonlyMap<string, SurfaceProperty>;
  readonly index: SurfaceType | undefined;
  /** An interface has no implicit index signature. */
  readonly isInterface: boolean;
}

/** Whether a type is a reference to a declaration. */
export function isReference(type: SurfaceType): type is `#${string}` {
  return typeof type === "string" && type.startsWith("#");
}

/** The type behind references; `unknown` behind a cycle of them. */
export function resolved(type: SurfaceType, declarations: Declarations): SurfaceType {
  const seen = new Set<string>();
  let current = type;
  while (isReference(current)) {
    if (seen.has(current)) return "unknown";
    seen.add(current);
    current = declarations.get(current.slice(1))?.type ?? "unknown";
  }
  return current;
}

function areNamesAssignable(relation: Relation, source: SurfaceType, target: SurfaceType): boolean {
  if (isReference(source) && isReference(target) && relation.isSame(source.slice(1), target.slice(1))) return true;
  const key = `${typeText(source)} ${typeText(target)}`;
  const known = relation.known.get(key);
  if (known !== undefined) return known;
  relation.known.set(key, true);
  const answer =
    isPlainObject(source, relation.from) && isPlainObject(target, relation.to)
      ? isOneAssignable(relation, source, target)
      : isAssignable(relation, resolved(source, relation.from), resolved(target, relation.to));
  relation.known.set(key, answer);
  return answer;
}

/** An object that is not an intersection: the name behind it says whether it is an interface. */
function isPlainObject(type: SurfaceType, declarations: Declarations): boolean {
  const behind = resolved(type, declarations);
  return typeof behind === "object" && "object" in behind;
}

function isEnumAssignable(
  relation: Relation,
  source: Extract<SurfaceType, { readonly enum: unknown }>,
  target: SurfaceType,
): boolean {
  const rest = source.open === true ? [...new Set(source.enum.map((value) => typeof value))] : [];
  return (
    rest.every((type) => isAssignable(relation, type, target)) &&
    source.enum.every((literal) => isAssignable(relation, { literal }, target))
  );
}

/** Neither side is a reference or a union any more, and the target is no intersection. */
function isOneAssignable(relation: Relation, source: SurfaceType, target: SurfaceType): boolean {
  if (typeText(source) === typeText(target) && typeof source === "string" && !isReference(source)) return true;
  if (typeof target === "object" && "enum" in target) return isInEnum(source, target);
  if (typeof source === "object" && "literal" in source) return isLiteralAssignable(source.literal, target);
  const from = objectOf(source, relation.from);
  const to = objectOf(target, relation.to);
  if (from !== undefined && to !== undefined) return isObjectAssignable(relation, from, to);
  if (typeof source === "object" && "all" in source)
    return source.all.some((member) => isAssignable(relation, member, target));
  if (typeof source !== "object" || typeof target !== "object") return false;
  return isListAssignable(relation, source, target);
}

function isInEnum(source: SurfaceType, target: Extract<SurfaceType, { readonly enum: unknown }>): boolean {
  const open = target.open === true ? target.enum.map((value) => typeof value as string) : [];
  if (typeof source === "string") return open.includes(source);
  if (!("literal" in source)) return false;
  return open.includes(typeof source.literal) || target.enum.includes(source.literal);
}

function isLiteralAssignable(value: Json, target: SurfaceType): boolean {
  if (typeof target === "string") return value === null ? target === "null" : typeof value === target;
  return "literal" in target && JSON.stringify(target.literal) === JSON.stringify(value);
}

function isListAssignable(
  relation: Relation,
  source: Exclude<SurfaceType, string>,
  target: Exclude<SurfaceType, string>,
): boolean {
  if ("array" in source) return "array" in target && isAssignable(relation, source.array, target.array);
  if (!("tuple" in source)) return false;
  const rest = source.rest === undefined ? [] : [source.rest];
  if ("array" in target) return [...source.tuple, ...rest].every((item) => isAssignable(relation, item, target.array));
  if (!("tuple" in target) || source.required < target.required) return false;
  if (target.rest === undefined && (rest.length > 0 || source.tuple.length > target.tuple.length)) return false;
  return (
    source.tuple.every((item, index) => isAssignable(relation, item, target.tuple[index] ?? target.rest ?? "never")) &&
    rest.every((item) =>
      [...target.tuple.slice(source.tuple.length), ...(target.rest === undefined ? [] : [target.rest])].every((other) =>
        isAssignable(relation, item, other),
      ),
    )
  );
}

function isObjectAssignable(relation: Relation, source: ObjectType, target: ObjectType): boolean {
  for (const wanted of target.properties.values()) {
    const given = source.properties.get(wanted.name);
    if (given === undefined) {
      if (wanted.optional !== true) return false;
    } else if (given.optional === true && wanted.optional !== true) return false;
    else if (!isAssignable(relation, given.type, wanted.type)) return false;
  }
  if (target.index !== undefined) return isIndexAssignable(relation, source, target.index);
  return (
    !isWeak(target) ||
    source.properties.size === 0 ||
    [...target.properties.keys()].some((name) => source.properties.has(name))
  );
}

/** Only an index signature is assignable to one, or the properties of a type that is no interface. */
function isIndexAssignable(relation: Relation, source: ObjectType, target: SurfaceType): boolean {
  if (source.index !== undefined) return isAssignable(relation, source.index, target);
  if (source.isInterface) return false;
  return [...source.properties.values()].every(({ type }) => isAssignable(relation, type, target));
}

/** A type whose properties are all optional takes nothing that shares none of them. */
function isWeak({ properties, index }: ObjectType): boolean {
  return (
    properties.size > 0 && index === undefined && [...properties.values()].every(({ optional }) => optional === true)
  );
}

function merged(members: readonly (ObjectType | undefined)[]): ObjectType | undefined {
  const properties = new Map<string, SurfaceProperty>();
  const indexes: SurfaceType[] = [];
  for (const member of members) {
    if (member === undefined) return undefined;
    if (member.index !== undefined) indexes.push(member.index);
    for (const property of member.properties.values()) {
      const other = properties.get(property.name);
      properties.set(property.name, other === undefined ? property : both(other, property));
    }
  }
  const [index] = indexes;
  return {
    properties,
    index: indexes.length > 1 ? { all: indexes } : index,
    isInterface: members.some((member) => member?.isInterface === true),
  };
}

function both(left: SurfaceProperty, right: SurfaceProperty): SurfaceProperty {
  const { optional, ...rest } = left;
  const type = typeText(left.type) === typeText(right.type) ? left.type : { all: [left.type, right.type] };
  return { ...rest, type, ...(optional === true && right.optional === true ? { optional } : {}) };
}
