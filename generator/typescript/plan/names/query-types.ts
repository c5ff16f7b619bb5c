/** What query parameters accept in TypeScript beside what the document says. */
import type { ApiModel, Operation, RequestMember, Schema, TypeDeclaration } from "../../../model/model.js";
import type { Options } from "../../../options/index.js";

type QueryOptions = Pick<Options, "queryArrays" | "optionalQuery">;

/**
 * The types of a model, those of requests with what options add to the properties that are query parameters: with
 * `queryArrays: oneOrMany` one item instead of a list, with `optionalQuery: nullable` `null` for what may be left out.
 */
export function withWiderQueries({ types, operations }: ApiModel, options: QueryOptions): readonly TypeDeclaration[] {
  if (options.queryArrays !== "oneOrMany" && options.optionalQuery !== "nullable") return types;
  const byName = new Map(types.map((type) => [type.name, type.schema]));
  const members = queryMembers(operations);
  return types.map((type) => {
    const own = members.get(type.name);
    const { schema } = type;
    if (own === undefined || schema.kind !== "object") return type;
    const properties = schema.properties.map((property) => {
      const member = own.get(property.name);
      return member === undefined ? property : { ...property, schema: wider(property.schema, member, byName, options) };
    });
    return { ...type, schema: { ...schema, properties } };
  });
}

/** A query parameter, and where the document has it. */
interface QueryMember extends RequestMember {
  readonly origin: string;
}

/** By the name of the request's type, then by that of the property. */
function queryMembers(operations: readonly Operation[]): ReadonlyMap<string, ReadonlyMap<string, QueryMember>> {
  return new Map(
    operations.flatMap(({ request, parameters }) => {
      if (request?.type.kind !== "ref") return [];
      const origins = new Map(parameters.map(({ in: place, name, origin }) => [`${place} ${name}`, origin]));
      const own = request.members
        .filter((member) => member.in === "query")
        .map(
          (member) => [member.name, { ...member, origin: origins.get(`query ${member.parameter}`) ?? "#" }] as const,
        );
      return own.length === 0 ? [] : [[request.type.type, new Map(own)] as const];
    }),
  );
}

function wider(
  schema: Schema,
  { required, origin }: QueryMember,
  types: ReadonlyMap<string, Schema>,
  options: QueryOptions,
): Schema {
  const resolved = resolve(schema, types);
  const variants = [schema];
  if (options.queryArrays === "oneOrMany" && resolved.kind === "array") variants.push(resolved.items);
  if (options.optionalQuery === "nullable" && !required && !admitsNull(resolved, types))
    variants.push({ kind: "primitive", type: "null", value: "null", origin });
  return variants.length === 1 ? schema : { kind: "union", origin, variants };
}

function admitsNull(schema: Schema, types: ReadonlyMap<string, Schema>): boolean {
  if (schema.kind === "union") return schema.variants.some((variant) => isNull(resolve(variant, types)));
  return isNull(schema) || schema.kind === "unknown";
}

function isNull(schema: Schema): boolean {
  return schema.kind === "primitive" && schema.type === "null";
}

/** The schema behind references; an endless chain is its own end. */
function resolve(schema: Schema, types: ReadonlyMap<string, Schema>): Schema {
  let current = schema;
  for (let steps = 0; steps <= types.size && current.kind === "ref"; steps++)
    current = types.get(current.type) ?? current;
  return current;
}
