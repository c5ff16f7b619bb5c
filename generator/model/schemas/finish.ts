/** The last step: which declarations the model needs, who uses them, in which order. */
import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import { quoted } from "../../document/json/value.js";
import { appendPointer } from "../../document/json/pointer.js";
import type { Schema, TypeDeclaration } from "../model.js";
import type { FinishedSchemas, SchemaUse } from "./builder.js";
import { conversionsByName } from "./conversions.js";
import { cutChains, openCycles } from "./cycles.js";
import type { Declarations } from "./declarations.js";
import { limitUnionCombinations } from "./union-combinations.js";
import { referencesIn } from "./graph.js";
import { makeInterfaces } from "./interfaces.js";
import type { PendingDeclaration, SchemaContext } from "./schema-context.js";

const REQUEST = 1;
const RESPONSE = 2;

/** Declarations that the uses reach, composed so that they compile. */
export function finishSchemas(
  context: SchemaContext,
  declarations: Declarations,
  uses: readonly SchemaUse[],
  unused: readonly SchemaUse[],
): FinishedSchemas {
  const schemas = reachable(declarations, [...uses, ...unused]);
  openCycles(schemas, context.combiner, context.report);
  makeInterfaces(schemas, context.combiner);
  cutChains(schemas, context.report);
  limitUnionCombinations(schemas, context.report);
  const references = new Map([...schemas].map(([name, schema]) => [name, referencesIn(schema)] as const));
  const owners = spread(
    [uses, unused],
    references,
    (use) => use.owner ?? SHARED,
    (before, next) => (before === next ? before : SHARED),
  );
  const directions = spread<number>(
    [uses, unused],
    references,
    (use) => (use.direction === "request" ? REQUEST : RESPONSE),
    (before, next) => before | next,
  );
  const conversions = conversionsByName(schemas, references);
  const drafts = [...owners.keys()]
    .map((name) => declarations.get(name))
    .filter((draft): draft is PendingDeclaration => draft !== undefined);
  const types = ordered(drafts, context).map((draft): TypeDeclaration => {
    const { doc, ...schema } = schemas.get(draft.name) ?? draft.schema();
    const usage = directions.get(draft.name) ?? 0;
    const converted = conversions.get(draft.name);
    const owner = owners.get(draft.name);
    return {
      origin: draft.origin,
      name: draft.name,
      ...(owner === undefined || owner === SHARED ? {} : { owner }),
      schema,
      ...(doc === undefined ? {} : { doc }),
      usage: usage === (REQUEST | RESPONSE) ? "both" : usage === REQUEST ? "request" : "response",
      ...(converted === undefined ? {} : { conversions: converted }),
    };
  });
  for (const entry of context.names.unused())
    context.report.add(
      "name-by-hand-unused",
      `\`typeNames\` names ${quoted(entry)}, which is no schema and no type of the document.`,
    );
  return {
    types,
    coverage: {
      hashedTypes: types.filter(({ name }) => context.names.isHashed(name)).length,
      schemas: { seen: countSchemas(context), made: types.length },
      keywords: context.keywordUsage.close(context.report),
    },
  };
}

/** The owner of what several resources use. A symbol could not be compared across runs; the empty string is no getter. */
const SHARED = "";

/** Builds everything that the uses reach, with a work list. */
function reachable(declarations: Declarations, uses: readonly SchemaUse[]): Map<string, Schema> {
  const schemas = new Map<string, Schema>();
  const pending: string[] = [];
  const enter = (schema: Schema): void => {
    for (const name of referencesIn(schema)) if (!schemas.has(name)) pending.push(name);
  };
  for (const use of uses) {
    enter(use.schema);
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
      if (schemas.has(name)) continue;
      const schema = declarations.get(name)?.schema();
      if (schema === undefined) continue;
      schemas.set(name, schema);
      enter(schema);
    }
  }
  return schemas;
}

/**
 * A value that travels from uses along references; values that meet are joined. Each name changes only a few times.
 * Of several groups of uses a later one speaks only for the names that no earlier one reaches.
 */
function spread<T>(
  groups: readonly (readonly SchemaUse[])[],
  references: ReadonlyMap<string, ReadonlySet<string>>,
  start: (use: SchemaUse) => T,
  join: (before: T, next: T) => T,
): Map<string, T> {
  const values = new Map<string, T>();
  for (const uses of groups) {
    for (const [name, value] of spreadGroup(uses, references, start, join))
      if (!values.has(name)) values.set(name, value);
  }
  return values;
}

function spreadGroup<T>(
  uses: readonly SchemaUse[],
  references: ReadonlyMap<string, ReadonlySet<string>>,
  start: (use: SchemaUse) => T,
  join: (before: T, next: T) => T,
): Map<string, T> {
  const values = new Map<string, T>();
  const pending: [string, T][] = [];
  for (const use of uses) {
    for (const name of referencesIn(use.schema)) pending.push([name, start(use)]);
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const [name, value] = next;
      const known = references.get(name);
      if (known === undefined) continue;
      const before = values.get(name);
      const joined = values.has(name) ? join(before as T, value) : value;
      if (values.has(name) && joined === before) continue;
      values.set(name, joined);
      for (const reference of known) pending.push([reference, joined]);
    }
  }
  return values;
}

/** Schemas in document order with what belongs to them, then inline ones, then synthesized ones, as they came. */
function ordered(drafts: readonly PendingDeclaration[], context: SchemaContext): PendingDeclaration[] {
  const places = new Map<JsonPointer, number>();
  const { components, normalizeRef } = context.targets;
  for (const name of components) places.set(normalizeRef(appendPointer("#/components/schemas", name)), places.size);
  for (const target of context.schemaIndex.targets) if (!places.has(target)) places.set(target, places.size);
  const group = { target: 0, inline: 1, synthesized: 2 };
  const position = (draft: PendingDeclaration): number =>
    draft.target === undefined ? 0 : (places.get(draft.target) ?? places.size);
  return [...drafts].sort(
    (a, b) =>
      group[a.group] - group[b.group] || position(a) - position(b) || a.variant - b.variant || a.order - b.order,
  );
}

function countSchemas(context: SchemaContext): number {
  return Math.max(context.targets.components.length, context.schemaIndex.targets.length);
}
