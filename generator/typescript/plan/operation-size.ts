/** How many lines an operation takes when it is printed and formatted: estimates, rather too high than too low. */
import type { Schema } from "../../model/model.js";
import type { DocText } from "./doc.js";
import type { OperationPlan } from "./operations.js";

export interface OperationLines {
  /** The exported function with its comment, its errors and what it imports. */
  readonly function: number;
  /** The method of the class. */
  readonly method: number;
}

/** Characters of a line of a comment and of code, on average less than the formatter has room for. */
const COMMENT_WIDTH = 95;
const CODE_WIDTH = 70;

/** A call in a comment is no longer than this. */
const EXAMPLE_LINES = 23;

export function operationLines(operation: OperationPlan): OperationLines {
  const { signature, request, functionDoc, methodDoc, servers, exportedAs } = operation;
  const { typeParameters, parameters, returns, errors } = signature;
  const types = [returns, ...parameters.map(({ type }) => type)].map(codeSize);
  // Each argument is on a line; so is the import of each type. Brackets and the blank line behind are constant.
  const imports = new Set(types.flatMap(({ references }) => references)).size;
  const head = types.reduce((sum, { lines }) => sum + lines, 3 + typeParameters.length + imports);
  const alias = errors === undefined ? 0 : 2 + codeSize(errors.type).lines;
  return {
    function:
      docLines(functionDoc) +
      head +
      alias +
      requestLines(request) +
      (servers === undefined ? 0 : 3 + servers.servers.length * 4) +
      (exportedAs === undefined ? 0 : 2),
    method: docLines(methodDoc) + head + 3 + Math.floor(parameters.length / 3),
  };
}

/** Lines of the class besides its methods: its field, its constructor, and what hands out other resources. */
export function classLines(doc: DocText, children: readonly { readonly doc: DocText }[]): number {
  return children.reduce((sum, child) => sum + 6 + docLines(child.doc), 12 + docLines(doc));
}

function requestLines({ split, call, strategy, responseHeaders }: OperationPlan["request"]): number {
  // A path is one line, however long.
  const { query, headers, cookies, security, sharedSecurity, path: _path, ...other } = call;
  const members = [query, headers, cookies].reduce(
    (sum, list) => sum + (list.length === 0 ? 0 : codeSize(list).lines),
    0,
  );
  const rest = Object.values(other).reduce(
    (sum: number, value) => sum + (value === undefined ? 0 : codeSize(value).lines),
    0,
  );
  const secured = sharedSecurity === undefined ? codeSize(security).lines : 1;
  const around = 7 + (strategy === undefined ? 0 : 2 + codeSize(strategy).lines) + codeSize(responseHeaders).lines;
  return members + rest + secured + around + (split === undefined ? 0 : 1 + Math.ceil(split.bindings.length / 3));
}

/** Fields of plan data that are no text at the place itself. */
const UNPRINTED: ReadonlySet<string> = new Set(["kind", "module", "way"]);

interface Size {
  readonly lines: number;
  readonly characters: number;
  /** Names of declared types. */
  readonly references: readonly string[];
}

const NONE: readonly string[] = [];

/** The size of an expression, a type or a list of such, which are plain data: long ones have a line for each part. */
function codeSize(value: unknown): Size {
  if (Array.isArray(value)) return sizeOf(value);
  if (typeof value === "object" && value !== null) {
    if ("kind" in value && value.kind === "schema" && "schema" in value) return schemaSize(value.schema as Schema);
    return sizeOf(Object.entries(value).flatMap(([key, each]) => (UNPRINTED.has(key) ? [] : [each])));
  }
  return text(value === undefined ? 0 : String(value).length + 1);
}

function sizeOf(parts: readonly unknown[]): Size {
  return total(parts.map(codeSize));
}

function text(characters: number): Size {
  return { lines: 1, characters, references: NONE };
}

/** Inline types have no comments; an object has a line for each property. */
function schemaSize(schema: Schema): Size {
  switch (schema.kind) {
    case "ref":
      return { lines: 1, characters: schema.type.length, references: [schema.type] };
    case "object":
      return total([
        ...schema.properties.map((property) => named(property.name, schemaSize(property.schema))),
        ...(schema.additional === undefined ? [] : [named("[key: string]", schemaSize(schema.additional))]),
      ]);
    case "array":
      return named("[]", schemaSize(schema.items));
    case "tuple":
      return total([...schema.items, ...(schema.rest === undefined ? [] : [schema.rest])].map(schemaSize));
    case "union":
      return total(schema.variants.map(schemaSize));
    case "intersection":
      return total(schema.members.map(schemaSize));
    case "enum":
      return total(schema.members.map(({ value }) => codeSize(value)));
    case "literal":
      return codeSize(JSON.stringify(schema.value));
    default:
      return text(8);
  }
}

function named(name: string, size: Size): Size {
  return { ...size, characters: size.characters + name.length + 3 };
}

function total(sizes: readonly Size[]): Size {
  const characters = sizes.reduce((sum, size) => sum + size.characters, 2);
  const lines = characters <= CODE_WIDTH ? 1 : sizes.reduce((sum, size) => sum + size.lines, 2);
  return { lines, characters, references: sizes.flatMap(({ references }) => references) };
}

function docLines({ paragraphs = [], tags = [], example }: DocText): number {
  const written = paragraphs.filter((text) => text.trim() !== "");
  const prose = written.reduce((sum, text) => sum + textLines(text), 0) + Math.max(written.length - 1, 0);
  const stated = tags.reduce((sum, { name = "", text = "" }) => sum + textLines(`@deprecated ${name} ${text}`), 0);
  const called = example === undefined ? 0 : Math.min(EXAMPLE_LINES, 3 + codeSize(example.arguments).lines);
  const lines = prose + stated + called;
  return lines === 0 ? 0 : lines + (tags.length > 0 || called > 0 ? 3 : 2);
}

/** Elements of HTML become lines. */
function textLines(text: string): number {
  const elements = text.match(/<(?:p|li|ul|ol|br|h[1-6]|pre|table|tr)\b/giu)?.length ?? 0;
  return text.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / COMMENT_WIDTH), elements * 2);
}
