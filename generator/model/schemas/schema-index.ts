/**
 * The walk over all schemas before anything is built: which named schemas are reached in which direction, which of
 * them differ between requests and responses, and what discriminators say about whom.
 */
import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import type { Options } from "../../options/index.js";
import type { JsonSchema } from "../../document/openapi.js";
import type { SchemaSource } from "./builder.js";
import { surveyDiscriminators, type DiscriminatorNode, type DiscriminatorIndex } from "./discriminators.js";
import { childSchemas, type Targets } from "./refs.js";
import type { Report } from "../report.js";
import { ancestorsOf, createInheritance, discriminatorHolder } from "./inheritance.js";

export interface SchemaIndex extends DiscriminatorIndex {
  /** Everything that a reference leads to, in the order of discovery. */
  readonly targets: readonly JsonPointer[];
  isTarget(pointer: JsonPointer): boolean;
  /** Whether the schema needs a second type for requests, because properties are dropped in each direction. */
  isSplit(pointer: JsonPointer): boolean;
  /** Whether a reference leads to the schema that is no variant of a union with a discriminator. */
  isUsedAlone(pointer: JsonPointer): boolean;
}

interface Visit {
  readonly refs: Set<JsonPointer>;
  /** Those of them that are not only variants of unions with a discriminator. */
  readonly alone: ReadonlySet<JsonPointer>;
  /** Holds a property that is left out in one direction. */
  readonly directed: boolean;
}

interface Seed {
  readonly visit: Visit;
  readonly direction: number;
}

const REQUEST = 1;
const RESPONSE = 2;

export function indexSchemas(
  sources: readonly SchemaSource[],
  targets: Targets,
  options: Options,
  report: Report,
): SchemaIndex {
  const inheritance = createInheritance(targets);
  const nodes: DiscriminatorNode[] = [];
  const visits = new Map<JsonPointer, Visit>();
  const seeds: Seed[] = [];
  const loneSeeds: Seed[] = [];
  const pending: JsonPointer[] = [];
  const enter = (refs: Iterable<JsonPointer>): void => {
    for (const ref of refs) pending.push(ref);
  };
  const seen = new Map<JsonSchema, Visit>();
  for (const source of sources) {
    const visit = seen.get(source.schema) ?? visitTree(source.schema, source.origin, undefined, targets, nodes);
    seen.set(source.schema, visit);
    if (source.direction === "none") loneSeeds.push({ visit, direction: REQUEST }, { visit, direction: RESPONSE });
    else seeds.push({ visit, direction: source.direction === "request" ? REQUEST : RESPONSE });
    enter(visit.refs);
    while (pending.length > 0) {
      const pointer = pending.pop() as JsonPointer;
      if (visits.has(pointer)) continue;
      const made = visitTree(targets.schema(pointer), pointer, pointer, targets, nodes);
      for (const subtype of inheritance.subtypesByDiscriminator(pointer)) made.refs.add(subtype);
      visits.set(pointer, made);
      enter(made.refs);
    }
  }
  // What nothing sends or receives is asked for by name, which is no use of it.
  const used = [...visits.values(), ...seeds.map(({ visit }) => visit)];
  const alone = new Set(used.flatMap((visit) => [...visit.alone]));
  const split = options.readWrite === "split" ? splitTargets(visits, seeds, loneSeeds) : new Set<JsonPointer>();
  return {
    targets: [...visits.keys()],
    isTarget: (pointer) => visits.has(pointer),
    isSplit: (pointer) => split.has(pointer),
    isUsedAlone: (pointer) => alone.has(pointer),
    ...surveyDiscriminators(
      nodes,
      [...visits.keys()],
      targets,
      (pointer) => ancestorsOf(pointer, targets),
      inheritance,
      report,
      options.discriminatorExtensions,
    ),
  };
}

/** One named schema or source down to its references. A work list: documents nest as deep as they like. */
function visitTree(
  root: JsonSchema | undefined,
  pointer: JsonPointer,
  owner: JsonPointer | undefined,
  targets: Targets,
  nodes: DiscriminatorNode[],
): Visit {
  const refs = new Set<JsonPointer>();
  const alone = new Set<JsonPointer>();
  let directed = false;
  const holder = owner === undefined ? undefined : discriminatorHolder(root);
  const pending = root === undefined ? [] : [{ value: root, origin: pointer, keyword: "", told: false }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, origin, keyword, told } = next;
    if (typeof value === "boolean") continue;
    if (keyword === "properties" && !directed)
      directed = isDirected(value, "readOnly", targets) || isDirected(value, "writeOnly", targets);
    const target = targets.behind(value);
    if (target !== undefined) refs.add(target);
    if (target !== undefined && !told) alone.add(target);
    const { discriminator } = value;
    const tells = discriminator !== undefined;
    if (tells)
      nodes.push({ schema: value, discriminator, pointer: origin, owner: value === holder ? owner : undefined });
    for (const child of childSchemas({ value, origin }).reverse())
      pending.push({ ...child, told: tells && (child.keyword === "oneOf" || child.keyword === "anyOf") });
  }
  return { refs, alone, directed };
}

/** Whether a property schema is `readOnly` (or `writeOnly`), itself or through references and a single `allOf`. */
export function isDirected(schema: JsonSchema, keyword: "readOnly" | "writeOnly", targets: Targets): boolean {
  let current: JsonSchema | undefined = schema;
  for (let step = 0; step < 8 && typeof current === "object"; step++) {
    if (current[keyword] === true) return true;
    current = targets.onlyPart(current);
  }
  return false;
}

/** @param loneSeeds what nothing sends or receives: it is split too, but splits nothing that something does */
function splitTargets(
  visits: ReadonlyMap<JsonPointer, Visit>,
  seeds: readonly Seed[],
  loneSeeds: readonly Seed[],
): Set<JsonPointer> {
  const directions = directionsFrom(visits, seeds);
  for (const [pointer, direction] of directionsFrom(visits, loneSeeds)) {
    if (!directions.has(pointer)) directions.set(pointer, direction);
  }
  const users = new Map<JsonPointer, JsonPointer[]>();
  for (const [pointer, visit] of visits) {
    for (const ref of visit.refs) {
      const list = users.get(ref);
      if (list === undefined) users.set(ref, [pointer]);
      else list.push(pointer);
    }
  }
  const affected = new Set<JsonPointer>();
  const spreading = [...visits].filter(([, visit]) => visit.directed).map(([pointer]) => pointer);
  for (let next = spreading.pop(); next !== undefined; next = spreading.pop()) {
    if (affected.has(next)) continue;
    affected.add(next);
    spreading.push(...(users.get(next) ?? []));
  }
  return new Set([...affected].filter((pointer) => directions.get(pointer) === (REQUEST | RESPONSE)));
}

function directionsFrom(visits: ReadonlyMap<JsonPointer, Visit>, seeds: readonly Seed[]): Map<JsonPointer, number> {
  const directions = new Map<JsonPointer, number>();
  const pending: { readonly refs: Iterable<JsonPointer>; readonly direction: number }[] = seeds.map((seed) => ({
    refs: seed.visit.refs,
    direction: seed.direction,
  }));
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const ref of next.refs) {
      const before = directions.get(ref) ?? 0;
      if ((before | next.direction) === before) continue;
      directions.set(ref, before | next.direction);
      pending.push({ refs: visits.get(ref)?.refs ?? [], direction: next.direction });
    }
  }
  return directions;
}
