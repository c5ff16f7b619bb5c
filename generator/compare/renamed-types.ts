/** Types that have another name and are otherwise the same. */
import { isReference } from "./assignable.js";
import { typeText } from "./surface.js";
import type { SurfaceDeclaration, SurfaceType } from "./surface.js";

/**
 * New names by old ones: of a type that is gone and one that came with the same structure, where there is only one such pair.
 * References in it to types that have new names themselves count as the same.
 * @param known new names that are known otherwise
 */
export function renamedTypes(
  before: readonly SurfaceDeclaration[],
  after: readonly SurfaceDeclaration[],
  known: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const kept = new Set(after.map(({ name }) => name));
  const old = new Set(before.map(({ name }) => name));
  const renamed = new Map(known);
  for (let found = true; found;) {
    const taken = new Set(renamed.values());
    const gone = single(
      before.filter(({ name }) => !kept.has(name) && !renamed.has(name)),
      renamed,
    );
    const come = single(
      after.filter(({ name }) => !old.has(name) && !taken.has(name)),
      new Map(),
    );
    const pairs = [...gone].flatMap(([text, name]) => {
      const next = come.get(text);
      return next === undefined ? [] : [[name, next] as const];
    });
    for (const [name, next] of pairs) renamed.set(name, next);
    found = pairs.length > 0;
  }
  return renamed;
}

/** A type with new names for the types that it refers to. */
export function withNewNames(type: SurfaceType, renamed: ReadonlyMap<string, string>): SurfaceType {
  const inside = (part: SurfaceType): SurfaceType => withNewNames(part, renamed);
  if (typeof type === "string") return isReference(type) ? `#${renamed.get(type.slice(1)) ?? type.slice(1)}` : type;
  if ("array" in type) return { array: inside(type.array) };
  if ("tuple" in type)
    return {
      ...type,
      tuple: type.tuple.map(inside),
      ...(type.rest === undefined ? {} : { rest: inside(type.rest) }),
    };
  if ("object" in type)
    return {
      object: type.object.map((property) => ({ ...property, type: inside(property.type) })),
      ...(type.index === undefined ? {} : { index: inside(type.index) }),
    };
  if ("union" in type) return { union: sorted(type.union.map(inside)) };
  if ("all" in type) return { all: sorted(type.all.map(inside)) };
  return type;
}

/** As `surface-of.ts` sorts the parts of unions and intersections. */
function sorted(types: readonly SurfaceType[]): readonly SurfaceType[] {
  const texts = new Map(types.map((type) => [type, typeText(type)]));
  const text = (type: SurfaceType): string => texts.get(type) ?? "";
  return types.toSorted((left, right) => (text(left) < text(right) ? -1 : text(left) > text(right) ? 1 : 0));
}

/** Names by structure, where only one type has it. A word has no structure that would tell one type from another. */
function single(
  types: readonly SurfaceDeclaration[],
  renamed: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string | undefined>();
  for (const { name, type } of types) {
    if (typeof type === "string") continue;
    // A type that refers to itself does so under its own name.
    const text = typeText(withNewNames(type, new Map([...renamed, [name, ""]])));
    found.set(text, found.has(text) ? undefined : name);
  }
  return new Map([...found].flatMap(([text, name]) => (name === undefined ? [] : [[text, name] as const])));
}
