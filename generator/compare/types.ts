/** Differences between two versions of a type, down to the property. */
import { createRelation, isAssignable, isReference, objectOf, resolved } from "./assignable.js";
import type { Declarations, ObjectType, Relation } from "./assignable.js";
import type { Direction } from "./change.js";
import { compareEnums } from "./enums.js";
import { placesOf } from "./place.js";
import type { TypePlace } from "./place.js";
import { withNewNames } from "./renamed-types.js";
import { deprecation, shown } from "./shown.js";
import type { ChangeSink, Verdict } from "./sink.js";
import { typeText } from "./surface.js";
import type { SurfaceDeclaration, SurfaceProperty, SurfaceType } from "./surface.js";

/** Two sets of declarations, and what is assignable between them. */
export interface TypeComparison {
  readonly before: Declarations;
  readonly after: Declarations;
  /** New name of a declaration by its old one. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Old values where new ones are wanted: what callers build. */
  readonly request: Relation;
  /** New values where old ones are wanted: what callers read. */
  readonly response: Relation;
  /** Pairs of types whose comparison has begun and not ended. */
  readonly underway: Set<string>;
}

export function createTypeComparison(
  before: Declarations,
  after: Declarations,
  renamed: ReadonlyMap<string, string>,
): TypeComparison {
  return {
    before,
    after,
    renamed,
    request: createRelation(before, after, (source, target) => (renamed.get(source) ?? source) === target),
    response: createRelation(after, before, (source, target) => (renamed.get(target) ?? target) === source),
    underway: new Set(),
  };
}

/** Whether code that was written for the old type may fail with the new one. */
export function isBreaking(
  { request, response }: TypeComparison,
  before: SurfaceType,
  after: SurfaceType,
  direction: Direction,
): boolean {
  const builds = direction === "response" || isAssignable(request, before, after);
  const reads = direction === "request" || isAssignable(response, after, before);
  return !builds || !reads;
}

/** Compares the declarations that are on both sides. */
export function compareDeclarations(
  comparison: TypeComparison,
  before: SurfaceDeclaration,
  after: SurfaceDeclaration,
  sink: ChangeSink,
): void {
  const { name } = before;
  const places = { before, after };
  compareTypes(comparison, before.type, after.type, { subject: name, direction: before.usage, ...places }, sink);
  for (const key of before.keys ?? [])
    if (after.keys?.includes(key) !== true)
      sink.add("enum-key-removed", name, `\`${name}.${key}\` no longer exists.`, places);
  if (before.deprecated !== after.deprecated)
    sink.add(after.deprecated === true ? "deprecated" : "undeprecated", name, deprecation(name, after), places);
  if (before.doc !== after.doc)
    sink.add("docs-changed", name, `The documentation of \`${name}\` is different.`, places);
}

/** Compares two types at one place. References to one declaration are equal here: they are compared as declarations. */
export function compareTypes(
  comparison: TypeComparison,
  before: SurfaceType,
  after: SurfaceType,
  place: TypePlace,
  sink: ChangeSink,
): void {
  if (isSameReference(comparison, before, after) || isSameType(comparison, before, after)) return;
  const found = sink.changes.length;
  // Two declarations that replace one another may come back to themselves.
  const pair = `${typeText(before)} ${typeText(after)}`;
  if (comparison.underway.has(pair)) return;
  comparison.underway.add(pair);
  compareStructures(comparison, before, after, place, sink);
  comparison.underway.delete(pair);
  const verdict = verdictOf(comparison, before, after, place);
  const told = sink.changes.slice(found);
  // What the parts do not show, the whole must: the verdict is never milder than that of the compiler.
  if (told.length === 0 || (verdict.breaking && told.every(({ level }) => level !== "major")))
    sink.judge("type-changed", place.subject, `The type was \`${shown(before)}\` and is \`${shown(after)}\`.`, verdict);
}

/** Whether nothing is different but names that types have now. */
function isSameType({ renamed }: TypeComparison, before: SurfaceType, after: SurfaceType): boolean {
  const text = typeText(after);
  return typeText(before) === text || (renamed.size > 0 && typeText(withNewNames(before, renamed)) === text);
}

function isSameReference({ renamed }: TypeComparison, before: SurfaceType, after: SurfaceType): boolean {
  if (!isReference(before) || !isReference(after)) return false;
  const name = before.slice(1);
  return (renamed.get(name) ?? name) === after.slice(1);
}

function verdictOf(comparison: TypeComparison, before: SurfaceType, after: SurfaceType, place: TypePlace): Verdict {
  const { direction } = place;
  return { ...placesOf(place), direction, breaking: isBreaking(comparison, before, after, direction) };
}

function compareStructures(
  comparison: TypeComparison,
  before: SurfaceType,
  after: SurfaceType,
  place: TypePlace,
  sink: ChangeSink,
): void {
  const [old, next] = [
    withoutNull(resolved(before, comparison.before)),
    withoutNull(resolved(after, comparison.after)),
  ];
  if (old.nullable !== next.nullable) compareNull(next.nullable, place, sink);
  const [left, right] = [asEnum(old.type, next.type), asEnum(next.type, old.type)];
  if (typeText(left) === typeText(right) || isSameReference(comparison, left, right)) return;
  if (isUnion(left) || isUnion(right)) return compareVariants(comparison, left, right, place, sink);
  if (typeof left === "string" || typeof right === "string") return;
  if ("enum" in left && "enum" in right) return compareEnums(left, right, place, sink);
  if ("array" in left && "array" in right) {
    compareTypes(comparison, left.array, right.array, { ...place, subject: `${place.subject}[]` }, sink);
    return;
  }
  const [ownLeft, ownRight] = withoutCommonBases(comparison, left, right);
  const [from, to] = [objectOf(ownLeft, comparison.before), objectOf(ownRight, comparison.after)];
  if (from !== undefined && to !== undefined) compareObjects(comparison, from, to, place, sink);
}

/** A literal beside an enum is an enum of one value. */
function asEnum(type: SurfaceType, other: SurfaceType): SurfaceType {
  const isLiteral = typeof type === "object" && "literal" in type;
  return isLiteral && typeof other === "object" && "enum" in other ? { enum: [type.literal] } : type;
}

/** What two intersections do not share: shared members are compared where they are declared. */
function withoutCommonBases(
  comparison: TypeComparison,
  before: Exclude<SurfaceType, string>,
  after: Exclude<SurfaceType, string>,
): readonly [SurfaceType, SurfaceType] {
  if (!("all" in before) || !("all" in after)) return [before, after];
  const [left, right] = [before.all, after.all];
  const rest = left.filter((member) => !right.some((other) => isSameReference(comparison, member, other)));
  const others = right.filter((member) => !left.some((other) => isSameReference(comparison, other, member)));
  return [{ all: rest }, { all: others }];
}

function compareNull(added: boolean, place: TypePlace, sink: ChangeSink): void {
  const { subject, direction } = place;
  // Readers must expect `null`, builders may give it, and the other way round.
  const breaking = direction === "both" || direction === (added ? "response" : "request");
  const message = added ? `\`${subject}\` may be \`null\` now.` : `\`${subject}\` is no longer \`null\`.`;
  sink.judge(added ? "null-added" : "null-removed", subject, message, { ...placesOf(place), direction, breaking });
}

function compareVariants(
  comparison: TypeComparison,
  before: SurfaceType,
  after: SurfaceType,
  place: TypePlace,
  sink: ChangeSink,
): void {
  const { subject, direction } = place;
  const [old, next] = [variantsOf(before), variantsOf(after)];
  const same = (left: SurfaceType, right: SurfaceType): boolean =>
    isSameReference(comparison, left, right) || typeText(left) === typeText(right);
  const gone = old.filter((variant) => !next.some((other) => same(variant, other)));
  const come = next.filter((variant) => !old.some((other) => same(other, variant)));
  const [onlyGone] = gone;
  const [onlyCome] = come;
  if (gone.length === 1 && come.length === 1 && onlyGone !== undefined && onlyCome !== undefined) {
    compareTypes(comparison, onlyGone, onlyCome, place, sink);
    return;
  }
  for (const variant of gone)
    sink.add("variant-removed", subject, `\`${subject}\` is no longer \`${shown(variant)}\`.`, placesOf(place));
  for (const variant of come)
    sink.judge("variant-added", subject, `\`${subject}\` may be \`${shown(variant)}\` now.`, {
      ...placesOf(place),
      direction,
      breaking: direction !== "request" && !isAssignable(comparison.response, variant, before),
    });
}

function compareObjects(
  comparison: TypeComparison,
  before: ObjectType,
  after: ObjectType,
  place: TypePlace,
  sink: ChangeSink,
): void {
  const { subject, direction } = place;
  for (const old of before.properties.values()) {
    const next = after.properties.get(old.name);
    const inner = { ...place, subject: `${subject}.${old.name}`, before: old, after: next ?? place.after };
    if (next === undefined)
      sink.add("property-removed", inner.subject, `\`${inner.subject}\` no longer exists.`, inner);
    else compareProperties(comparison, old, next, inner, sink);
  }
  for (const next of after.properties.values()) {
    if (before.properties.has(next.name)) continue;
    const name = `${subject}.${next.name}`;
    const places = { before: place.before, after: next };
    if (next.optional === true) sink.add("property-added", name, `\`${name}\` is new.`, places);
    else if (direction === "response") sink.add("property-added", name, `\`${name}\` is new.`, places);
    else sink.add("required-property-added", name, `\`${name}\` is new and required.`, places);
  }
  compareIndexes(comparison, before.index, after.index, place, sink);
}

function compareProperties(
  comparison: TypeComparison,
  before: SurfaceProperty,
  after: SurfaceProperty,
  place: TypePlace,
  sink: ChangeSink,
): void {
  const { subject, direction } = place;
  compareTypes(comparison, before.type, after.type, place, sink);
  const verdict = (breaking: boolean): Verdict => ({ ...placesOf(place), direction, breaking });
  if (before.optional !== after.optional)
    if (after.optional === true)
      sink.judge("property-optional", subject, `\`${subject}\` is optional now.`, verdict(direction !== "request"));
    else sink.judge("property-required", subject, `\`${subject}\` is required now.`, verdict(direction !== "response"));
  if (before.deprecated !== after.deprecated)
    sink.add(after.deprecated === true ? "deprecated" : "undeprecated", subject, deprecation(subject, after), place);
  if (before.default !== after.default)
    sink.add(
      "default-changed",
      subject,
      `The default of \`${subject}\` was ${before.default ?? "none"} and is ${after.default ?? "none"}.`,
      place,
    );
}

function compareIndexes(
  comparison: TypeComparison,
  before: SurfaceType | undefined,
  after: SurfaceType | undefined,
  place: TypePlace,
  sink: ChangeSink,
): void {
  const { subject, direction } = place;
  if (before !== undefined && after !== undefined)
    compareTypes(comparison, before, after, { ...place, subject: `${subject}[key]` }, sink);
  else if (before !== undefined)
    sink.add(
      "index-removed",
      subject,
      `\`${subject}\` no longer has other properties than those named.`,
      placesOf(place),
    );
  else if (after !== undefined)
    // A value of an interface has no index signature, so it is not assignable to the new type.
    sink.judge("index-added", subject, `\`${subject}\` may have other properties than those named.`, {
      ...placesOf(place),
      direction,
      breaking: direction !== "response",
    });
}

function withoutNull(type: SurfaceType): { readonly type: SurfaceType; readonly nullable: boolean } {
  if (typeof type === "string" || !("union" in type) || !type.union.includes("null")) return { type, nullable: false };
  const rest = type.union.filter((variant) => variant !== "null");
  const [only] = rest;
  return { type: rest.length === 1 && only !== undefined ? only : { union: rest }, nullable: true };
}

function variantsOf(type: SurfaceType): readonly SurfaceType[] {
  return isUnion(type) ? type.union : [type];
}

function isUnion(type: SurfaceType): type is Extract<SurfaceType, { readonly union: unknown }> {
  return typeof type === "object" && "union" in type;
}
