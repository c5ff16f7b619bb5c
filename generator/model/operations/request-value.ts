/**
 * What a caller gives beside path parameters, as one value, which has the parameters as properties. The body is the whole of the
 * value when nothing else is in it; it lies flat beside the parameters when it is an object whose property names are none of
 * theirs; else it is the property `body`.
 */
import type {
  Doc,
  Operation,
  Parameter,
  Property,
  RequestBody,
  RequestContent,
  RequestValue,
  Schema,
} from "../model.js";
import type { ModelContext } from "../context.js";
import { parameterKey, type BuiltParameters } from "./parameters.js";
import { disambiguated, entryOf } from "../names/index.js";

export interface RequestInput {
  readonly operation: Pick<Operation, "origin" | "method" | "path">;
  readonly parameters: BuiltParameters;
  readonly body: RequestBody | undefined;
  /** Name of the request's type; `stated` when the document gives it: then it wins over the body's own name. */
  readonly requestName: { readonly name: string; readonly stated: boolean };
}

/** The value of a request; `undefined` when nothing is sent beside path parameters. */
export function buildRequestValue(input: RequestInput, context: ModelContext): RequestValue | undefined {
  const members = input.parameters.all
    .filter((parameter) => parameter.in !== "path")
    .map((parameter): Member => ({
      ...parameter,
      property: entryOf(input.parameters.members, parameterKey(parameter)),
    }));
  const body = input.body === undefined ? undefined : describeBody(input.body, context);
  if (members.length === 0) return body === undefined ? undefined : wholeBody(body, input, context);
  const flat = body === undefined ? [] : flatProperties(body, members, context);
  const bodyName = members.some(({ property }) => property === "body") ? "requestBody" : "body";
  const free = members.every(({ property }) => property !== bodyName)
    ? bodyName
    : disambiguated(bodyName, `${input.operation.method} ${input.operation.path}`);
  const properties: readonly Property[] = [
    ...members.map(memberProperty),
    ...(flat ?? [
      {
        name: free,
        schema: body!.schema,
        required: !body!.absent,
        readOnly: false,
        writeOnly: false,
        ...(body!.doc === undefined ? {} : { doc: body!.doc }),
      },
    ]),
  ];
  const schema: Schema = { kind: "object", origin: input.operation.origin, properties };
  return {
    type: context.schemas.declare(input.requestName.name, schema, { origin: input.operation.origin, usage: "request" }),
    required: properties.some(({ required }) => required),
    absent: "empty",
    members: members.map(({ property, in: place, name, required }) => ({
      name: property,
      in: place as "query",
      parameter: name,
      required,
    })),
    body:
      body === undefined ? { kind: "none" } : flat === undefined ? { kind: "property", name: free } : { kind: "rest" },
  };
}

/** A parameter, and what it is called in the value. */
interface Member extends Parameter {
  readonly property: string;
}

/** A body as `request` sees it. */
interface BodyShape {
  readonly schema: Schema;
  readonly doc?: Doc;
  /** The call may go without a body. */
  readonly absent: boolean;
  /** `{}` is a value of it. */
  readonly admitsEmpty: boolean;
  /** Of several media types with different schemas. */
  readonly several: boolean;
  /** Every media type carries an object's properties; streams of values, text and bytes do not. */
  readonly carriesProperties: boolean;
}

function describeBody(body: RequestBody, context: ModelContext): BodyShape {
  const schemas = distinctSchemas(body);
  const schema: Schema = schemas.length === 1 ? schemas[0]! : { kind: "union", origin: body.origin, variants: schemas };
  const admitsNull = context.schemas.nullable(schema);
  const carriesProperties = body.content.every(({ kind }) => ["json", "urlencoded", "multipart", "xml"].includes(kind));
  const byMethod = context.options.optionalBodies === "specification" && !body.required;
  return {
    schema,
    ...(body.doc === undefined ? {} : { doc: body.doc }),
    absent: byMethod || (admitsNull && context.options.optionalBodies === "schema"),
    admitsEmpty: carriesProperties && schemas.length === 1 && !admitsNull && admitsEmptyObject(schema, context, 4),
    several: schemas.length > 1,
    carriesProperties,
  };
}

/**
 * Whether a value may be one of two media types that describe different data, so that it does not say which of them it is.
 * Objects with files, bytes, texts and lists of items do.
 */
export function isAmbiguous(body: RequestBody, context: ModelContext): boolean {
  return body.content.some((one, index) =>
    body.content.slice(index + 1).some((other) => {
      if (schemaKey(one.schema) === schemaKey(other.schema)) return false;
      const taken = carried(one, context);
      return carried(other, context).some((kind) => taken.includes(kind));
    }),
  );
}

/** The kinds of values that a media type carries, as far as the document says. */
function carried({ kind, schema }: RequestContent, context: ModelContext): readonly string[] {
  if (kind === "text") return ["string"];
  if (kind === "binary") return ["bytes"];
  if (kind === "jsonLines" || kind === "eventStream") return ["array"];
  if (kind === "multipart" && hasFile(schema, context)) return ["file"];
  return valueKinds(schema, context, 4);
}

function hasFile(schema: Schema, { schemas }: ModelContext): boolean {
  return (schemas.properties(schema) ?? []).some((property) => {
    const value = schemas.resolve(schemas.withoutNull(property.schema));
    return value.kind === "binary" || (value.kind === "array" && schemas.resolve(value.items).kind === "binary");
  });
}

function valueKinds(schema: Schema, context: ModelContext, depth: number): readonly string[] {
  const resolved = context.schemas.resolve(schema);
  switch (resolved.kind) {
    case "union":
      return depth === 0 ? [] : resolved.variants.flatMap((variant) => valueKinds(variant, context, depth - 1));
    case "array":
    case "tuple":
      return ["array"];
    case "object":
    case "intersection":
      return ["object"];
    case "primitive":
      return resolved.type === "string" ? ["string"] : [];
    default:
      return [];
  }
}

/** The schemas of all media types, those that are the same reference or the same place once. */
function distinctSchemas(body: RequestBody): Schema[] {
  const seen = new Set<string>();
  return body.content.flatMap(({ schema }) => {
    const key = schemaKey(schema);
    if (seen.has(key)) return [];
    seen.add(key);
    return [schema];
  });
}

/** The same for schemas that are the same reference, or the same place. */
function schemaKey(schema: Schema): string {
  if (schema.kind === "ref") return schema.type;
  const plain = schema.kind === "binary" || schema.kind === "unknown" || schema.kind === "primitive";
  return plain ? schema.kind : schema.origin;
}

/** Whether `{}` satisfies a schema: no property is required. */
function admitsEmptyObject(schema: Schema, context: ModelContext, depth: number): boolean {
  const resolved = context.schemas.resolve(schema);
  // A map is nothing without entries: leaving it out would hide what the call is for.
  if (resolved.kind === "object")
    return (
      resolved.properties.every(({ required }) => !required) &&
      (resolved.properties.length > 0 || resolved.additional === undefined)
    );
  if (resolved.kind === "intersection")
    return depth > 0 && resolved.members.every((member) => admitsEmptyObject(member, context, depth - 1));
  return false;
}

function wholeBody(body: BodyShape, input: RequestInput, context: ModelContext): RequestValue {
  const named =
    input.requestName.stated || (context.options.requestTypeName === "method" && body.schema.kind === "ref");
  const info = { origin: input.operation.origin, usage: "request" } as const;
  return {
    type: named ? context.schemas.declare(input.requestName.name, body.schema, info) : body.schema,
    required: !body.absent && !body.admitsEmpty,
    // A body that may be left out is left out where there is no value.
    absent: body.admitsEmpty && !body.absent ? "empty" : "none",
    members: [],
    body: { kind: "whole" },
  };
}

/** The body's properties when they can lie beside the members; `undefined` when the body needs a property of its own. */
function flatProperties(
  body: BodyShape,
  members: readonly Member[],
  context: ModelContext,
): readonly Property[] | undefined {
  if (body.several || context.schemas.nullable(body.schema) || !body.carriesProperties) return undefined;
  // A body that may be left out, but not without its properties, cannot be told from one that lacks them.
  if (body.absent && !body.admitsEmpty) return undefined;
  const properties = context.schemas.properties(body.schema);
  const names = new Set(members.map(({ property }) => property));
  return properties?.some(({ name }) => names.has(name)) === true ? undefined : properties;
}

function memberProperty(member: Member): Property {
  return {
    name: member.property,
    schema: member.schema,
    required: member.required,
    readOnly: false,
    writeOnly: false,
    ...(member.doc === undefined ? {} : { doc: member.doc }),
  };
}
