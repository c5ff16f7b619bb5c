/** One declared type as source text. */
import type { EnumSchema, IntersectionSchema, ObjectSchema, Schema } from "../../../model/model.js";
import { partsOf } from "../../../model/schemas/graph.js";
import { schemaKey } from "../../../model/schemas/key.js";
import { schemaComment, typeComment } from "./comment.js";
import type { TypePlan } from "../../plan/types.js";
import {
  bareText,
  code,
  docComment,
  identifier,
  join,
  literal,
  memberName,
  none,
  propertyKey,
  type Code,
} from "../../text/text.js";
import { lowered, type LoweringOptions } from "./lowering.js";
import type { TypeNodes } from "./nodes.js";
import { indexType, printType, variantsOf, type PrintOptions } from "./printer.js";
import { LINE_WIDTH } from "../../text/line-width.js";

/** Texts of types without properties that a module has printed, by indentation and key. */
export type PrintedTypes = Map<string, Code>;

interface Printing extends PrintOptions, LoweringOptions {
  readonly nodes: TypeNodes;
  readonly printed: PrintedTypes;
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

/** The declaration in parts. */
export function declarationParts(
  declaration: TypePlan,
  nodes: TypeNodes,
  refer: (name: string) => Code,
  printed: PrintedTypes = new Map(),
): DeclarationParts {
  const binary = declaration.usage === "response" ? "response" : "request";
  const printing: Printing = { ...nodes, nodes, printed, refer, binary };
  const { schema, constObject } = declaration;
  const doc = typeComment(declaration.doc, schema);
  const name = identifier(declaration.name);
  if (schema.kind === "object" && isInterface(schema))
    return { doc, name, declaration: code`export interface ${name} ${frame(schema, printing)}\n` };
  if (schema.kind === "intersection" && schema.inherits === true)
    return { doc, name, declaration: inheritingInterface(name, schema, printing) };
  if (constObject !== undefined) return { doc, name, ...printEnum(name, schema, constObject, printing) };
  const type = typeOf(schema, printing, 0);
  if (declaration.aliasesConstObject === true)
    return {
      doc,
      name,
      declaration: code`export const ${name}: typeof ${type} = ${type};\n\n${doc}export type ${name} = ${type};\n`,
    };
  return { doc, name, declaration: code`export type ${name} =${type.startsWith("\n") ? none : code` `}${type};\n` };
}

function typeOf(schema: Schema, printing: Printing, indent: number): Code {
  const key = isFlat(schema) ? `${indent} ${schemaKey(schema)}` : undefined;
  const known = key === undefined ? undefined : printing.printed.get(key);
  if (known !== undefined) return known;
  const text = printType(printing.nodes.node(lowered(schema, printing)), printing, indent);
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

function inheritingInterface(name: Code, schema: IntersectionSchema, printing: Printing): Code {
  const bases = schema.members.flatMap((member) => (member.kind === "ref" ? [printing.refer(member.type)] : []));
  const own = schema.members.find((member) => member.kind === "object");
  const body = own?.kind === "object" ? frame(own, printing) : code`{}`;
  return code`export interface ${name} extends ${join(bases, ", ")} ${body}\n`;
}

/** The members of an interface between braces. */
function frame(schema: ObjectSchema, printing: Printing): Code {
  const lines = schema.properties.map((property) => {
    const name = code`${propertyKey(property.name)}${property.required ? none : code`?`}`;
    return code`${schemaComment(property, 2)}  ${name}: ${typeOf(property.schema, printing, 2)};`;
  });
  if (schema.additional !== undefined) {
    const optional = schema.properties.some(({ required }) => !required);
    const variants = [schema.additional, ...schema.properties.map((property) => property.schema)].map((each) =>
      variantsOf(printing.nodes.node(lowered(each, printing)), typeOf(each, printing, 2), printing),
    );
    lines.push(code`  [key: string]: ${indexType(variants, optional)};`);
  }
  return lines.length === 0 ? code`{}` : code`{\n${join(lines, "\n")}\n}`;
}

/**
 * The const object of the known values and the type of all accepted ones. An open enum's type ends in `(string & {})`, which
 * any string is assignable to while editors still offer the known ones.
 */
function printEnum(
  name: Code,
  schema: Schema,
  values: EnumSchema,
  printing: Printing,
): Pick<DeclarationParts, "declaration" | "values"> {
  const members = values.members.map((member) => ({
    doc: memberComment(member),
    key: propertyKey(member.key, "value"),
    value: literal(member.value),
  }));
  const lines = members.map(({ doc, key, value }) => code`${doc}  ${key}: ${value},\n`);
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
  const line = code` ${join(parts, " | ")}`;
  const isLong = bareText(code`export type ${name} =${line};`).length > LINE_WIDTH;
  const type = isLong ? join([none, ...parts.map((part) => code`  | ${part}`)], "\n") : line;
  const object = code`export const ${name} = {\n${join(lines, "")}} as const;\n`;
  return {
    declaration: code`${object}\nexport type ${name} =${type};\n`,
    values: { members, type: join(parts, " | ") },
  };
}

/** Kinds of schemas whose types may be unions or intersections. */
const COMPOUND: ReadonlySet<Schema["kind"]> = new Set(["union", "intersection", "enum", "binary"]);

function memberComment({ doc }: EnumSchema["members"][number]): Code {
  if (doc === undefined) return none;
  const paragraphs = [doc.summary, doc.description];
  return docComment({ paragraphs, ...(doc.deprecated === true ? { tags: [{ tag: "deprecated" }] } : {}) }, 2);
}
