/** TypeScript's type nodes → text: the handful of kinds that types of schemas consist of. */
import type { Property } from "../../model/model.js";
import { schemaComment } from "./comment.js";
import { literal, propertyKey } from "../text/text.js";
import { ts } from "./typescript.js";
import { LINE_WIDTH } from "../text/line-width.js";

export interface PrintOptions {
  /** Text for a reference to a declared type. */
  refer(name: string): string;
  /** What a signature of a property was made from. */
  property(signature: object): Property | undefined;
  /** Everything on one line, without comments. */
  readonly inline?: true;
}

/** @param indent spaces before the lines after the first */
export function printType(node: ts.TypeNode, options: PrintOptions, indent = 0): string {
  const keyword = keywords.get(node.kind);
  if (keyword !== undefined) return keyword;
  if (ts.isTypeReferenceNode(node)) return printReference(node, options, indent);
  if (ts.isIndexedAccessTypeNode(node)) return printComponent(node, options);
  if (ts.isLiteralTypeNode(node)) return printLiteral(node.literal);
  if (ts.isArrayTypeNode(node)) return `${operand(node.elementType, options, indent)}[]`;
  if (ts.isUnionTypeNode(node)) return printUnion(node, options, indent);
  if (ts.isIntersectionTypeNode(node)) return node.types.map((type) => member(type, options, indent)).join(" & ");
  if (ts.isParenthesizedTypeNode(node)) return `(${printType(node.type, options, indent)})`;
  if (ts.isTypeLiteralNode(node)) return printTypeLiteral(node, options, indent);
  if (ts.isTupleTypeNode(node))
    return `[${node.elements.map((element) => printElement(element, options, indent)).join(", ")}]`;
  // Strings among literal types: openapi-typescript makes them identifiers whose text is JSON.
  if (ts.isIdentifier(node as ts.Node)) return printName(ts.idText(node as unknown as ts.Identifier));
  throw new Error(`A type of the kind ${ts.SyntaxKind[node.kind]} cannot be printed.`);
}

const keywords: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.StringKeyword, "string"],
  [ts.SyntaxKind.NumberKeyword, "number"],
  [ts.SyntaxKind.BooleanKeyword, "boolean"],
  [ts.SyntaxKind.UnknownKeyword, "unknown"],
  [ts.SyntaxKind.NeverKeyword, "never"],
  [ts.SyntaxKind.UndefinedKeyword, "undefined"],
]);

/** A global with its arguments, or text that the lowering has finished. */
function printReference(node: ts.TypeReferenceNode, options: PrintOptions, indent: number): string {
  const name = ts.isIdentifier(node.typeName) ? ts.idText(node.typeName) : ts.idText(node.typeName.right);
  if (node.typeArguments === undefined) return name;
  return `${name}<${node.typeArguments.map((argument) => printType(argument, options, indent)).join(", ")}>`;
}

/** `components["schemas"]["Name"]` → `Name`. */
function printComponent(node: ts.IndexedAccessTypeNode, options: PrintOptions): string {
  const index =
    ts.isLiteralTypeNode(node.indexType) && ts.isStringLiteral(node.indexType.literal)
      ? node.indexType.literal.text
      : "";
  return options.refer(index);
}

function printLiteral(node: ts.LiteralTypeNode["literal"]): string {
  if (ts.isNumericLiteral(node)) return literal(Number(node.text));
  if (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand)) return literal(-Number(node.operand.text));
  if (ts.isStringLiteral(node)) return literal(node.text);
  if (node.kind === ts.SyntaxKind.NullKeyword) return "null";
  return node.kind === ts.SyntaxKind.TrueKeyword ? "true" : "false";
}

function printName(text: string): string {
  return text.startsWith('"') ? literal(JSON.parse(text) as string) : text;
}

function printUnion(node: ts.UnionTypeNode, options: PrintOptions, indent: number): string {
  // Formats that differ on the wire only are one type.
  const parts = [...new Set(opened(node).map((type) => member(type, options, indent)))];
  const line = parts.join(" | ");
  if (options.inline === true || line.length + indent <= LINE_WIDTH || line.includes("\n")) return line;
  const margin = `\n${" ".repeat(indent + 2)}| `;
  return margin + parts.join(margin);
}

/** The variants of a union, those of unions inside it too. */
function opened(node: ts.UnionTypeNode): readonly ts.TypeNode[] {
  return node.types.flatMap((type) => {
    const inner = ts.isParenthesizedTypeNode(type) ? type.type : type;
    return ts.isUnionTypeNode(inner) ? opened(inner) : [type];
  });
}

/** A part of a union or intersection, in parentheses where it would be read otherwise. */
function member(node: ts.TypeNode, options: PrintOptions, indent: number): string {
  return ts.isUnionTypeNode(node) ? `(${printType(node, options, indent)})` : printType(node, options, indent);
}

/** What `[]` is put behind: finished text may be a union. */
function operand(node: ts.TypeNode, options: PrintOptions, indent: number): string {
  const text = printType(node, options, indent);
  const compound =
    ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node) || (ts.isTypeReferenceNode(node) && /[|&]/.test(text));
  return compound ? `(${text})` : text;
}

function printElement(node: ts.TypeNode | ts.NamedTupleMember, options: PrintOptions, indent: number): string {
  if (ts.isOptionalTypeNode(node)) return `${operand(node.type, options, indent)}?`;
  if (ts.isRestTypeNode(node)) return `...${printType(node.type, options, indent)}`;
  return printType(node as ts.TypeNode, options, indent);
}

function printTypeLiteral(node: ts.TypeLiteralNode, options: PrintOptions, indent: number): string {
  if (node.members.length === 0) return "{}";
  const inline = options.inline === true || isTag(node, options);
  const inner = inline ? indent : indent + 2;
  const parts: string[] = [];
  const types = new Set<string>();
  let optional = false;
  for (const element of node.members) {
    if (ts.isPropertySignature(element) && element.type !== undefined) {
      const property = options.property(element);
      if (property === undefined) throw new Error("A property signature of unknown origin cannot be printed.");
      const type = printType(element.type, options, inner);
      types.add(type);
      optional ||= element.questionToken !== undefined;
      const comment = inline ? "" : schemaComment(property, inner);
      const line = `${propertyKey(property.name)}${element.questionToken === undefined ? "" : "?"}: ${type}`;
      parts.push(inline ? line : `${comment}${" ".repeat(inner)}${line};`);
    } else if (ts.isIndexSignatureDeclaration(element)) {
      const line = `[key: string]: ${indexType(printType(element.type, options, inner), types, optional)}`;
      parts.push(inline ? line : `${" ".repeat(inner)}${line};`);
    }
  }
  return inline ? `{ ${parts.join("; ")} }` : `{\n${parts.join("\n")}\n${" ".repeat(indent)}}`;
}

/** What tells a variant from others, `{ kind: "cat" }`, stays on the line of what it stands beside. */
function isTag({ members: [only, ...others] }: ts.TypeLiteralNode, options: PrintOptions): boolean {
  if (only === undefined || others.length > 0 || !ts.isPropertySignature(only)) return false;
  const property = options.property(only);
  if (property?.required !== true || schemaComment(property, 0) !== "") return false;
  return property.schema.kind === "literal" || (property.schema.kind === "enum" && !property.schema.open);
}

/** More types of properties than this say nothing any more. */
const MAXIMUM_INDEX_TYPES = 8;

/**
 * The type of an index signature that stands beside properties: their types must be assignable to it, `undefined` too
 * when one is optional (without `exactOptionalPropertyTypes` an optional property may hold it).
 */
export function indexType(additional: string, properties: ReadonlySet<string>, optional: boolean): string {
  if (additional === "unknown" || properties.has("unknown")) return "unknown";
  const types = new Set([additional, ...properties].flatMap(plainVariants));
  if (types.size > MAXIMUM_INDEX_TYPES) return "unknown";
  if (optional) types.add("undefined");
  return [...types].map((type) => (/[|&\n]/.test(type) && types.size > 1 ? `(${type})` : type)).join(" | ");
}

/** The variants of a union of plain names; any other type as it is. */
function plainVariants(type: string): readonly string[] {
  return /^[\w$[\] |]+$/.test(type) ? type.split(" | ") : [type];
}
