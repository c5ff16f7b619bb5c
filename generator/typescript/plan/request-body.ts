/** Request bodies: which encoder of the runtime makes the bytes, with the Encoding Objects (OpenAPI 3.2 §4.14, §4.15). */
import type { PropertyEncoding, RequestBody, RequestContent, Schema } from "../../model/model.js";
import type { RuntimeValueName } from "../runtime-symbols.js";
import type { ModuleContext } from "./context.js";
import { hasBigIntegers } from "./codecs.js";
import { encodedItems, encodedValue } from "./conversions.js";
import {
  arrow,
  call,
  isEmptyObject,
  literalOf,
  local,
  object,
  runtime,
  undefinedValue,
  unknownType,
  variable,
  type Expression,
  type ObjectMember,
} from "./expression.js";
import { isInherited } from "./inherited-names.js";
import { isJson, isText, isXml } from "../../document/media-type.js";
import { mediaTypes } from "./media-types.js";
import { resolveSchema, type Types } from "./schemas.js";
import { xmlRoot } from "./xml-schemas.js";
import { partSchema } from "./xml-types.js";

/** An encoder, and what its call has after the value. */
interface Encoder {
  readonly name: RuntimeValueName;
  /** Media type that it would send by itself. */
  readonly mediaType: string;
  /** Third argument. */
  readonly encoding?: Expression;
}

/**
 * The encoded body: one encoder; of several media types `select` takes the one that the caller chooses, and `selectByValue`
 * else the one that carries the value.
 *
 * @param value What is encoded.
 * @param options The argument that holds the chosen `contentType`.
 */
export function bodyOf(
  { types, shared }: ModuleContext,
  body: RequestBody,
  value: Expression,
  options: Expression,
): Expression | undefined {
  const [first, ...others] = body.content;
  if (first === undefined) return undefined;
  if (others.length === 0) return encodedBody(types, first, value);
  const table = encoderTable(types, body);
  if (table !== undefined) return call("select", [options, value, sharedValue(shared, table.value)]);
  const rows = body.content.map((content): readonly [string, Expression] => [
    content.mediaType,
    { kind: "array", items: [literalOf(carrierOf(types, content)), encoderValue(types, content)] },
  ]);
  return call("selectByValue", [options, value, object(rows)]);
}

/** The constant of the module that holds a value; without one the value itself. */
function sharedValue(shared: ReadonlyMap<string, string>, value: Expression): Expression {
  const name = shared.get(JSON.stringify(value));
  return name === undefined ? value : local(name);
}

/** The encoders by media type of a body that is the same value in all of them; `undefined`: it has one, or differs. */
export function encoderTable(
  types: Types,
  { content }: RequestBody,
): { readonly value: Expression; readonly constant: boolean; readonly words: readonly string[] } | undefined {
  if (content.length < 2 || !isOneValue(content)) return undefined;
  const rows = content.map((each) => [each.mediaType, encoderValue(types, each)] as const);
  return {
    value: object(rows),
    // The parameters of other functions have their types from the call.
    constant: rows.every(([, { kind }]) => kind === "runtime"),
    words: content.map(({ kind }) => kind),
  };
}

/** Whether all media types write the same data in another way, so that a value says nothing about them. */
function isOneValue(content: readonly RequestContent[]): boolean {
  const keys = new Set(content.map(({ schema }) => (schema.kind === "ref" ? schema.type : schema.origin)));
  return keys.size === 1 && content.every(({ kind }) => kind === "json" || kind === "urlencoded" || kind === "xml");
}

/** What the runtime is told a media type carries: `any` is JSON that may be a text. */
function carrierOf(types: Types, content: RequestContent): string {
  if (isSequence(content)) return "items";
  return content.kind === "json" && mayBeText(types, content.schema) ? "any" : content.kind;
}

function mayBeText(types: Types, schema: Schema): boolean {
  const resolved = resolveSchema(schema, types);
  switch (resolved.kind) {
    case "primitive":
      return resolved.type === "string";
    case "literal":
      return typeof resolved.value === "string";
    case "enum":
      return resolved.type === "string" || resolved.type === "mixed";
    case "union":
      return resolved.variants.some((variant) => mayBeText(types, variant));
    case "unknown":
      return true;
    default:
      return false;
  }
}

/** One media type's encoded body: `json(value)`. */
export function encodedBody(types: Types, content: RequestContent, value: Expression): Expression {
  const { name, mediaType, encoding } = encoderOf(types, content);
  const named = content.mediaType === mediaType || isOpen(content) ? undefined : literalOf(content.mediaType);
  const rest = encoding === undefined ? (named === undefined ? [] : [named]) : [named ?? undefinedValue, encoding];
  return call(name, [encodedContent(types, content, value), ...rest]);
}

/** An encoder as a value: `(value, mediaType) => Body`. */
function encoderValue(types: Types, content: RequestContent): Expression {
  const { name, encoding } = encoderOf(types, content);
  const value = variable("value");
  const encoded = encodedContent(types, content, value);
  const rest = encoding === undefined ? [] : [encoding];
  if (isOpen(content))
    return arrow(["value"], call(name, [encoded, ...(encoding === undefined ? [] : [undefinedValue, encoding])]));
  if (rest.length === 0 && encoded === value) return runtime(name);
  return arrow(["value", "mediaType"], call(name, [encoded, variable("mediaType"), ...rest]));
}

function encodedContent(types: Types, content: RequestContent, value: Expression): Expression {
  return isSequence(content) ? encodedItems(types, content.schema, value) : encodedValue(types, content.schema, value);
}

/** A range is no type to send: what the encoder sends by itself is. Bytes bring their own. */
function isOpen({ kind, mediaType }: RequestContent): boolean {
  return kind !== "binary" && mediaType.includes("*");
}

/** Whether a body is a stream of items: lines of JSON, events. */
export function isSequence({ kind }: RequestContent): boolean {
  return kind === "jsonLines" || kind === "eventStream";
}

function encoderOf(types: Types, content: RequestContent): Encoder {
  // Encoders are called like the kinds.
  const encoder = { name: content.kind, mediaType: mediaTypes[content.kind] };
  switch (content.kind) {
    case "urlencoded":
      return withEncoding(encoder, content, formStyle);
    case "multipart":
      return withEncoding(encoder, content, (encoding) => partEncoding(types, content, encoding));
    case "xml":
      return { ...encoder, encoding: xmlRoot(content.schema, types) };
    case "json":
      return hasBigIntegers(content.schema, types) ? { ...encoder, name: "exactJson" } : encoder;
    default:
      return encoder;
  }
}

function withEncoding(
  encoder: Encoder,
  content: RequestContent,
  row: (encoding: PropertyEncoding) => Expression | undefined,
): Encoder {
  const encoding = object(content.encoding.map((each) => [each.property, row(each)] as const));
  return isEmptyObject(encoding) ? encoder : { ...encoder, encoding };
}

/** `(value) => Styled` of one property; `undefined` for the default. */
function formStyle(encoding: PropertyEncoding): Expression | undefined {
  if (encoding.style === undefined && encoding.explode === undefined && encoding.allowReserved !== true)
    return encoding.contentType?.split(",").some(isJson) === true ? runtime("jsonValue") : undefined;
  const explode = encoding.explode ?? (encoding.style === undefined || encoding.style === "form");
  const bare = encoding.allowReserved !== true;
  const name = styleName(encoding.style, explode);
  if (bare && (name !== "form" || explode)) return runtime(name);
  const options = name === "form" && !explode ? [object([["explode", literalOf(false)]])] : [];
  const styled = call(name, [variable("value"), ...options]);
  return valueFunction(encoding.property, bare ? styled : call("reserved", [styled]));
}

/** What every object inherits hides from the compiler what a function under that name is given. */
function valueFunction(property: string, body: Expression): Expression {
  return {
    kind: "function",
    parameters: [{ name: "value", ...(isInherited(property) ? { type: unknownType } : {}) }],
    body,
  };
}

function styleName(
  style: PropertyEncoding["style"],
  explode: boolean,
): "form" | "deepObject" | "spaceDelimited" | "pipeDelimited" | "tabDelimited" {
  if (style === "deepObject") return style;
  const delimited = style === "spaceDelimited" || style === "pipeDelimited" || style === "tabDelimited";
  return delimited && !explode ? style : "form";
}

/** A `PartEncoding` of the runtime: how one part is made; `undefined` for the default. */
function partEncoding(types: Types, content: RequestContent, encoding: PropertyEncoding): Expression | undefined {
  const styled = encoding.style !== undefined || encoding.explode !== undefined || encoding.allowReserved === true;
  const { contentType } = encoding;
  const headers = encoding.headers.flatMap(({ name, schema }): ObjectMember[] =>
    schema.kind === "literal" ? [{ key: name, value: literalOf(schema.value) }] : [],
  );
  const part = object([
    ["style", styled ? formStyle(encoding) : undefined],
    [
      "body",
      styled || contentType === undefined ? undefined : partBody(types, content, encoding.property, contentType),
    ],
    ["headers", headers.length === 0 ? undefined : { kind: "object", members: headers }],
  ]);
  return isEmptyObject(part) ? undefined : part;
}

/** The encoder of a part with a content type: a media type, a range or a list (OpenAPI 3.2 §4.15.1). */
function partBody(types: Types, content: RequestContent, property: string, contentType: string): Expression {
  const [first = ""] = contentType.split(/\s*[,;]\s*/);
  const several = contentType.includes(",") || contentType.includes("*");
  const value = variable("value");
  if (!several && isXml(first)) {
    const schema = partSchema(content, property, types);
    const described = schema === undefined ? [] : [xmlRoot(schema, types)];
    return valueFunction(property, call("xml", [value, literalOf(contentType), ...described]));
  }
  const name = several ? "binary" : isJson(first) ? "json" : isText(first) ? "text" : "binary";
  return contentType === mediaTypes[name]
    ? runtime(name)
    : valueFunction(property, call(name, [value, literalOf(contentType)]));
}
