/**
 * How values stand in XML documents (OpenAPI 3.2 §4.27): the `XmlSchema` of the runtime for a schema of the model. Declared
 * types get a constant each, in the modules that `xml-files.ts` writes.
 */
import type { Schema, XmlHints } from "../../model/model.js";
import type { ImportedSymbol } from "../imports.js";
import { memberOfLiteral } from "../text/inherited-names.js";
import { objectProperties, resolveSchema, type Types } from "../types/schemas.js";
import { literal, trusted, type Code } from "../text/text.js";

/** Inline schemas nested deeper than this are written and read as they come. */
const MAX_DEPTH = 100;

/** Local names of what an XML schema is made of. */
export interface XmlScope {
  readonly types: Types;
  /** The XML schema of a declared type. */
  xml(typeName: string): Code;
}

/** Module of the XML schemas of the types of one module, below `src/`. */
export function xmlModule(typeModule: string): string {
  return `internal/xml-schemas/${typeModule.replace(/^types\//, "")}`;
}

/** The constant that holds the XML schema of a declared type. */
export function xmlSymbol(typeName: string, types: Types): ImportedSymbol {
  const declaration = types.get(typeName);
  if (declaration === undefined) throw new Error(`The type '${typeName}' is not declared.`);
  return { name: `${typeName}Xml`, module: xmlModule(declaration.module), typeOnly: false };
}

/** The XML schema of a document's root. A root has a name: that of the document, else the component's, else `root`. */
export function xmlRoot(schema: Schema, scope: XmlScope): Code {
  const hinted = rootName(schema, scope.types);
  const expression = xmlExpression(schema, scope);
  if (hinted.explicit) return expression;
  const named = `name: ${literal(hinted.name)}`;
  return trusted(expression === "{}" ? `{ ${named} }` : `{ ${named}, ${expression.slice(2)}`);
}

/** The XML schema of a schema: an object literal. */
export function xmlExpression(schema: Schema, scope: XmlScope): Code {
  return expressionAt(schema, scope, { depth: 0, inlined: [] });
}

/** How deep in inline schemas, and the types whose properties are written out around: one inside itself would have no end. */
interface Place {
  readonly depth: number;
  readonly inlined: readonly string[];
}

function expressionAt(schema: Schema, scope: XmlScope, place: Place): Code {
  const members = [...hintMembers(schema), ...(place.depth > MAX_DEPTH ? [] : contentMembers(schema, scope, place))];
  return trusted(members.length === 0 ? "{}" : `{ ${members.join(", ")} }`);
}

function contentMembers(schema: Schema, scope: XmlScope, place: Place): readonly string[] {
  const own = inlinedBy(schema);
  if (own.some((name) => place.inlined.includes(name))) return [];
  const below: Place = {
    depth: place.depth + 1,
    inlined: own.length === 0 ? place.inlined : [...place.inlined, ...own],
  };
  const inner = (each: Schema): Code => expressionAt(each, scope, below);
  switch (schema.kind) {
    case "ref":
      return [`ref: () => ${scope.xml(schema.type)}`];
    case "array":
      return [`array: ${inner(schema.items)}`];
    case "tuple":
      return [`tuple: [${schema.items.map(inner).join(", ")}]`];
    case "object":
    case "intersection": {
      const properties = objectProperties(schema, scope.types);
      if (properties === undefined) return [];
      const rows = properties.map(({ name, schema: property }) => memberOfLiteral(name, inner(property)));
      const rest =
        schema.kind === "object" && schema.additional !== undefined ? [`rest: ${inner(schema.additional)}`] : [];
      return [`object: {${rows.length === 0 ? "" : ` ${rows.join(", ")} `}}`, ...rest];
    }
    case "union": {
      const values = schema.variants.filter((variant) => variant.kind !== "primitive" || variant.type !== "null");
      const [only] = values;
      const nullable = values.length < schema.variants.length ? ["nullable: true"] : [];
      if (only !== undefined && values.length === 1)
        return [
          ...(schema.xml === undefined ? hintMembers(only) : []),
          ...contentMembers(only, scope, { ...place, depth: place.depth + 1 }),
          ...nullable,
        ];
      return [...variantMembers(values, scope, inner), ...nullable];
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
  { types }: XmlScope,
  inner: (schema: Schema) => Code,
): readonly string[] {
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
  const members = [...rows].map(([name, schema]) => memberOfLiteral(name, inner(schema)));
  return [`object: { ${members.join(", ")} }`, ...(additional === undefined ? [] : [`rest: ${inner(additional)}`])];
}

/** `type` of a primitive; nothing where it is not known. */
function typeMember(schema: Schema): readonly string[] {
  if (schema.kind === "primitive") {
    // What is converted afterwards is read as text, so that no digit is lost.
    if (schema.type === "null") return [];
    return [
      `type: ${literal(schema.representation === "number" || schema.representation === "boolean" ? schema.representation : "string")}`,
    ];
  }
  if (schema.kind === "enum" && schema.type !== "mixed") return [`type: ${literal(schema.type)}`];
  const value = schema.kind === "literal" ? schema.value : undefined;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? [`type: ${literal(typeof value)}`]
    : [];
}

function hintMembers(schema: Schema): readonly string[] {
  const hints: XmlHints = schema.xml ?? {};
  const node = hints.nodeType ?? (hints.wrapped === true ? "element" : undefined);
  return (
    [
      ["name", hints.name],
      ["prefix", hints.prefix],
      ["namespace", hints.namespace],
      ["node", node],
    ] as const
  ).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${literal(value)}`]));
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
