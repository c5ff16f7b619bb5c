/**
 * Lowered schemas → TypeScript's nodes, by openapi-typescript's transform. This file is the only one that knows the
 * library; it is called schema by schema, so that no more than one type's nodes are alive.
 */
import transformSchemaObject from "openapi-typescript/dist/transform/schema-object.mjs";
import type { Property } from "../../../model/model.js";
import { PROPERTY, SHAPE, type Lowered, type Shape } from "./lowering.js";
import type { Code } from "../../text/text.js";
import { ts } from "./typescript.js";

export type TypeNode = ts.TypeNode;

export interface TypeNodes {
  /** The node of a lowered schema. */
  node(schema: Lowered): TypeNode;
  /** The property that a signature among the nodes was made from: its name and its documentation. */
  property(signature: object): Property | undefined;
  /** What the lowering has finished already, in the place of a name. */
  finished(node: object): Code | undefined;
  /** Whether that is a union. */
  isCompound(node: object): boolean;
}

/** One transform for many schemas; its memory of nodes goes with them. */
export function createTypeNodes(): TypeNodes {
  const properties = new WeakMap<object, Property>();
  const finished = new WeakMap<object, Extract<Shape, { readonly kind: "text" }>>();
  // The transform asks the hook twice for a property; the second answer must cost nothing.
  const answers = new WeakMap<object, TypeNode>();
  const node = (schema: Lowered): TypeNode => transformSchemaObject(schema, { path: "", ctx: context });
  const context = {
    ...settings,
    transform(schema: Lowered): TypeNode | undefined {
      const shape = schema[SHAPE];
      if (shape === undefined) return undefined;
      const known = answers.get(shape);
      if (known !== undefined) return known;
      const made = shapeNode(shape, node);
      if (shape.kind === "text") finished.set(made, shape);
      answers.set(shape, made);
      return made;
    },
    transformProperty(signature: ts.PropertySignature, schema: Lowered): undefined {
      const property = schema[PROPERTY];
      if (property !== undefined) properties.set(signature, property);
    },
  };
  return {
    node,
    property: (signature) => properties.get(signature),
    finished: (type) => finished.get(type)?.text,
    isCompound: (type) => finished.get(type)?.compound === true,
  };
}

/** The transform's own options, all off: the model has decided everything. */
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

function shapeNode(shape: Shape, node: (schema: Lowered) => TypeNode): TypeNode {
  const { factory } = ts;
  switch (shape.kind) {
    case "text":
      return factory.createTypeReferenceNode("");
    case "open":
      return factory.createParenthesizedType(
        factory.createIntersectionTypeNode([
          factory.createKeywordTypeNode(
            shape.type === "string" ? ts.SyntaxKind.StringKeyword : ts.SyntaxKind.NumberKeyword,
          ),
          factory.createTypeLiteralNode([]),
        ]),
      );
    case "tuple":
      return factory.createTupleTypeNode([
        ...shape.items.map((item, index) =>
          index < shape.required ? node(item) : factory.createOptionalTypeNode(node(item)),
        ),
        ...(shape.rest === undefined
          ? []
          : [factory.createRestTypeNode(factory.createArrayTypeNode(node(shape.rest)))]),
      ]);
    case "indexed":
      return indexedNode(shape, node);
  }
}

/** Properties and index signature in one type; the printer widens the signature to the types of the properties. */
function indexedNode(
  shape: Extract<Shape, { readonly kind: "indexed" }>,
  node: (schema: Lowered) => TypeNode,
): TypeNode {
  const { factory } = ts;
  const object = node(shape.object);
  const members = ts.isTypeLiteralNode(object) ? object.members : [];
  const key = factory.createParameterDeclaration(
    undefined,
    undefined,
    "key",
    undefined,
    factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
  );
  return factory.createTypeLiteralNode([
    ...members,
    factory.createIndexSignature(undefined, [key], node(shape.additional)),
  ]);
}
