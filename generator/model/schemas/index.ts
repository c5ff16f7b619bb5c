/** Schema Objects (OpenAPI 3.2 §4.24, JSON Schema 2020-12) → named types and the schemas that refer to them. */
import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import { appendPointer } from "../../document/json/pointer.js";
import type { Doc, Schema, TypeDeclaration } from "../model.js";
import type { BuildContext, CreateSchemaBuilder, Direction, SchemaBuilder, SchemaBuilderInput } from "./builder.js";
import type { Combiner, ValueKind } from "./combine.js";
import { createLedger } from "./coverage.js";
import { createDeclarations, type Declarations } from "./declarations.js";
import { finishSchemas } from "./finish.js";
import { hoistSchema } from "./hoist.js";
import { createLookup } from "./lookup.js";
import { buildSchema, buildTarget } from "./node.js";
import { plainKind } from "./find.js";
import { surveySchemas } from "./survey.js";
import { tagged } from "./tags.js";
import { createTargets, type Targets } from "./targets.js";
import { createTypeNames } from "../names/declarations.js";
import { referenceTo, type Draft, type Place, type Workshop } from "./workshop.js";

/** The schema builder of one run. */
export const createSchemaBuilder: CreateSchemaBuilder = (input) => {
  const workshop = createWorkshop(input);
  const { combiner, declarations } = workshop;
  const lookup = createLookup((type) => declarations.get(type)?.schema(), combiner);
  return {
    build(schema, origin, context): Schema {
      const built = buildSchema(workshop, schema, origin, topPlace(context.direction, context.hoistAs ?? "Value"));
      return context.hoistAs === undefined ? built : hoist(workshop, built, context.hoistAs, context);
    },
    declare(name, schema, info): Schema {
      return referenceTo(declarations.synthesized(name, schema, info), info.origin);
    },
    claim: workshop.names.claim,
    ...lookup,
    finish: (uses, unused = []) => finishSchemas(workshop, declarations, uses, unused),
  } satisfies SchemaBuilder;
};

interface FullWorkshop extends Workshop {
  readonly declarations: Declarations;
}

function createWorkshop(input: SchemaBuilderInput): FullWorkshop {
  const { spec, options, report } = input;
  const targets = createTargets(spec);
  const survey = surveySchemas(input.sources, targets, options, report);
  const names = createTypeNames({
    options,
    pointers: namedPointers(targets, survey.targets),
    schema: targets.schema,
    calledBy: targets.calledBy,
    reserved: input.reservedTypeNames,
  });
  const kinds = new Map<string, ValueKind | undefined>();
  const tags = new WeakSet<Schema>();
  const combiner: Combiner = {
    isTag: (schema) => tags.has(schema),
    kindOfReference(type): ValueKind | undefined {
      if (!kinds.has(type)) {
        const target = declarations.get(type)?.target;
        kinds.set(type, target === undefined ? undefined : plainKind(targets, targets.schema(target)));
      }
      return kinds.get(type);
    },
    contradiction(origin, what): void {
      report.add(
        "schema-contradiction",
        `No value is ${what} at once; the type is \`never\`, or the later of two properties.`,
        { pointer: origin },
      );
    },
  };
  const declarations = createDeclarations({
    names,
    survey,
    build: (pointer, direction, name) =>
      tagged(workshop, buildTarget(workshop, pointer, topPlace(direction, name)), pointer),
    buildBase: (pointer, direction, name) =>
      buildSchema(workshop, targets.schema(pointer) ?? {}, pointer, {
        ...topPlace(direction, name),
        root: pointer,
        withoutUnions: true,
      }),
  });
  const workshop: FullWorkshop = {
    options,
    report,
    targets,
    survey,
    names,
    ledger: createLedger(new Set(input.sources.map(({ schema }) => schema))),
    combiner,
    tags,
    ignoresSiblings: /^(?:2|3\.0)(?:\.|$)/.test(spec.version),
    declarations,
    target: declarations.target,
    base: declarations.base,
    inline: declarations.inline,
    draft: declarations.get,
  };
  return workshop;
}

function topPlace(direction: Direction, name: string): Place {
  return { direction, depth: 0, name, required: [] };
}

/** What gets a name before anything is built: all component schemas, reached or not (so that a selection renames none), then the rest. */
function namedPointers({ components, canonical }: Targets, reached: readonly JsonPointer[]): JsonPointer[] {
  const pointers = components.map((name) => canonical(appendPointer("#/components/schemas", name)));
  return [...new Set([...pointers, ...reached])];
}

function hoist(workshop: FullWorkshop, schema: Schema, name: string, context: BuildContext): Schema {
  return hoistSchema(schema, name, (part, ideal) => {
    const key = `${part.origin}>${ideal}>${context.direction}`;
    const draft: Draft = workshop.inline(ideal, key, part.origin, () => part);
    return referenceTo(draft, part.origin);
  });
}

export type { Doc, TypeDeclaration };
