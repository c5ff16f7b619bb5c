/** TypeScript's type nodes → text: the handful of kinds that types of schemas consist of. */
import type { CommentPrinter } from "../comments.js";
import { propertyComment } from "./comment.js";
import { indexSignature, inlineProperty, optionalProperty, requiredProperty } from "./members.js";
import { literalOf, propertyOf } from "./nodes.js";
import type { PropertyOrigin } from "./schema-object.js";
import { bareText, code, join, literal, memberName, none, propertyKey, type Code } from "../../text/text.js";
import { ts } from "./typescript.js";
import { LINE_WIDTH } from "../../text/line-width.js";

export interface PrintOptions {
  /** Text for a reference to a declared type. */
  readonly refer: (name: string) => Code;
  /** Absent: everything is on one line, without comments. */
  readonly comments?: CommentPrinter;
}

/** @param indent spaces before the lines after the first */
export function printType(node: ts.TypeNode, options: PrintOptions, indent = 0): Code {
  const keyword = keywords.get(node.kind);
  if (keyword !== undefined) return keyword;
  if (ts.isTypeReferenceNode(node)) return printReference(node, options, indent);
  if (ts.isIndexedAccessTypeNode(node)) return printComponent(node, options);
  if (ts.isLiteralTypeNode(node)) return printLiteral(node.literal);
  if (ts.isArrayTypeNode(node)) return code`${operand(node.elementType, options, indent)}[]`;
  if (ts.isUnionTypeNode(node)) return printUnion(node, options, indent);
  if (ts.isIntersectionTypeNode(node))
    return join(
      node.types.map((type) => member(type, options, indent)),
      " & ",
    );
  if (ts.isParenthesizedTypeNode(node)) return code`(${printType(node.type, options, indent)})`;
  if (ts.isTypeLiteralNode(node)) return printTypeLiteral(node, options, indent);
  if (ts.isTupleTypeNode(node))
    return code`[${join(
      node.elements.map((element) => printElement(element, options, indent)),
      ", ",
    )}]`;
  // Strings among literal types: openapi-typescript makes them identifiers whose text is JSON.
  if (ts.isIdentifier(node as ts.Node)) return printName(ts.idText(node as unknown as ts.Identifier));
  throw new Error(`A type of the kind ${ts.SyntaxKind[node.kind]} cannot be printed.`);
}

const keywords: ReadonlyMap<ts.SyntaxKind, Code> = new Map([
  [ts.SyntaxKind.StringKeyword, code`string`],
  [ts.SyntaxKind.NumberKeyword, code`number`],
  [ts.SyntaxKind.BooleanKeyword, code`boolean`],
  [ts.SyntaxKind.UnknownKeyword, code`unknown`],
  [ts.SyntaxKind.NeverKeyword, code`never`],
  [ts.SyntaxKind.UndefinedKeyword, code`undefined`],
]);

/** A global with its arguments, or a literal that is no primitive. */
function printReference(node: ts.TypeReferenceNode, options: PrintOptions, indent: number): Code {
  const value = literalOf(node);
  if (value !== undefined) return literal(value);
  const name = memberName(ts.idText(ts.isIdentifier(node.typeName) ? node.typeName : node.typeName.right));
  if (node.typeArguments === undefined) return name;
  const types = node.typeArguments.map((argument) => printType(argument, options, indent));
  return code`${name}<${join(types, ", ")}>`;
}

/** `components["schemas"]["Name"]` → `Name`. */
function printComponent(node: ts.IndexedAccessTypeNode, options: PrintOptions): Code {
  const index =
    ts.isLiteralTypeNode(node.indexType) && ts.isStringLiteral(node.indexType.literal)
      ? node.indexType.literal.text
      : "";
  return options.refer(index);
}

function printLiteral(node: ts.LiteralTypeNode["literal"]): Code {
  if (ts.isNumericLiteral(node)) return literal(Number(node.text));
  if (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand)) return literal(-Number(node.operand.text));
  if (ts.isStringLiteral(node)) return literal(node.text);
  if (node.kind === ts.SyntaxKind.NullKeyword) return code`null`;
  return node.kind === ts.SyntaxKind.TrueKeyword ? code`true` : code`false`;
}

function printName(text: string): Code {
  return text.startsWith('"') ? literal(JSON.parse(text) as string) : memberName(text);
}

function printUnion(node: ts.UnionTypeNode, options: PrintOptions, indent: number): Code {
  // Formats that differ on the wire only are one type.
  const parts = [...new Set(opened(node).map((type) => member(type, options, indent)))];
  const line = join(parts, " | ");
  if (options.comments === undefined || isLine(line, indent)) return line;
  const margin = code`\n${spaces(indent + 2)}| `;
  return code`${margin}${parts.reduce((left, right) => code`${left}${margin}${right}`)}`;
}

/** Whether code stays on its line: it is short enough, or has lines already. */
function isLine(line: Code, indent: number): boolean {
  return bareText(line).length + indent <= LINE_WIDTH || line.includes("\n");
}

/** So many spaces, an even number. */
export function spaces(count: number): Code {
  return count <= 0 ? none : code`  ${spaces(count - 2)}`;
}

/** The variants of a union, those of unions inside it too. */
function opened(node: ts.UnionTypeNode): readonly ts.TypeNode[] {
  return node.types.flatMap((type) => {
    const inner = ts.isParenthesizedTypeNode(type) ? type.type : type;
    return ts.isUnionTypeNode(inner) ? opened(inner) : [type];
  });
}

/** A part of a union or intersection, in parentheses where it would be read otherwise. */
function member(node: ts.TypeNode, options: PrintOptions, indent: number): Code {
  return ts.isUnionTypeNode(node) ? code`(${printType(node, options, indent)})` : printType(node, options, indent);
}

/** What `[]` is put behind. */
function operand(node: ts.TypeNode, options: PrintOptions, indent: number): Code {
  const type = printType(node, options, indent);
  return ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node) ? code`(${type})` : type;
}

function printElement(node: ts.TypeNode | ts.NamedTupleMember, options: PrintOptions, indent: number): Code {
  if (ts.isOptionalTypeNode(node)) return code`${operand(node.type, options, indent)}?`;
  if (ts.isRestTypeNode(node)) return code`...${printType(node.type, options, indent)}`;
  return printType(node as ts.TypeNode, options, indent);
}

function printTypeLiteral(node: ts.TypeLiteralNode, options: PrintOptions, indent: number): Code {
  if (node.members.length === 0) return code`{}`;
  const { comments } = isTag(node) ? {} : options;
  const inner = comments === undefined ? indent : indent + 2;
  const margin = spaces(inner);
  const parts: Code[] = [];
  const index = node.members.find(ts.isIndexSignatureDeclaration);
  const variants = index === undefined ? [] : [variantsOf(index.type, printType(index.type, options, inner), options)];
  const members = membersOf(node);
  for (const { property, type: typeNode } of members) {
    const name = propertyKey(property.name);
    const type = printType(typeNode, options, inner);
    if (index !== undefined) variants.push(variantsOf(typeNode, type, options));
    if (comments === undefined) parts.push(inlineProperty(name, !property.required, type));
    else {
      const member = { comment: comments(propertyComment(property, inner)), margin, name, type };
      parts.push(property.required ? requiredProperty(member) : optionalProperty(member));
    }
  }
  if (index !== undefined) {
    const optional = members.some(({ property }) => !property.required);
    const type = indexType(variants, optional);
    parts.push(comments === undefined ? code`[key: string]: ${type}` : indexSignature({ margin, type }));
  }
  if (comments === undefined) return code`{ ${join(parts, "; ")} }`;
  return code`{\n${join(parts, "\n")}\n${spaces(indent)}}`;
}

/** Properties with the nodes of their types, in the order of the schema: objects put keys that are numbers first. */
function membersOf({ members }: ts.TypeLiteralNode): readonly (PropertyOrigin & { readonly type: ts.TypeNode })[] {
  const found = members.filter(ts.isPropertySignature).map((signature) => {
    const origin = propertyOf(signature);
    if (origin === undefined || signature.type === undefined)
      throw new Error("A property signature of unknown origin cannot be printed.");
    const { property, position } = origin;
    return { property, position, type: signature.type };
  });
  return found.sort((left, right) => left.position - right.position);
}

/** What tells a variant from others, `{ kind: "cat" }`, stays on the line of what it stands beside. */
function isTag({ members: [only, ...others] }: ts.TypeLiteralNode): boolean {
  const property = only === undefined || others.length > 0 ? undefined : propertyOf(only)?.property;
  if (property?.required !== true || propertyComment(property, 0) !== undefined) return false;
  return property.schema.kind === "literal" || (property.schema.kind === "enum" && !property.schema.open);
}

/** A type as the variants that it adds to a union. */
export interface Variants {
  readonly types: readonly Code[];
  /** Whether they are keywords, names and lists of those; other types are one variant each. */
  readonly plain: boolean;
  readonly unknown: boolean;
}

/**
 * The variants of a union of plain types on one line; any other type as it is.
 *
 * @param printed The type as it is printed.
 */
export function variantsOf(node: ts.TypeNode, printed: Code, options: PrintOptions): Variants {
  const unknown = node.kind === ts.SyntaxKind.UnknownKeyword;
  const parts = ts.isUnionTypeNode(node) ? opened(node) : [node];
  if (!parts.every((part) => isPlain(part, options)) || printed.includes("\n"))
    return { types: [printed], plain: false, unknown };
  return { types: parts.map((part) => printType(part, options)), plain: true, unknown };
}

function isPlain(node: ts.TypeNode, options: PrintOptions): boolean {
  if (keywords.has(node.kind)) return true;
  if (ts.isArrayTypeNode(node)) return isPlain(node.elementType, options);
  if (ts.isLiteralTypeNode(node))
    return (
      !ts.isStringLiteral(node.literal) &&
      !ts.isPrefixUnaryExpression(node.literal) &&
      isWord(printLiteral(node.literal))
    );
  if (ts.isIndexedAccessTypeNode(node)) return isWord(bareText(printComponent(node, options)));
  return ts.isTypeReferenceNode(node) && node.typeArguments === undefined && isWord(printReference(node, options, 0));
}

function isWord(name: string): boolean {
  return /^[\w$]+$/.test(name);
}

/** More types of properties than this say nothing any more. */
const MAXIMUM_INDEX_TYPES = 8;

/**
 * The type of an index signature that stands beside properties: their types must be assignable to it, `undefined` too
 * when one is optional (without `exactOptionalPropertyTypes` an optional property may hold it).
 *
 * @param variants Those of the signature's own type, then those of the properties.
 */
export function indexType(variants: readonly Variants[], optional: boolean): Code {
  if (variants.some(({ unknown }) => unknown)) return code`unknown`;
  const types = new Map(variants.flatMap(({ types: all, plain }) => all.map((type) => [type, plain] as const)));
  if (types.size > MAXIMUM_INDEX_TYPES) return code`unknown`;
  if (optional) types.set(code`undefined`, true);
  return join(
    [...types].map(([type, plain]) => (plain || types.size === 1 ? type : code`(${type})`)),
    " | ",
  );
}
