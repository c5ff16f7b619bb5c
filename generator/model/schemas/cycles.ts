/** Types that would be defined by themselves: aliases, unions and intersections in a circle, which no compiler accepts. */
import type { Schema } from "../model.js";
import { unionOf, type Combiner } from "./combine.js";
import { intersectionOf } from "./intersect.js";
import { circles, immediateReferences } from "./graph.js";
import type { Report } from "../report.js";

/** Chains of unions and intersections longer than this exhaust compilers. */
const MAXIMUM_CHAIN = 200;

/** Aliases of aliases are named one by one up to here. */
const MAXIMUM_ALIASES = 20;

/**
 * Opens every circle. In unions the circle's members are one set of values: the first gets the variants of all, the others
 * refer to it. An intersection loses the member that leads back. What is only itself is `unknown`, and reported.
 */
export function openCycles(schemas: Map<string, Schema>, combiner: Combiner, report: Report): void {
  // Opening one circle can leave a smaller one inside it.
  for (let round = 0; round < 50; round++) {
    const found = circles(schemas.keys(), (name) => knownReferences(schemas, name));
    if (found.length === 0) break;
    for (const circle of found) openCircle(circle, schemas, combiner, report);
  }
}

function knownReferences(schemas: ReadonlyMap<string, Schema>, name: string): string[] {
  const schema = schemas.get(name);
  return schema === undefined ? [] : [...immediateReferences(schema)].filter((reference) => schemas.has(reference));
}

function openCircle(circle: readonly string[], schemas: Map<string, Schema>, combiner: Combiner, report: Report): void {
  const inside = new Set(circle);
  const composed = circle.find((name) => leadsBackInside(schemas.get(name), inside));
  if (composed === undefined) joinUnions(circle, inside, schemas, report);
  else {
    // One edge at a time: the first composition that leads back into the circle.
    const name = circle.find((member) => schemas.get(member)?.kind === "intersection") ?? composed;
    const schema = schemas.get(name);
    if (schema === undefined) return;
    const without = withoutReferences(schema, inside, combiner);
    if (without.kind === "unknown")
      report.add("schema-self-reference", `${name} is only a reference to itself; its type is \`unknown\`.`, {
        pointer: schema.origin,
      });
    else
      report.add("schema-circular-composition", `${name} contains itself; that reference is left out.`, {
        pointer: schema.origin,
      });
    schemas.set(name, keepDoc(without, schema));
  }
}

/** Whether a schema leads into the circle by anything but an alias or a variant of its own: by an intersection. */
function leadsBackInside(schema: Schema | undefined, circle: ReadonlySet<string>): boolean {
  if (schema === undefined || schema.kind === "ref") return false;
  if (schema.kind !== "union") return true;
  return schema.variants.some(
    (variant) => variant.kind !== "ref" && [...immediateReferences(variant)].some((name) => circle.has(name)),
  );
}

/** `A = B | x`, `B = A | y` are both `x | y`. */
function joinUnions(
  circle: readonly string[],
  inside: ReadonlySet<string>,
  schemas: Map<string, Schema>,
  report: Report,
): void {
  const [first = ""] = circle;
  const leader = schemas.get(first);
  if (leader === undefined) return;
  const variants = circle.flatMap((name) => {
    const schema = schemas.get(name) as Schema;
    return (schema.kind === "union" ? schema.variants : [schema]).filter(
      (variant) => variant.kind !== "ref" || !inside.has(variant.type),
    );
  });
  if (variants.length === 0) {
    for (const name of circle) {
      const schema = schemas.get(name) as Schema;
      report.add("schema-self-reference", `${name} is only a reference to itself; its type is \`unknown\`.`, {
        pointer: schema.origin,
      });
      schemas.set(name, keepDoc({ kind: "unknown", origin: schema.origin }, schema));
    }
    return;
  }
  schemas.set(first, keepDoc(unionOf(variants, leader.origin), leader));
  for (const name of circle) {
    const schema = schemas.get(name) as Schema;
    if (name !== first) schemas.set(name, keepDoc({ kind: "ref", origin: schema.origin, type: first }, schema));
  }
}

function keepDoc(schema: Schema, from: Schema): Schema {
  return from.doc === undefined ? schema : { ...schema, doc: from.doc };
}

/** The schema without references to `names`, looking through its unions and intersections. */
function withoutReferences(schema: Schema, names: ReadonlySet<string>, combiner: Combiner): Schema {
  switch (schema.kind) {
    case "ref":
      return names.has(schema.type) ? { kind: "unknown", origin: schema.origin } : schema;
    case "intersection":
      return intersectionOf(
        schema.members.map((member) => withoutReferences(member, names, combiner)),
        schema.origin,
        combiner,
      );
    case "union": {
      const kept = schema.variants
        .map((variant) => withoutReferences(variant, names, combiner))
        .filter((variant) => variant.kind !== "unknown");
      return kept.length === 0 ? { kind: "unknown", origin: schema.origin } : unionOf(kept, schema.origin);
    }
    default:
      return schema;
  }
}

/**
 * Chains of unions and intersections that are too long for compilers end in `unknown`, which is reported; aliases of
 * aliases lead to the end of their chain. Interfaces start anew: `interfaces.ts` limits them.
 */
export function cutChains(schemas: Map<string, Schema>, report: Report): void {
  shortenAliases(schemas);
  const depths = new Map<string, number>();
  for (const name of fromTheTop(schemas)) {
    const schema = schemas.get(name) as Schema;
    const depth = schema.kind === "intersection" && schema.inherits === true ? 0 : (depths.get(name) ?? 0);
    if (depth > MAXIMUM_CHAIN && schema.kind !== "object") {
      report.add(
        "schema-chain-too-long",
        `${name} is at the end of a chain of more than ${MAXIMUM_CHAIN} unions or compositions; its type is \`unknown\`.`,
        { pointer: schema.origin },
      );
      schemas.set(name, keepDoc({ kind: "unknown", origin: schema.origin }, schema));
      continue;
    }
    for (const reference of knownReferences(schemas, name))
      depths.set(reference, Math.max(depths.get(reference) ?? 0, depth + 1));
  }
}

/** Leads every alias at the head of a long chain of aliases to the chain's end. */
function shortenAliases(schemas: Map<string, Schema>): void {
  const ends = new Map<string, { readonly end: string; readonly length: number }>();
  for (const root of schemas.keys()) {
    const chain: string[] = [];
    let name = root;
    for (let next = schemas.get(name); next?.kind === "ref" && !ends.has(name); next = schemas.get(name)) {
      chain.push(name);
      name = next.type;
    }
    const known = ends.get(name) ?? { end: name, length: 0 };
    for (const [step, alias] of chain.reverse().entries())
      ends.set(alias, { end: known.end, length: known.length + step + 1 });
  }
  for (const [name, { end, length }] of ends) {
    const schema = schemas.get(name);
    if (schema?.kind === "ref" && length > MAXIMUM_ALIASES) schemas.set(name, { ...schema, type: end });
  }
}

/** All names, those before that mention others. There are no circles any more. */
function fromTheTop(schemas: ReadonlyMap<string, Schema>): readonly string[] {
  const done = new Set<string>();
  const order: string[] = [];
  for (const root of schemas.keys()) {
    const pending = [root];
    while (pending.length > 0) {
      const name = pending.at(-1) as string;
      const missing = done.has(name) ? [] : knownReferences(schemas, name).filter((reference) => !done.has(reference));
      if (missing.length > 0) {
        pending.push(...missing);
        continue;
      }
      pending.pop();
      if (done.has(name)) continue;
      done.add(name);
      order.push(name);
    }
  }
  return order.reverse();
}
