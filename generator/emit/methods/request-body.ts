/** Request bodies: which encoder of the runtime makes the bytes, with the Encoding Objects (OpenAPI 3.2 §4.14, §4.15). */
import type { PropertyEncoding, RequestBody, RequestContent, Schema } from "../../model/model.js";
import type { CodeScope } from "../context.js";
import { encodedItems, encodedValue, needsExactJson, xmlSchemaOf } from "../codecs/conversions.js";
import { partSchema } from "../codecs/xml-files.js";
import { isJson, isText, isXml, mediaTypes } from "./media-types.js";
import type { RuntimeValueName } from "../runtime/symbols.js";
import { literal, propertyKey, trusted, type Code } from "../text/text.js";
import { isInherited } from "../text/inherited-names.js";
import { resolveSchema } from "../types/schemas.js";

/** An encoder as an expression, and what its call has after the value. */
interface Encoder {
  readonly name: RuntimeValueName;
  /** Media type that it would send by itself. */
  readonly mediaType: string;
  /** Third argument: an object literal, or empty. */
  readonly encoding: Code;
}

/**
 * The expression of the encoded body: one encoder; of several media types `select` takes the one that the caller chooses, and
 * `selectByValue` else the one that carries the value.
 *
 * @param value The expression of what is encoded.
 * @param options Name of the argument that holds the chosen `contentType`.
 */
export function bodyExpression(scope: CodeScope, body: RequestBody, value: Code, options: Code): Code {
  const [first, ...others] = body.content;
  if (first === undefined) return trusted("");
  if (others.length === 0) return singleBody(scope, first, value);
  const table = encoderTable(scope, body);
  if (table !== undefined) {
    const encoders = scope.shared.get(table.value) ?? table.value;
    return trusted(`${scope.runtime("select")}(${options}, ${value}, ${encoders})`);
  }
  const rows = body.content.map((content) => {
    const carrier = literal(carrierOf(scope, content));
    return `${propertyKey(content.mediaType, "value")}: [${carrier}, ${encoderExpression(scope, content)}]`;
  });
  return trusted(`${scope.runtime("selectByValue")}(${options}, ${value}, { ${rows.join(", ")} })`);
}

/** The encoders by media type of a body that is the same value in all of them; `undefined`: it has one, or differs. */
export function encoderTable(
  scope: CodeScope,
  { content }: RequestBody,
): { readonly value: Code; readonly constant: boolean; readonly words: readonly string[] } | undefined {
  if (content.length < 2 || !isOneValue(content)) return undefined;
  const encoders = content.map((each) => encoderExpression(scope, each));
  const rows = content.map(({ mediaType }, index) => `${propertyKey(mediaType, "value")}: ${encoders[index] ?? ""}`);
  return {
    value: trusted(`{ ${rows.join(", ")} }`),
    // The parameters of other functions have their types from the call.
    constant: content.every((each, index) => encoders[index] === scope.runtime(each.kind)),
    words: content.map(({ kind }) => kind),
  };
}

/** Whether all media types write the same data in another way, so that a value says nothing about them. */
function isOneValue(content: readonly RequestContent[]): boolean {
  const keys = new Set(content.map(({ schema }) => (schema.kind === "ref" ? schema.type : schema.origin)));
  return keys.size === 1 && content.every(({ kind }) => kind === "json" || kind === "urlencoded" || kind === "xml");
}

/** What the runtime is told a media type carries: `any` is JSON that may be a text. */
function carrierOf(scope: CodeScope, content: RequestContent): string {
  if (isSequence(content)) return "items";
  return content.kind === "json" && mayBeText(scope, content.schema) ? "any" : content.kind;
}

function mayBeText(scope: CodeScope, schema: Schema): boolean {
  const resolved = resolveSchema(schema, scope.context.types);
  switch (resolved.kind) {
    case "primitive":
      return resolved.type === "string";
    case "literal":
      return typeof resolved.value === "string";
    case "enum":
      return resolved.type === "string" || resolved.type === "mixed";
    case "union":
      return resolved.variants.some((variant) => mayBeText(scope, variant));
    case "unknown":
      return true;
    default:
      return false;
  }
}

/** The expression of one media type's encoded body: `json(value)`. */
export function singleBody(scope: CodeScope, content: RequestContent, value: Code): Code {
  const encoder = encoderOf(scope, content);
  const named = content.mediaType === encoder.mediaType || isOpen(content) ? "" : literal(content.mediaType);
  const rest =
    encoder.encoding === ""
      ? named === ""
        ? ""
        : `, ${named}`
      : `, ${named === "" ? "undefined" : named}, ${encoder.encoding}`;
  const encoded = isSequence(content)
    ? encodedItems(scope, content.schema, value)
    : encodedValue(scope, content.schema, value);
  return trusted(`${scope.runtime(encoder.name)}(${encoded}${rest})`);
}

/** An encoder as a value: `(value, mediaType) => Body`. */
function encoderExpression(scope: CodeScope, content: RequestContent): Code {
  const encoder = encoderOf(scope, content);
  const name = scope.runtime(encoder.name);
  const rest = encoder.encoding === "" ? "" : `, ${encoder.encoding}`;
  const value = trusted("value");
  const encoded = isSequence(content)
    ? encodedItems(scope, content.schema, value)
    : encodedValue(scope, content.schema, value);
  if (isOpen(content)) return trusted(`(value) => ${name}(${encoded}${rest === "" ? "" : `, undefined${rest}`})`);
  const asIs = rest === "" && encoded === value;
  return asIs ? name : trusted(`(value, mediaType) => ${name}(${encoded}, mediaType${rest})`);
}

/** A range is no type to send: what the encoder sends by itself is. Bytes bring their own. */
function isOpen({ kind, mediaType }: RequestContent): boolean {
  return kind !== "binary" && mediaType.includes("*");
}

/** Whether a body is a stream of items: lines of JSON, events. */
export function isSequence({ kind }: RequestContent): boolean {
  return kind === "jsonLines" || kind === "eventStream";
}

function encoderOf(scope: CodeScope, content: RequestContent): Encoder {
  // Encoders are called like the kinds.
  const encoder = { name: content.kind, mediaType: mediaTypes[content.kind] };
  if (content.kind === "urlencoded")
    return { ...encoder, encoding: encodingObject(content, (encoding) => formStyle(scope, encoding)) };
  if (content.kind === "multipart")
    return { ...encoder, encoding: encodingObject(content, (encoding) => partEncoding(scope, content, encoding)) };
  if (content.kind === "xml") return { ...encoder, encoding: xmlSchemaOf(scope, content.schema) };
  if (content.kind === "json" && needsExactJson(scope, content.schema))
    return { ...encoder, name: "exactJson", encoding: trusted("") };
  return { ...encoder, encoding: trusted("") };
}

function encodingObject(content: RequestContent, row: (encoding: PropertyEncoding) => Code): Code {
  const rows = content.encoding
    .map((encoding) => ({ key: propertyKey(encoding.property, "value"), value: row(encoding) }))
    .filter(({ value }) => value !== "");
  return trusted(rows.length === 0 ? "" : `{ ${rows.map(({ key, value }) => `${key}: ${value}`).join(", ")} }`);
}

/** `(value) => Styled` of one property; empty for the default. */
function formStyle(scope: CodeScope, encoding: PropertyEncoding): Code {
  if (encoding.style === undefined && encoding.explode === undefined && encoding.allowReserved !== true) {
    if (encoding.contentType === undefined) return trusted("");
    return isJson(encoding.contentType) ? scope.runtime("jsonValue") : trusted("");
  }
  const explode = encoding.explode ?? (encoding.style === undefined || encoding.style === "form");
  const options = explode ? "" : ", { explode: false }";
  const bare = encoding.allowReserved !== true;
  const name = styleName(encoding.style, explode);
  const style = scope.runtime(name);
  if (bare && (name !== "form" || explode)) return style;
  const styled = `${style}(value${name === "form" ? options : ""})`;
  return trusted(
    `${valueParameter(encoding.property)} => ${bare ? styled : `${scope.runtime("reserved")}(${styled})`}`,
  );
}

/** What every object inherits hides from the compiler what a function under that name is given. */
function valueParameter(property: string): string {
  return isInherited(property) ? "(value: unknown)" : "(value)";
}

function styleName(
  style: PropertyEncoding["style"],
  explode: boolean,
): "form" | "deepObject" | "spaceDelimited" | "pipeDelimited" | "tabDelimited" {
  if (style === "deepObject") return style;
  const delimited = style === "spaceDelimited" || style === "pipeDelimited" || style === "tabDelimited";
  return delimited && !explode ? style : "form";
}

/** A `PartEncoding` of the runtime: how one part is made; empty for the default. */
function partEncoding(scope: CodeScope, content: RequestContent, encoding: PropertyEncoding): Code {
  const members: string[] = [];
  if (encoding.style !== undefined || encoding.explode !== undefined || encoding.allowReserved === true)
    members.push(`style: ${formStyle(scope, encoding)}`);
  else if (encoding.contentType !== undefined)
    members.push(`body: ${partBody(scope, content, encoding.property, encoding.contentType)}`);
  const headers = encoding.headers.flatMap(({ name, schema }) =>
    schema.kind === "literal" ? [`${propertyKey(name, "value")}: ${literal(schema.value)}`] : [],
  );
  if (headers.length > 0) members.push(`headers: { ${headers.join(", ")} }`);
  return trusted(members.length === 0 ? "" : `{ ${members.join(", ")} }`);
}

/** The encoder of a part with a content type: a media type, a range or a list (OpenAPI 3.2 §4.15.1). */
function partBody(scope: CodeScope, content: RequestContent, property: string, contentType: string): Code {
  const [first = ""] = contentType.split(/\s*[,;]\s*/);
  const several = contentType.includes(",") || contentType.includes("*");
  if (!several && isXml(first)) {
    const schema = partSchema(content, property, scope.context.types);
    const described = schema === undefined ? "" : `, ${xmlSchemaOf(scope, schema)}`;
    return trusted(
      `${valueParameter(property)} => ${scope.runtime("xml")}(value, ${literal(contentType)}${described})`,
    );
  }
  const name = several ? "binary" : isJson(first) ? "json" : isText(first) ? "text" : "binary";
  return contentType === mediaTypes[name]
    ? scope.runtime(name)
    : trusted(`${valueParameter(property)} => ${scope.runtime(name)}(value, ${literal(contentType)})`);
}
