/**
 * How values stand in XML documents (OpenAPI 3.2 §4.27): the `XmlSchema` of the runtime for a schema of the model. Declared
 * types get a constant each, in the modules that `xml-types.ts` plans.
 */
import type { Schema, XmlHints } from "../../model/model.js";
import { arrow, literalOf, type Expression, type ObjectMember } from "./expression.js";
import { memberOfObject } from "./inherited-names.js";
import { objectProperties, resolveSchema, type Types } from "./schemas.js";

/** Inline schemas nested deeper than this are written and read as they come. */
const MAX_DEPTH = 100;

/** Module of the XML schemas of the types of one module, below `src/`. */
export function xmlModule(typeModule: string): string {
  return `internal/xml-schemas/${typeModule.replace(/^types\//, "")}`;
}

/** The constant that holds the XML schema of a declared type. */
function xmlConstant(typeName: string, types: Types): Expression {
  const declaration = types.get(typeName);
  if (declaration === undefined) throw new Error(`The type '${typeName}' is not declared.`);
  return { kind: "constant", name: xmlName(typeName), module: xmlModule(declaration.module) };
}

/** Name of the constant that holds the XML schema of a type. */
export function xmlName(typeName: string): string {
  return `${typeName}Xml`;
}

/** The XML schema of a document's root. A root has a name: that of the document, else the component's, else `root`. */
export function xmlRoot(schema: Schema, types: Types): Expression {
  const hinted = rootName(schema, types);
  const members = membersAt(schema, types, TOP);
  return {
    kind: "object",
    members: hinted.explicit ? members : [{ key: "name", value: literalOf(hinted.name) }, ...members],
  };
}

/** The XML schema of a schema: an object literal. */
export function xmlSchema(schema: Schema, types: Types): Expression {
  return { kind: "object", members: membersAt(schema, types, TOP) };
}

/** How deep in inline schemas, and the types whose properties are written out around: one inside itself would have no end. */
interface Place {
  readonly depth: number;
  readonly inlined: readonly string[];
}

const TOP: Place = { depth: 0, inlined: [] };

function membersAt(schema: Schema, types: Types, place: Place): readonly ObjectMember[] {
  return [...hintMembers(schema), ...(place.depth > MAX_DEPTH ? [] : contentMembers(schema, types, place))];
}

function contentMembers(schema: Schema, types: Types, place: Place): readonly ObjectMember[] {
  const own = inlinedBy(schema);
  if (own.some((name) => place.inlined.includes(name))) return [];
  const below: Place = {
    depth: place.depth + 1,
    inlined: own.length === 0 ? place.inlined : [...place.inlined, ...own],
  };
  const inner = (each: Schema): Expression => ({ kind: "object", members: membersAt(each, types, below) });
  switch (schema.kind) {
    case "ref":
      return [{ key: "ref", value: arrow([], xmlConstant(schema.type, types)) }];
    case "array":
      return [{ key: "array", value: inner(schema.items) }];
    case "tuple":
      return [{ key: "tuple", value: { kind: "array", items: schema.items.map(inner) } }];
    case "object":
    case "intersection": {
      const properties = objectProperties(schema, types);
      if (properties === undefined) return [];
      const rows = properties.map(({ name, schema: property }) => memberOfObject(name, inner(property)));
      const rest =
        schema.kind === "object" && schema.additional !== undefined
          ? [{ key: "rest", value: inner(schema.additional) }]
          : [];
      return [{ key: "object", value: { kind: "object", members: rows } }, ...rest];
    }
    case "union": {
      const values = schema.variants.filter((variant) => variant.kind !== "primitive" || variant.type !== "null");
      const [only] = values;
      const nullable = values.length < schema.variants.length ? [{ key: "nullable", value: literalOf(true) }] : [];
      if (only !== undefined && values.length === 1)
        return [
          ...(schema.xml === undefined ? hintMembers(only) : []),
          ...contentMembers(only, types, { ...place, depth: place.depth + 1 }),
          ...nullable,
        ];
      return [...variantMembers(values, types, inner), ...nullable];
    }
    default:
      return typeMember(schema);
  }
}

/** The types whose properties an intersection, or a union of several, writes out. */
function inlinedBy(schema: Schema): readonly string[] {
  const parts = schema.kind === "intersection" ? schema.members : schema.kind === "union" ? schema.variants : [];
  if (schema.kind === "union" && parts.filter(({ kind }) => kind !== "primitive").length < 2) return [];
  return parts.flatMap((part) => (part.kind === "ref" ? [part.type] : []));
}

/** Variants that are objects are one with the properties of all: an element does not say which variant it is. */
function variantMembers(
  variants: readonly Schema[],
  types: Types,
  inner: (schema: Schema) => Expression,
): readonly ObjectMember[] {
  const rows = new Map<string, Schema>();
  for (const variant of variants) {
    const properties = objectProperties(variant, types);
    if (properties === undefined) return [];
    for (const { name, schema } of properties) if (!rows.has(name)) rows.set(name, schema);
  }
  if (rows.size === 0) return [];
  const open = variants
    .map((variant) => resolveSchema(variant, types))
    .flatMap((variant) => (variant.kind === "object" && variant.additional !== undefined ? [variant.additional] : []));
  const [additional] = open;
  const members = [...rows].map(([name, schema]) => memberOfObject(name, inner(schema)));
  return [
    { key: "object", value: { kind: "object", members } },
    ...(additional === undefined ? [] : [{ key: "rest", value: inner(additional) }]),
  ];
}

/** `type` of a primitive; nothing where it is not known. */
function typeMember(schema: Schema): readonly ObjectMember[] {
  if (schema.kind === "primitive") {
    // What is converted afterwards is read as text, so that no digit is lost.
    if (schema.type === "null") return [];
    const { value } = schema;
    return typeOf(value === "number" || value === "boolean" ? value : "string");
  }
  if (schema.kind === "enum" && schema.type !== "mixed") return typeOf(schema.type);
  const value = schema.kind === "literal" ? schema.value : undefined;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? typeOf(typeof value)
    : [];
}

function typeOf(type: string): readonly ObjectMember[] {
  return [{ key: "type", value: literalOf(type) }];
}

function hintMembers(schema: Schema): readonly ObjectMember[] {
  const hints: XmlHints = schema.xml ?? {};
  const node = hints.nodeType ?? (hints.wrapped === true ? "element" : undefined);
  return (
    [
      ["name", hints.name],
      ["prefix", hints.prefix],
      ["namespace", hints.namespace],
      ["node", node],
    ] as const
  ).flatMap(([key, value]) => (value === undefined ? [] : [{ key, value: literalOf(value) }]));
}

function rootName(schema: Schema, types: Types): { readonly name: string; readonly explicit: boolean } {
  const name = schema.xml?.name ?? resolveSchema(schema, types).xml?.name;
  if (name !== undefined) return { name, explicit: true };
  const origin = schema.kind === "ref" ? types.get(schema.type)?.origin : undefined;
  const component = /\/components\/schemas\/([^/]+)$/.exec(origin ?? "")?.[1];
  return { name: component === undefined ? "root" : decodePointer(component), explicit: false };
}

/** A segment of a JSON Pointer in a URI fragment (RFC 6901 §6). */
function decodePointer(segment: string): string {
  return segment.replace(/%25/g, "%").replace(/~1/g, "/").replace(/~0/g, "~");
}
