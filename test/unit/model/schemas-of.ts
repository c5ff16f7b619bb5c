import { reservedTypes } from "../../../generator/typescript/plan/names/reserved.js";
import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.js";
import { linkModule } from "../../../generator/typescript/print/link.js";
import { declaredTypes, planTypes } from "../../../generator/typescript/plan/types.js";
import type { DeclaredType } from "../../../generator/typescript/plan/schemas.js";
import { renderTypes } from "../../../generator/typescript/print/types/types.js";
import { comments, renderer } from "../typescript/comments.js";
import type { GeneratedFile } from "../../../generator/shared/generated-file.js";

import { createReport } from "../../../generator/model/report.js";
import type { Direction, FinishedSchemas, SchemaBuilder, SchemaUse } from "../../../generator/model/schemas/builder.js";
import { createSchemaBuilder } from "../../../generator/model/schemas/index.js";
import type { UserOptions } from "../../../generator/options/index.js";
import { resolveOptions } from "../../../generator/options/resolve.js";
import type { JsonSchema } from "../../../generator/document/openapi.js";
import { specOf } from "./spec-of.js";

export interface Built {
  readonly types: readonly DeclaredType[];
  readonly coverage: FinishedSchemas["coverage"];
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly GeneratedFile[];
  /** Source text of one declaration, without the comment before it. */
  text(name: string): string;
  /** Source text of all of a module. */
  module(name: string): string;
  type(name: string): DeclaredType;
}

export interface Use {
  readonly schema: unknown;
  readonly direction?: Direction;
  readonly owner?: string;
  readonly extractAs?: string;
}

/** A builder for component schemas, told of the uses before it builds any. */
export function builderOf(
  schemas: Record<string, unknown>,
  uses: readonly Use[],
  options: UserOptions = {},
  version = "3.1.0",
): { builder: SchemaBuilder; diagnostics: () => readonly Diagnostic[]; uses: () => SchemaUse[] } {
  const report = createReport();
  const mediaTypes = Object.fromEntries(uses.map((use, index) => [String(index), { schema: use.schema }]));
  const spec = specOf({ openapi: version, paths: {}, components: { schemas, mediaTypes } }, version);
  const places = uses.map((use, index) => {
    const origin = `#/components/mediaTypes/${index}/schema`;
    return { ...use, schema: spec.resolve(origin) as JsonSchema, origin, direction: use.direction ?? "response" };
  });
  const builder = createSchemaBuilder({
    spec,
    options: resolveOptions([{ options, directory: "/" }]),
    report,
    sources: places,
    reservedTypeNames: [...reservedTypes],
  });
  return {
    builder,
    diagnostics: () => report.list(),
    uses: () =>
      places.map(({ schema, origin, direction, owner, extractAs }) => ({
        schema: builder.build(schema, origin, { direction, ...(extractAs === undefined ? {} : { extractAs }) }),
        direction,
        ...(owner === undefined ? {} : { owner }),
      })),
  };
}

/** The types of component schemas. Without uses every one of them is used in responses. */
export function typesOf(
  schemas: Record<string, unknown>,
  uses?: readonly Use[],
  options: UserOptions = {},
  version?: string,
): Built {
  const used = uses ?? Object.keys(schemas).map((name) => ({ schema: ref(name) }));
  const { builder, diagnostics, uses: build } = builderOf(schemas, used, options, version);
  const { types: finished, coverage } = builder.finish(build());
  const types = declaredTypes(finished);
  const files = typeFiles(types);
  const module = (name: string): string => files.find((file) => file.path === `src/types/${name}.ts`)?.text ?? "";
  const type = (name: string): DeclaredType => {
    const found = types.find((declaration) => declaration.name === name);
    if (found === undefined) throw new Error(`No type ${name}; there are ${types.map((each) => each.name).join(", ")}`);
    return found;
  };
  return {
    types,
    coverage,
    diagnostics: diagnostics(),
    files,
    module,
    type,
    text(name): string {
      const text = module(type(name).module.replace("types/", ""));
      const start = text.search(new RegExp(`^export (?:interface|type|const) ${name}\\b`, "m"));
      const end = text.indexOf("\n\n", start);
      const next = text.slice(start, end < 0 ? undefined : end).trimEnd();
      // A const object and its type stand together.
      return next.startsWith("export const") ? text.slice(start, nextBreak(text, end)).trimEnd() : next;
    },
  };
}

function nextBreak(text: string, end: number): number | undefined {
  const found = end < 0 ? -1 : text.indexOf("\n\n", end + 2);
  return found < 0 ? undefined : found;
}

/** The modules of declared types, with their imports. */
export function typeFiles(types: readonly DeclaredType[]): readonly GeneratedFile[] {
  return renderTypes(planTypes(types), { comments, renderer }).map(({ path, text }) => {
    const module = path.replace(/^src\/|\.ts$/g, "");
    return { path, text: linkModule(module, text).text.trimStart() };
  });
}

export function ref(name: string): { $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

export function object(properties: Record<string, unknown>, required: readonly string[] = []): Record<string, unknown> {
  return { type: "object", properties, ...(required.length === 0 ? {} : { required }) };
}

export function codes(built: { readonly diagnostics: readonly Diagnostic[] }): string[] {
  return built.diagnostics.map((diagnostic) => diagnostic.code);
}
