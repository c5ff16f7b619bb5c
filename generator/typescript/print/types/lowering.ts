/**
 * Schemas of the model → the small JSON Schema dialect that openapi-typescript's transform reads. What the dialect has no
 * words for is marked with {@link SHAPE} and answered by a hook of the transform (`nodes.ts`).
 */
import type { Property, Schema } from "../../../model/model.js";
import { code, literal, memberName, type Code } from "../../text/text.js";
import { representationOf, type Representation } from "../../plan/representation.js";

/** Key under which a lowered schema carries what only the hooks understand. A symbol: no document can write it. */
export const SHAPE: unique symbol = Symbol("shape");

/** Key under which a lowered property carries what it was made from. */
export const PROPERTY: unique symbol = Symbol("property");

export type Shape =
  /** Finished type text: a global's name, a literal object. */
  | { readonly kind: "text"; readonly text: Code; readonly compound?: boolean }
  /** `(string & {})`: any other value of an open enum. */
  | { readonly kind: "open"; readonly type: "string" | "number" }
  | { readonly kind: "tuple"; readonly items: readonly Lowered[]; readonly required: number; readonly rest?: Lowered }
  /** An object with an index signature wide enough for its properties. */
  | { readonly kind: "indexed"; readonly object: Lowered; readonly additional: Lowered; readonly optional: boolean };

/** A schema as the transform reads it. */
export interface Lowered {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: Lowered;
  readonly properties?: object;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly anyOf?: readonly Lowered[];
  readonly allOf?: readonly Lowered[];
  readonly [SHAPE]?: Shape;
  readonly [PROPERTY]?: Property;
}

export interface LoweringOptions {
  /** What raw bytes are: given by the caller, received from the service, or either. */
  readonly binary: "request" | "response";
}

/** What the SDK takes where it sends raw bytes, and what it gives where it receives them. */
const binaryTypes = {
  request: code`Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array>`,
  response: code`Blob`,
};

/** Schemas nest no deeper than the model's limit, so the recursion is bounded. */
export function lowered(schema: Schema, options: LoweringOptions): Lowered {
  switch (schema.kind) {
    case "ref":
      return { $ref: `#/components/schemas/${schema.type}` };
    case "primitive":
      return primitive(representationOf(schema));
    case "literal":
      return typeof schema.value === "object"
        ? shaped("object", { kind: "text", text: literal(schema.value) })
        : { const: schema.value };
    case "enum": {
      const known: Lowered = { enum: schema.members.map((member) => member.value) };
      if (!schema.open) return known;
      const types = [...new Set(schema.members.map((member) => typeof member.value))].filter(
        (type) => type === "string" || type === "number",
      );
      return { anyOf: [known, ...types.map((type) => shaped(type, { kind: "open", type }))] };
    }
    case "array":
      return { type: "array", items: lowered(schema.items, options) };
    case "tuple": {
      const rest = schema.rest === undefined ? {} : { rest: lowered(schema.rest, options) };
      return shaped("array", {
        kind: "tuple",
        items: schema.items.map((item) => lowered(item, options)),
        required: schema.required,
        ...rest,
      });
    }
    case "object":
      return loweredObject(schema, options);
    case "union":
      return { anyOf: schema.variants.map((variant) => lowered(variant, options)) };
    case "intersection":
      return { allOf: schema.members.map((member) => lowered(member, options)) };
    case "binary":
      return shaped("string", {
        kind: "text",
        text: binaryTypes[options.binary],
        compound: options.binary === "request",
      });
    case "unknown":
      return {};
    case "never":
      return shaped("null", { kind: "text", text: code`never` });
  }
}

function shaped(type: string, shape: Shape): Lowered {
  return { type, [SHAPE]: shape };
}

function primitive(representation: Representation): Lowered {
  if (representation === "bigint" || representation === "Date" || representation === "Uint8Array")
    return shaped("string", { kind: "text", text: memberName(representation) });
  return { type: representation };
}

function loweredObject(schema: Extract<Schema, { readonly kind: "object" }>, options: LoweringOptions): Lowered {
  const additional = schema.additional;
  if (schema.properties.length === 0) {
    if (additional === undefined) return { type: "object" };
    if (additional.kind === "unknown" || additional.kind === "never")
      return shaped("object", { kind: "text", text: code`Record<string, ${memberName(additional.kind)}>` });
  }
  // Keys of our own: the transform reads keys as paths, which names of a document need not be.
  const keys = schema.properties.map((_, index) => `p${index}`);
  const object: Lowered = {
    type: "object",
    properties: Object.fromEntries(
      schema.properties.map((property, index) => [keys[index], loweredProperty(property, options)]),
    ),
    required: keys.filter((_, index) => schema.properties[index]?.required === true),
  };
  if (additional === undefined) return object;
  const optional = schema.properties.some((property) => !property.required);
  return shaped("object", { kind: "indexed", object, additional: lowered(additional, options), optional });
}

function loweredProperty(property: Property, options: LoweringOptions): Lowered {
  return { ...lowered(property.schema, options), [PROPERTY]: property };
}
