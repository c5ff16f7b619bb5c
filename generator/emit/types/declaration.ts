/** One declared type as source text. */
import type {
  EnumSchema,
  IntersectionSchema,
  ObjectSchema,
  Property,
  Schema,
  TypeDeclaration,
} from "../../model/model.js";
import { hasConstObject } from "../../model/schemas/enum-keys.js";
import { partsOf } from "../../model/schemas/graph.js";
import { schemaKey } from "../../model/schemas/key.js";
import { schemaComment, typeComment } from "./comment.js";
import { docComment, identifier, literal, propertyKey } from "../text/text.js";
import { lowered, type LoweringOptions } from "./lowering.js";
import type { TypeNodes } from "./nodes.js";
import { indexType, printType, type PrintOptions } from "./printer.js";
import { LINE_WIDTH } from "../text/line-width.js";

/** Texts of types without properties that a module has printed, by indentation and key. */
export type PrintedTypes = Map<string, string>;

interface Printing extends PrintOptions, LoweringOptions {
  readonly nodes: TypeNodes;
  readonly printed: PrintedTypes;
}

/** `export interface`, `export type`, or `export const` with its type; ends in a line break. */
export function declarationText(
  declaration: TypeDeclaration,
  nodes: TypeNodes,
  refer: (name: string) => string,
  printed: PrintedTypes = new Map(),
): string {
  const printing: Printing = {
    nodes,
    printed,
    refer,
    property: nodes.property,
    binary: declaration.usage === "response" ? "response" : "request",
  };
  const { schema } = declaration;
  const comment = typeComment(declaration.doc, schema);
  const name = identifier(declaration.name);
  if (schema.kind === "object" && isInterface(schema))
    return `${comment}export interface ${name} ${frame(schema, printing)}\n`;
  if (schema.kind === "intersection" && schema.inherits === true)
    return comment + inheritingText(name, schema, printing);
  const values = enumPart(schema);
  if (values !== undefined) return enumText(name, comment, schema, values, printing);
  const type = typeOf(schema, printing, 0);
  return `${comment}export type ${name} =${type.startsWith("\n") ? "" : " "}${type};\n`;
}

function typeOf(schema: Schema, printing: Printing, indent: number): string {
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

function inheritingText(name: string, schema: IntersectionSchema, printing: Printing): string {
  const bases = schema.members.flatMap((member) => (member.kind === "ref" ? [printing.refer(member.type)] : []));
  const own = schema.members.find((member) => member.kind === "object");
  return `export interface ${name} extends ${bases.join(", ")} ${own?.kind === "object" ? frame(own, printing) : "{}"}\n`;
}

/** The members of an interface between braces. */
function frame(schema: ObjectSchema, printing: Printing): string {
  const lines: string[] = [];
  const types = new Set<string>();
  for (const property of schema.properties) {
    const type = typeOf(property.schema, printing, 2);
    types.add(type);
    lines.push(`${schemaComment(property, 2)}  ${propertyKey(property.name)}${property.required ? "" : "?"}: ${type};`);
  }
  if (schema.additional !== undefined) {
    const optional = schema.properties.some((property: Property) => !property.required);
    lines.push(`  [key: string]: ${indexType(typeOf(schema.additional, printing, 2), types, optional)};`);
  }
  return lines.length === 0 ? "{}" : `{\n${lines.join("\n")}\n}`;
}

/** The enum of a declaration that has a const object of its values: it is one, or it is one beside other variants. */
export function enumPart(schema: Schema): EnumSchema | undefined {
  const enums = schema.kind === "union" ? schema.variants.filter((variant) => variant.kind === "enum") : [schema];
  const [only] = enums;
  if (enums.length !== 1 || only?.kind !== "enum" || !hasConstObject(only.members)) return undefined;
  // "or the empty string" beside other variants needs no name.
  return schema.kind === "union" && only.members.every((member) => member.value === "") ? undefined : only;
}

/**
 * The const object of the known values and the type of all accepted ones. An open enum's type ends in `(string & {})`, which
 * any string is assignable to while editors still offer the known ones.
 */
function enumText(name: string, comment: string, schema: Schema, values: EnumSchema, printing: Printing): string {
  const members = values.members.map((member) => {
    const doc =
      member.doc === undefined
        ? ""
        : docComment(
            {
              paragraphs: [member.doc.summary, member.doc.description],
              ...(member.doc.deprecated === true ? { tags: [{ tag: "deprecated" }] } : {}),
            },
            2,
          );
    return `${doc}  ${propertyKey(member.key, "value")}: ${literal(member.value)},\n`;
  });
  const rest = schema.kind === "union" ? schema.variants.filter((variant) => variant !== values) : [];
  const types = new Set(values.open ? values.members.map((member) => typeof member.value) : []);
  const open = (["string", "number"] as const).filter((type) => types.has(type)).map((type) => `(${type} & {})`);
  const others = rest.map((variant) => typeOf(variant, printing, 0));
  const parts = [
    `(typeof ${name})[keyof typeof ${name}]`,
    ...open,
    ...others.map((text) => (/[&|]/.test(text) && !/^[{(]/.test(text) ? `(${text})` : text)),
  ];
  const line = ` ${parts.join(" | ")}`;
  const type = line.length + name.length + 15 > LINE_WIDTH ? `\n  | ${parts.join("\n  | ")}` : line;
  return `${comment}export const ${name} = {\n${members.join("")}} as const;\n\nexport type ${name} =${type};\n`;
}
