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

/** A declaration as `export interface`, `export type`, or `export const` with its type; ends in a line break. */
export type DeclarationPrinter = (declaration: TypePlan) => Code;

/** The printer of one module. */
export function createDeclarationPrinter(refer: (name: string) => Code, comments: CommentPrinter): DeclarationPrinter {
  const printed = new Map<string, Code>();
  return (declaration) => {
    const way = declaration.usage === "response" ? "response" : "request";
    return printDeclaration(declaration, { refer, comments, way, printed });
  };
}

const interfaceOf = stencil(["comment", "name", "members"], ({ comment, name, members }) => ({
  kind: StructureKind.Interface,
  leadingTrivia: comment,
  isExported: true,
  name,
  properties: [{ name: members }],
}));

const inheriting = stencil(["comment", "name", "bases", "members"], ({ comment, name, bases, members }) => ({
  kind: StructureKind.Interface,
  leadingTrivia: comment,
  isExported: true,
  name,
  extends: [bases],
  properties: [{ name: members }],
}));

const alias = stencil(["comment", "name", "type"], ({ comment, name, type }) => ({
  kind: StructureKind.TypeAlias,
  leadingTrivia: comment,
  isExported: true,
  name,
  type,
}));

const constObject = stencil(["comment", "name", "members"], ({ comment, name, members }) => ({
  kind: StructureKind.VariableStatement,
  leadingTrivia: comment,
  isExported: true,
  declarationKind: VariableDeclarationKind.Const,
  declarations: [{ name, initializer: `${members} as const` }],
}));

const objectMember = stencil(["comment", "name", "value"], ({ comment, name, value }) => ({
  kind: StructureKind.PropertyAssignment,
  leadingTrivia: `${comment}  `,
  name,
  initializer: value,
}));

function printDeclaration(declaration: TypePlan, printing: Printing): Code {
  const { schema, constObject: values } = declaration;
  const comment = printing.comments(typeComment(declaration.doc, schema));
  const name = identifier(declaration.name);
  if (schema.kind === "object" && isInterface(schema))
    return code`${interfaceOf({ comment, name, members: membersOf(schema, printing) })}\n`;
  if (schema.kind === "intersection" && schema.inherits === true) {
    const own = schema.members.find((member) => member.kind === "object");
    const members = own?.kind === "object" ? membersOf(own, printing) : none;
    return code`${inheriting({ comment, name, bases: basesOf(schema, printing), members })}\n`;
  }
  if (values !== undefined) return printEnum({ comment, name, schema, values }, printing);
  return code`${alias({ comment, name, type: typeOf(schema, printing, 0) })}\n`;
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

/** An enum, alone or beside other variants. */
interface EnumDeclaration {
  readonly comment: Code;
  readonly name: Code;
  readonly schema: Schema;
  readonly values: EnumSchema;
}

/**
 * The const object of the known values and the type of all accepted ones. An open enum's type ends in `(string & {})`, which
 * any string is assignable to while editors still offer the known ones.
 */
function printEnum({ comment, name, schema, values }: EnumDeclaration, printing: Printing): Code {
  const members = values.members.map((member) => {
    const about = printing.comments(memberComment(member));
    const key = propertyKey(member.key, "value");
    return code`${objectMember({ comment: about, name: key, value: literal(member.value) })},\n`;
  });
  const object = constObject({ comment, name, members: code`{\n${join(members, "")}}` });
  return code`${object}\n\n${alias({ comment: none, name, type: enumType(name, schema, values, printing) })}\n`;
}

function enumType(name: Code, schema: Schema, values: EnumSchema, printing: Printing): Code {
  const rest = schema.kind === "union" ? schema.variants.filter((variant) => variant !== values) : [];
  const types = new Set(values.open ? values.members.map((member) => typeof member.value) : []);
  const parts = [
    code`(typeof ${name})[keyof typeof ${name}]`,
    ...(["string", "number"] as const)
      .filter((type) => types.has(type))
      .map((type) => code`(${memberName(type)} & {})`),
    ...rest.map((variant) => {
      const type = typeOf(variant, printing, 0);
      return COMPOUND.has(variant.kind) ? code`(${type})` : type;
    }),
  ];
  const line = join(parts, " | ");
  const isLong = bareText(code`export type ${name} = ${line};`).length > LINE_WIDTH;
  return isLong ? join([none, ...parts.map((part) => code`  | ${part}`)], "\n") : line;
}

/** Kinds of schemas whose types may be unions or intersections. */
const COMPOUND: ReadonlySet<Schema["kind"]> = new Set(["union", "intersection", "enum", "binary"]);
