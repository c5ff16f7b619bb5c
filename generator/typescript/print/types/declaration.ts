/** Declared types as source text: the structures are printed by ts-morph, with types and comments in their holes. */
import { StructureKind, VariableDeclarationKind } from "ts-morph";
import type { EnumSchema, IntersectionSchema, ObjectSchema, Property, Schema } from "../../../model/model.js";
import { partsOf } from "../../../model/schemas/graph.js";
import { schemaKey } from "../../../model/schemas/key.js";
import type { TypePlan } from "../../plan/types.js";
import type { CommentPrinter } from "../comments.js";
import { stencil } from "../print.js";
import { memberComment, propertyComment, typeComment } from "./comment.js";
import { indexSignature, optionalProperty, requiredProperty } from "./members.js";
import { typeNode, type Way } from "./nodes.js";
import { indexType, printType, variantsOf } from "./printer.js";
import { schemaObject } from "./schema-object.js";
import { LINE_WIDTH } from "../../text/line-width.js";
import {
  bareText,
  code,
  identifier,
  join,
  literal,
  memberName,
  none,
  propertyKey,
  type Code,
} from "../../text/text.js";

interface Printing {
  readonly refer: (name: string) => Code;
  readonly comments: CommentPrinter;
  readonly way: Way;
  /** Texts of types without properties that the module has printed, by indentation and key. */
  readonly printed: Map<string, Code>;
}

/** A printed declaration with its parts. */
export interface DeclarationParts {
  /** Doc comment with its line break; empty: none. */
  readonly doc: Code;
  readonly name: Code;
  /** `export interface`, `export type`, or `export const` with its type, without comment; ends in a line break. */
  readonly declaration: Code;
  /** The members of a const object, and the type of all accepted values. */
  readonly values?: { readonly members: readonly EnumMember[]; readonly type: Code };
}

interface EnumMember {
  readonly doc: Code;
  readonly key: Code;
  readonly value: Code;
}

/** The printer of the declarations of one module. */
export function createDeclarationPrinter(
  refer: (name: string) => Code,
  comments: CommentPrinter,
): (declaration: TypePlan) => DeclarationParts {
  const printed = new Map<string, Code>();
  return (declaration) => {
    const way = declaration.usage === "response" ? "response" : "request";
    return declarationParts(declaration, { refer, comments, way, printed });
  };
}

const interfaceOf = stencil(["name", "members"], ({ name, members }) => ({
  kind: StructureKind.Interface,
  isExported: true,
  name,
  properties: [{ name: members }],
}));

const inheriting = stencil(["name", "bases", "members"], ({ name, bases, members }) => ({
  kind: StructureKind.Interface,
  isExported: true,
  name,
  extends: [bases],
  properties: [{ name: members }],
}));

const alias = stencil(["name", "type"], ({ name, type }) => ({
  kind: StructureKind.TypeAlias,
  isExported: true,
  name,
  type,
}));

const constObject = stencil(["name", "members"], ({ name, members }) => ({
  kind: StructureKind.VariableStatement,
  isExported: true,
  declarationKind: VariableDeclarationKind.Const,
  declarations: [{ name, initializer: `${members} as const` }],
}));

const sameObject = stencil(["name", "other"], ({ name, other }) => ({
  kind: StructureKind.VariableStatement,
  isExported: true,
  declarationKind: VariableDeclarationKind.Const,
  declarations: [{ name, type: `typeof ${other}`, initializer: other }],
}));

const objectMember = stencil(["doc", "key", "value"], ({ doc, key, value }) => ({
  kind: StructureKind.PropertyAssignment,
  leadingTrivia: `${doc}  `,
  name: key,
  initializer: value,
}));

function declarationParts(declaration: TypePlan, printing: Printing): DeclarationParts {
  const { schema, constObject: values } = declaration;
  const doc = printing.comments(typeComment(declaration.doc, schema));
  const name = identifier(declaration.name);
  if (values !== undefined) return { doc, name, ...enumParts(name, schema, values, printing) };
  return { doc, name, declaration: code`${printDeclaration(declaration, name, doc, printing)}\n` };
}

function printDeclaration({ schema, aliasesConstObject }: TypePlan, name: Code, doc: Code, printing: Printing): Code {
  if (schema.kind === "object" && isInterface(schema))
    return interfaceOf({ name, members: membersOf(schema, printing) });
  if (schema.kind === "intersection" && schema.inherits === true) {
    const own = schema.members.find((member) => member.kind === "object");
    const members = own?.kind === "object" ? membersOf(own, printing) : none;
    return inheriting({ name, bases: basesOf(schema, printing), members });
  }
  const type = typeOf(schema, printing, 0);
  const named = alias({ name, type });
  return aliasesConstObject === true ? code`${sameObject({ name, other: type })}\n\n${doc}${named}` : named;
}

function typeOf(schema: Schema, printing: Printing, indent: number): Code {
  const key = isFlat(schema) ? `${indent} ${schemaKey(schema)}` : undefined;
  const known = key === undefined ? undefined : printing.printed.get(key);
  if (known !== undefined) return known;
  const text = printType(typeNode(schemaObject(schema), printing.way), printing, indent);
  if (key !== undefined) printing.printed.set(key, text);
  return text;
}

/** Whether the key says all that is printed: no comments of properties, no bytes, which depend on the declaration's use. */
function isFlat(schema: Schema): boolean {
  switch (schema.kind) {
    case "object":
    case "binary":
      return false;
    // Keys of values leave out the order of their members.
    case "literal":
      return typeof schema.value !== "object";
    default:
      return partsOf(schema).every(isFlat);
  }
}

/** Maps without a property read better as `Record`. */
function isInterface(schema: ObjectSchema): boolean {
  return schema.properties.length > 0 || schema.additional === undefined;
}

function basesOf(schema: IntersectionSchema, { refer }: Printing): Code {
  return join(
    schema.members.flatMap((member) => (member.kind === "ref" ? [refer(member.type)] : [])),
    ", ",
  );
}

/** The members of an interface, one below the other. */
function membersOf(schema: ObjectSchema, printing: Printing): Code {
  const margin = code`  `;
  const { properties, additional } = schema;
  const lines = properties.map((property) => {
    const name = propertyKey(property.name);
    const comment = printing.comments(propertyComment(property, 2));
    const member = { comment, margin, name, type: typeOf(property.schema, printing, 2) };
    return property.required ? requiredProperty(member) : optionalProperty(member);
  });
  if (additional !== undefined)
    lines.push(indexSignature({ margin, type: restType(additional, properties, printing) }));
  return join(lines, "\n");
}

/** The type of the keys that are not properties. */
function restType(additional: Schema, properties: readonly Property[], printing: Printing): Code {
  if (additional.kind === "unknown") return code`unknown`;
  const variants = [additional, ...properties.map(({ schema }) => schema)].map((each) =>
    variantsOf(typeNode(schemaObject(each), printing.way), typeOf(each, printing, 2), printing),
  );
  return indexType(
    variants,
    properties.some(({ required }) => !required),
  );
}

/**
 * The const object of the known values and the type of all accepted ones. An open enum's type ends in `(string & {})`, which
 * any string is assignable to while editors still offer the known ones.
 */
function enumParts(
  name: Code,
  schema: Schema,
  values: EnumSchema,
  printing: Printing,
): Pick<DeclarationParts, "declaration" | "values"> {
  const members = values.members.map((member) => ({
    doc: printing.comments(memberComment(member)),
    key: propertyKey(member.key, "value"),
    value: literal(member.value),
  }));
  const lines = members.map((member) => code`${objectMember(member)},\n`);
  const object = constObject({ name, members: code`{\n${join(lines, "")}}` });
  const variants = enumVariants(name, schema, values, printing);
  const line = join(variants, " | ");
  const isLong = bareText(code`export type ${name} = ${line};`).length > LINE_WIDTH;
  const type = isLong ? join([none, ...variants.map((each) => code`  | ${each}`)], "\n") : line;
  return { declaration: code`${object}\n\n${alias({ name, type })}\n`, values: { members, type: line } };
}

function enumVariants(name: Code, schema: Schema, values: EnumSchema, printing: Printing): readonly Code[] {
  const rest = schema.kind === "union" ? schema.variants.filter((variant) => variant !== values) : [];
  const types = new Set(values.open ? values.members.map((member) => typeof member.value) : []);
  return [
    code`(typeof ${name})[keyof typeof ${name}]`,
    ...(["string", "number"] as const)
      .filter((type) => types.has(type))
      .map((type) => code`(${memberName(type)} & {})`),
    ...rest.map((variant) => {
      const type = typeOf(variant, printing, 0);
      return COMPOUND.has(variant.kind) ? code`(${type})` : type;
    }),
  ];
}

/** Kinds of schemas whose types may be unions or intersections. */
const COMPOUND: ReadonlySet<Schema["kind"]> = new Set(["union", "intersection", "enum", "binary"]);
