/**
 * Schema Objects → TypeScript's nodes, by openapi-typescript's transform. This file is the only one that knows the library;
 * it is called schema by schema, so that no more than one type's nodes are alive.
 */
import { transformSchemaObject, type GlobalContext } from "openapi-typescript";
import type { Json } from "../../../model/model.js";
import type { PropertyOrigin, SchemaObject } from "./schema-object.js";
import { ts } from "./typescript.js";

export type TypeNode = ts.TypeNode;

/** Whether raw bytes are given by the caller or received from the service. */
export type Way = "request" | "response";

/** The node of a schema. */
export function typeNode(schema: SchemaObject, way: Way): TypeNode {
  return transformSchemaObject(schema as never, { path: "", ctx: contexts[way] }) as unknown as TypeNode;
}

/** The property that a signature among the nodes was made from. */
export function propertyOf(signature: ts.Node): PropertyOrigin | undefined {
  return origins.get(signature);
}

/** The object or list that a node stands for, a literal type. */
export function literalOf(node: ts.Node): Json | undefined {
  return literals.get(node);
}

const origins = new WeakMap<ts.Node, PropertyOrigin>();
const literals = new WeakMap<ts.Node, Json>();
/** The transform asks twice for a property; the second answer must cost nothing. */
const answers = new WeakMap<SchemaObject, TypeNode>();

/** The transform's own options are off: the model has decided everything. */
const settings = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  defaultNonNullable: false,
  discriminators: { objects: {}, refsHandled: [] },
  emptyObjectsUnknown: false,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  injectFooter: [],
  makePathsEnum: false,
  pathParamsAsTypes: false,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  resolve: (): undefined => undefined,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
  silent: true,
};

const contexts = { request: contextOf("request"), response: contextOf("response") };

function contextOf(way: Way): GlobalContext {
  const context = {
    ...settings,
    transform(schema: SchemaObject, { path }: { readonly path?: string }): TypeNode | undefined {
      const known = answers.get(schema);
      if (known !== undefined) return known;
      // Paths, which the library makes for names, grow with the depth and are not used: an object inside begins anew.
      const isInside = path !== "" && schema.properties !== undefined;
      const made = ownNode(schema, way) ?? (isInside ? typeNode(schema, way) : undefined);
      if (made !== undefined) answers.set(schema, made);
      return made;
    },
    transformProperty(signature: ts.PropertySignature, schema: SchemaObject): undefined {
      const origin = schema["x-property"];
      if (origin !== undefined) origins.set(signature, origin);
    },
  };
  // Its nodes are those of the copy of TypeScript that typescript.ts names, whatever its declarations say.
  return context as unknown as GlobalContext;
}

/** What the library has no type for, or another one; `undefined`: its own is right. */
function ownNode(schema: SchemaObject, way: Way): TypeNode | undefined {
  if (schema.format !== undefined) return formatNode(schema.format, way);
  if (schema["x-literal"] !== undefined) {
    const node = ts.factory.createTypeReferenceNode("");
    literals.set(node, schema["x-literal"]);
    return node;
  }
  if (schema.not !== undefined) return otherValues(schema.type === "string" ? "string" : "number");
  if (schema.prefixItems !== undefined) return tuple(schema, schema.prefixItems, way);
  if (schema.additionalProperties !== undefined) return indexed(schema, schema.additionalProperties, way);
  return undefined;
}

function formatNode(format: string, way: Way): TypeNode {
  if (format !== "binary")
    return global(format === "date-time" ? "Date" : format === "int64" ? "bigint" : "Uint8Array");
  if (way === "response") return global("Blob");
  return ts.factory.createUnionTypeNode([
    global("Blob"),
    global("Uint8Array"),
    global("ArrayBuffer"),
    global("ReadableStream", [global("Uint8Array")]),
  ]);
}

function global(name: string, types?: readonly TypeNode[]): TypeNode {
  return ts.factory.createTypeReferenceNode(name, types);
}

/** `(string & {})`: any other value of an open enum, which editors do not offer. */
function otherValues(type: "string" | "number"): TypeNode {
  const { factory } = ts;
  return factory.createParenthesizedType(
    factory.createIntersectionTypeNode([keyword(type), factory.createTypeLiteralNode([])]),
  );
}

function keyword(type: "string" | "number"): TypeNode {
  return ts.factory.createKeywordTypeNode(
    type === "string" ? ts.SyntaxKind.StringKeyword : ts.SyntaxKind.NumberKeyword,
  );
}

function tuple({ minItems = 0, items }: SchemaObject, prefix: readonly SchemaObject[], way: Way): TypeNode {
  const { factory } = ts;
  const elements = prefix.map((item, index) =>
    index < minItems ? typeNode(item, way) : factory.createOptionalTypeNode(typeNode(item, way)),
  );
  if (items !== undefined) elements.push(factory.createRestTypeNode(factory.createArrayTypeNode(typeNode(items, way))));
  return factory.createTupleTypeNode(elements);
}

/** Properties and index signature in one type; the printer widens the signature to the types of the properties. */
function indexed({ properties, required = [] }: SchemaObject, additional: SchemaObject, way: Way): TypeNode {
  const { factory } = ts;
  const values = typeNode(additional, way);
  const own = properties === undefined ? undefined : typeNode({ type: "object", properties, required }, way);
  const isPlain = values.kind === ts.SyntaxKind.UnknownKeyword || values.kind === ts.SyntaxKind.NeverKeyword;
  if (own === undefined && isPlain) return global("Record", [keyword("string"), values]);
  const key = factory.createParameterDeclaration(undefined, undefined, "key", undefined, keyword("string"));
  return factory.createTypeLiteralNode([
    ...(own !== undefined && ts.isTypeLiteralNode(own) ? own.members : []),
    factory.createIndexSignature(undefined, [key], values),
  ]);
}
