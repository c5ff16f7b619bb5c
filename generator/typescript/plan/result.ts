/** What a call resolves to: its type, and the decoder of the runtime that makes it. */
import { choicesOf } from "../../model/choices.js";
import type { MediaKind, Result, ResultChoice, Schema } from "../../model/model.js";
import type { SdkOperation } from "./names/sdk-model.js";
import type { RuntimeValueName } from "../runtime-symbols.js";
import { codecOf } from "./codecs.js";
import { readerOf } from "./conversions.js";
import { eventDecoder, eventType } from "./events.js";
import {
  arrow,
  call,
  isEmptyObject,
  literalOf,
  member,
  object,
  runtime,
  runtimeType,
  schemaType,
  undefinedType,
  union,
  unknownType,
  variable,
  type Expression,
  type ObjectMember,
  type TypeExpression,
  type TypeParameterName,
} from "./expression.js";
import { ownAccept } from "./media-types.js";
import { resolveSchema, type Types } from "./schemas.js";
import { xmlRoot } from "./xml-schemas.js";

/** One way to decode a response. */
interface Decoding {
  readonly kind: MediaKind | "void";
  readonly mediaType: string;
  readonly schema?: Schema;
}

/** The type of a call's data: `User`, `void`, `ItemStream<Event>`, `User | undefined`. */
export function resultType(result: Result): TypeExpression {
  const { choices = [], streamed } = result;
  const whole = wholeType(result);
  if (streamed !== undefined) {
    const stream = decodedType(streamed.choice.events, streamed.choice);
    return runtimeType("Streamed", typeParameter("Stream"), stream, whole);
  }
  if (choices.length === 0) return whole;
  const asked: TypeExpression = {
    kind: "indexed",
    object: {
      kind: "object",
      members: choices.map((choice) => ({
        name: choice.mediaType,
        type: decodedType(choice.events, choice),
        readonly: false,
        optional: false,
      })),
    },
    index: typeParameter("Accept"),
  };
  return result.optional ? union([asked, undefinedType]) : asked;
}

function wholeType(result: Result): TypeExpression {
  const all = decodings(result);
  const data = all.filter(({ kind }) => kind !== "void");
  // Beside data, nothing is a value to be asked for.
  const nothing = data.length > 0 && data.length < all.length;
  const types = (nothing ? data : all).map((decoding) => decodedType(result.events, decoding));
  return union(result.optional || nothing ? [...types, undefinedType] : types);
}

/** The type of the data of one media type, bytes aside. */
export function dataType(kind: Exclude<MediaKind, "binary">, schema: Schema): TypeExpression {
  return decodedType(undefined, { kind, schema });
}

/** The decoder of one media type, bytes aside. */
export function plainDecoder(
  types: Types,
  kind: Exclude<MediaKind, "binary">,
  mediaType: string,
  schema: Schema,
): Expression {
  return decoder(types, undefined, { kind, mediaType, schema }, variable("options"));
}

/** Whether a call gives bytes, so that its caller chooses their form: `As` is a type parameter then. */
export function givesBytes({ result }: Pick<SdkOperation, "result">): boolean {
  return [...decodings(result), ...choicesOf(result)].some(({ kind }) => kind === "binary");
}

/** A type parameter of an operation: `Accept extends … = …`. */
export interface TypeParameter {
  /** `As`: in which form bytes are given. `Accept`: the media type that is asked for. `Stream`: whether a stream is. */
  readonly name: TypeParameterName;
  readonly extends: TypeExpression;
  readonly default: TypeExpression;
}

/** The type parameters by which a call says what it gets, in order. */
export function typeParameters(operation: Pick<SdkOperation, "result">): readonly TypeParameter[] {
  const { choices = [], streamed } = operation.result;
  const types = choices.map(({ mediaType }): TypeExpression => ({ kind: "literal", value: mediaType }));
  const [first] = types;
  const boolean: TypeExpression = { kind: "keyword", name: "boolean" };
  return [
    ...(givesBytes(operation)
      ? [
          {
            name: "As",
            extends: runtimeType("BinaryForm"),
            default: { kind: "literal", value: "blob" },
          } as const,
        ]
      : []),
    ...(first === undefined ? [] : [{ name: "Accept", extends: union(types), default: first } as const]),
    ...(streamed === undefined
      ? []
      : [
          {
            name: "Stream",
            extends: streamed.nullable ? union([boolean, { kind: "keyword", name: "null" }]) : boolean,
            default: { kind: "literal", value: false },
          } as const,
        ]),
  ];
}

export function typeParameter(name: TypeParameterName): TypeExpression {
  return { kind: "parameter", name };
}

/**
 * The decoder of a call; `undefined` for plain JSON, which is the transport's default.
 *
 * @param options The argument that says in which form bytes are given.
 * @param body The body, in which a flag may ask for a stream.
 */
export function decoderOf(
  types: Types,
  operation: SdkOperation,
  options: Expression,
  body: Expression | undefined,
): Expression | undefined {
  const { result } = operation;
  const { choices = [], streamed } = result;
  const one = (choice: ResultChoice): Expression => decoder(types, choice.events, choice, options);
  if (streamed !== undefined && body !== undefined) {
    const own = { ...result, mediaType: result.accept[0] ?? "", kind: result.kind as MediaKind };
    const flag = member(body, streamed.flag, operation.requestBody?.required !== true);
    const given = [streamed.choice, own].map((each) => decodedType(each.events, each));
    return call("byFlag", [flag, one(streamed.choice), one(own)], [typeParameter("Stream"), ...given]);
  }
  if (choices.length > 0)
    return call("byAccept", [options, object(choices.map((choice) => [choice.mediaType, one(choice)] as const))]);
  if (result.alternatives.length > 0) return alternativesDecoder(types, result, options);
  if (isOpen(types, result)) return runtime("anyResponse");
  if (result.kind === "json" && readerOf(types, result.schema) === undefined) return undefined;
  const { kind, schema, accept } = result;
  return decoder(
    types,
    result.events,
    { kind, mediaType: accept[0] ?? "", ...(schema === undefined ? {} : { schema }) },
    options,
  );
}

function alternativesDecoder(types: Types, result: Result, options: Expression): Expression {
  const statuses = [...new Set(result.alternatives.map(({ status }) => status))];
  if (statuses.length === 1) return contentTable(types, result, result.alternatives, options);
  const members = statuses.map((status) => {
    const rows = result.alternatives.filter((row) => row.status === status);
    return statusMember(status, contentTable(types, result, rows, options));
  });
  return call("byStatus", [{ kind: "object", members }]);
}

/** Whether the document says nothing of what JSON holds: then the answer's own media type does. */
function isOpen(types: Types, { kind, schema }: Pick<Decoding, "kind" | "schema">): boolean {
  return kind === "json" && (schema === undefined || resolveSchema(schema, types).kind === "unknown");
}

/** The `Accept` header; `undefined` where the decoder sends the same by itself. */
export function acceptOf(result: Result): string | undefined {
  if (result.accept.length === 0 || result.kind === "void" || choicesOf(result).length > 0) return undefined;
  const accept = result.accept.join(", ");
  const table = new Set(result.alternatives.map(({ status }) => status)).size === 1;
  return table || accept === ownAccept(result.kind) ? undefined : accept;
}

function decodings(result: Result): readonly Decoding[] {
  if (result.alternatives.length > 0) return result.alternatives;
  const { kind, schema, accept } = result;
  return [{ kind, mediaType: accept[0] ?? "", ...(schema === undefined ? {} : { schema }) }];
}

function decodedType(events: Result["events"], { kind, schema }: Omit<Decoding, "mediaType">): TypeExpression {
  const data = schema === undefined ? unknownType : schemaType(schema, "response");
  switch (kind) {
    case "void":
      return { kind: "keyword", name: "void" };
    case "json":
    case "xml":
      return data;
    case "text":
      return STRING;
    case "binary":
      return runtimeType("Binary", typeParameter("As"));
    case "urlencoded":
      return {
        kind: "global",
        name: "Record",
        arguments: [STRING, union([STRING, { kind: "array", items: STRING, readonly: false }])],
      };
    case "multipart":
      return { kind: "global", name: "FormData" };
    case "jsonLines":
      return runtimeType("ItemStream", data);
    case "eventStream":
      return runtimeType("ItemStream", eventType(events, data));
  }
}

const STRING: TypeExpression = { kind: "keyword", name: "string" };

function decoder(types: Types, events: Result["events"], decoding: Decoding, options: Expression): Expression {
  const { schema } = decoding;
  const data = schema === undefined ? unknownType : schemaType(schema, "response");
  switch (decoding.kind) {
    case "json": {
      const reader = readerOf(types, schema);
      if (reader !== undefined) return call("jsonWith", [reader], [data]);
      return { kind: "as", value: runtime("jsonResponse"), type: runtimeType("ResponseDecoder", data) };
    }
    case "xml":
      return xmlDecoder(types, schema, data);
    case "jsonLines": {
      const sequence = /json-seq\b/.test(decoding.mediaType);
      const given = object([
        ["parse", readerOf(types, schema)],
        ["sequence", sequence ? literalOf(true) : undefined],
      ]);
      return call("jsonLinesResponse", isEmptyObject(given) ? [] : [given], [data]);
    }
    case "eventStream":
      return eventDecoder(types, events, data, schema);
    case "binary":
      return call("binaryResponse", [options]);
    default:
      return runtime(PLAIN_DECODERS[decoding.kind]);
  }
}

function xmlDecoder(types: Types, schema: Schema | undefined, data: TypeExpression): Expression {
  if (schema === undefined) return call("xmlResponse", [], [data]);
  const codec = codecOf(schema, types);
  const convert = codec === undefined ? [] : [arrow(["value"], call("decode", [codec, variable("value")]))];
  return call("xmlResponse", [xmlRoot(schema, types), ...convert], [data]);
}

const PLAIN_DECODERS = {
  void: "emptyResponse",
  text: "textResponse",
  urlencoded: "urlencodedResponse",
  multipart: "formDataResponse",
} as const satisfies Partial<Record<Decoding["kind"], RuntimeValueName>>;

/** One decoder, or a table by media type. */
function contentTable(types: Types, result: Result, rows: readonly Decoding[], options: Expression): Expression {
  const [only, ...others] = rows;
  if (only !== undefined && others.length === 0) return decoder(types, result.events, only, options);
  const entries = rows.map((row) => [row.mediaType, decoder(types, result.events, row, options)] as const);
  return call("byContentType", [object(entries)]);
}

/** A member with a status as its key: `200`, `"4XX"`. */
export function statusMember(status: string, value: Expression): ObjectMember {
  return /^[1-9]\d\d$/.test(status) ? { key: status, value, numeric: true } : { key: status, value };
}
