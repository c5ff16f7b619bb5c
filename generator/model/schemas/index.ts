/** Schema Objects (OpenAPI 3.2 §4.24, JSON Schema 2020-12) → named types and the schemas that refer to them. */
import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import { appendPointer } from "../../document/json/pointer.js";
import type { Doc, Schema, TypeDeclaration } from "../model.js";
import type { BuildContext, CreateSchemaBuilder, Direction, SchemaBuilder, SchemaBuilderInput } from "./builder.js";
import type { Combiner, ValueKind } from "./combine.js";
import { createKeywordUsage } from "./coverage.js";
import { createDeclarations, type Declarations } from "./declarations.js";
import { finishSchemas } from "./finish.js";
import { extractSchema } from "./extract.js";
import { createLookup } from "./lookup.js";
import { buildSchema, buildTarget } from "./node.js";
import { plainKind } from "./find.js";
import { indexSchemas } from "./schema-index.js";
import { withDiscriminatorValue } from "./discriminator-values.js";
import { createTargets, type Targets } from "./refs.js";
import { createTypeNames } from "../names/declarations.js";
import { referenceTo, type PendingDeclaration, type BuildPosition, type SchemaContext } from "./schema-context.js";

/** The schema builder of one run. */
export const createSchemaBuilder: CreateSchemaBuilder = (input) => {
  const schemaContext = createWorkshop(input);
  const { combiner, declarations } = schemaContext;
  const lookup = createLookup((type) => declarations.get(type)?.schema(), combiner);
  return {
    build(schema, origin, context): Schema {
      const built = buildSchema(
        schemaContext,
        schema,
        origin,
        topPosition(context.direction, context.extractAs ?? "Value"),
      );
      return context.extractAs === undefined ? built : extract(schemaContext, built, context.extractAs, context);
    },
    declare(name, schema, info): Schema {
      return referenceTo(declarations.synthesized(name, schema, info), info.origin);
    },
    claim: schemaContext.names.claim,
    ...lookup,
    finish: (uses, unused = []) => finishSchemas(schemaContext, declarations, uses, unused),
  } satisfies SchemaBuilder;
};

interface FullSchemaContext extends SchemaContext {
  readonly declarations: Declarations;
}

function createWorkshop(input: SchemaBuilderInput): FullSchemaContext {
  const { spec, options, report } = input;
  const targets = createTargets(spec);
  const schemaIndex = indexSchemas(input.sources, targets, options, report);
  const names = createTypeNames({
    options,
    pointers: namedPointers(targets, schemaIndex.targets),
    schema: targets.schema,
    namedBy: targets.namedBy,
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
        `No value can be ${what} at once; the type is \`never\`, or that of the later property.`,
        { pointer: origin },
      );
    },
  };
  const declarations = createDeclarations({
    names,
    schemaIndex,
    build: (pointer, direction, name) =>
      withDiscriminatorValue(schemaContext, buildTarget(schemaContext, pointer, topPosition(direction, name)), pointer),
    buildBase: (pointer, direction, name) =>
      buildSchema(schemaContext, targets.schema(pointer) ?? {}, pointer, {
        ...topPosition(direction, name),
        root: pointer,
        withoutUnions: true,
      }),
  });
  const schemaContext: FullSchemaContext = {
    options,
    report,
    targets,
    schemaIndex,
    names,
    keywordUsage: createKeywordUsage(new Set(input.sources.map(({ schema }) => schema))),
    combiner,
    tags,
    ignoresSiblings: /^(?:2|3\.0)(?:\.|$)/.test(spec.version),
    declarations,
    target: declarations.target,
    base: declarations.base,
    inline: declarations.inline,
    draft: declarations.get,
  };
  return schemaContext;
}

function topPosition(direction: Direction, name: string): BuildPosition {
  return { direction, depth: 0, name, required: [] };
}

/** What gets a name before anything is built: all component schemas, reached or not (so that a selection renames none), then the rest. */
function namedPointers({ components, normalizeRef }: Targets, reached: readonly JsonPointer[]): JsonPointer[] {
  const pointers = components.map((name) => normalizeRef(appendPointer("#/components/schemas", name)));
  return [...new Set([...pointers, ...reached])];
}

function extract(schemaContext: FullSchemaContext, schema: Schema, name: string, context: BuildContext): Schema {
  return extractSchema(schema, name, (part, ideal) => {
    const key = `${part.origin}>${ideal}>${context.direction}`;
    const draft: PendingDeclaration = schemaContext.inline(ideal, key, part.origin, () => part);
    return referenceTo(draft, part.origin);
  });
}

export type { Doc, TypeDeclaration };
