/** What a call resolves to: its type, and the decoder of the runtime that makes it. */
import { choicesOf } from "../../model/choices.js";
import type { MediaKind, Operation, Result, ResultChoice, Schema } from "../../model/model.js";
import { schemaType } from "../code-scope.js";
import type { CodeScope } from "../context.js";
import { eventDecoder, eventType, optionsObject } from "./event-result.js";
import { codecOf, readerOf, xmlSchemaOf } from "../codecs/conversions.js";
import { ownAccept } from "./media-types.js";
import type { RuntimeValueName } from "../runtime/symbols.js";
import { literal, memberAccess, propertyKey, trusted, type Code } from "../text/text.js";
import { resolveSchema } from "../types/schemas.js";

/** One way to decode a response. */
interface Decoding {
  readonly kind: MediaKind | "void";
  readonly mediaType: string;
  readonly schema?: Schema;
}

/** The type of a call's data: `User`, `void`, `ItemStream<Event>`, `User | undefined`. */
export function resultType(scope: CodeScope, result: Result): Code {
  const { choices = [], streamed } = result;
  const whole = wholeType(scope, result);
  if (streamed !== undefined) {
    const stream = decodedType(scope, streamed.choice.events, streamed.choice);
    return trusted(`${scope.runtime("Streamed")}<${STREAM_PARAMETER}, ${stream}, ${whole}>`);
  }
  if (choices.length === 0) return whole;
  const rows = choices.map((choice) => `${literal(choice.mediaType)}: ${decodedType(scope, choice.events, choice)}`);
  const asked = `{ ${rows.join("; ")} }[${ACCEPT_PARAMETER}]`;
  return trusted(result.optional ? `${asked} | undefined` : asked);
}

function wholeType(scope: CodeScope, result: Result): Code {
  const types = new Set<string>(decodings(result).map((decoding) => decodedType(scope, result.events, decoding)));
  // Beside data, nothing is a value to be asked for.
  const nothing = types.size > 1 && types.delete("void");
  if (result.optional || nothing) types.add("undefined");
  return trusted([...types].join(" | "));
}

/** The type of the data of one media type, bytes aside. */
export function dataType(scope: CodeScope, kind: Exclude<MediaKind, "binary">, schema: Schema): Code {
  return decodedType(scope, undefined, { kind, mediaType: "", schema });
}

/** The decoder of one media type, bytes aside. */
export function plainDecoder(
  scope: CodeScope,
  kind: Exclude<MediaKind, "binary">,
  mediaType: string,
  schema: Schema,
): Code {
  return decoder(scope, undefined, { kind, mediaType, schema }, trusted(""));
}

/** Whether a call gives bytes, so that its caller chooses their form: `As` is a type parameter then. */
export function givesBytes({ result }: Pick<Operation, "result">): boolean {
  return [...decodings(result), ...choicesOf(result)].some(({ kind }) => kind === "binary");
}

/** Name of the type parameter of calls that give bytes. */
export const BINARY_PARAMETER = "As";
/** Name of the type parameter of calls that ask for a media type by `accept`. */
export const ACCEPT_PARAMETER = "Accept";
/** Name of the type parameter of calls whose flag asks for a stream. */
export const STREAM_PARAMETER = "Stream";

/** A type parameter of an operation: its name, and its declaration (`Accept extends … = …`). */
export interface ResultParameter {
  readonly name: string;
  declared(scope: CodeScope): Code;
}

/** The type parameters by which a call says what it gets, in order. */
export function resultParameters(operation: Pick<Operation, "result" | "pagination">): readonly ResultParameter[] {
  const { choices = [], streamed } = operation.result;
  const types = choices.map(({ mediaType }) => literal(mediaType));
  const parameters: ResultParameter[] = [];
  if (givesBytes(operation))
    parameters.push({
      name: BINARY_PARAMETER,
      declared: (scope) => trusted(`${BINARY_PARAMETER} extends ${scope.runtime("BinaryForm")} = "blob"`),
    });
  if (types.length > 0)
    parameters.push({
      name: ACCEPT_PARAMETER,
      declared: () => trusted(`${ACCEPT_PARAMETER} extends ${types.join(" | ")} = ${types[0]!}`),
    });
  if (streamed !== undefined)
    parameters.push({
      name: STREAM_PARAMETER,
      declared: () => trusted(`${STREAM_PARAMETER} extends boolean${streamed.nullable ? " | null" : ""} = false`),
    });
  return parameters;
}

/**
 * The decoder's expression; empty for plain JSON, which is the transport's default.
 *
 * @param options Name of the argument that says in which form bytes are given.
 * @param body Expression of the body, in which a flag may ask for a stream.
 */
export function decoderExpression(scope: CodeScope, operation: Operation, options: Code, body: Code): Code {
  const { result } = operation;
  const { choices = [], streamed } = result;
  const one = (choice: ResultChoice): Code => decoder(scope, choice.events, choice, options);
  if (streamed !== undefined) {
    const own = { ...result, mediaType: result.accept[0] ?? "", kind: result.kind as MediaKind };
    const optional = operation.requestBody?.required === true ? "" : "?";
    const access = memberAccess(streamed.flag);
    const flag = `${body}${optional}${optional && !access.startsWith(".") ? "." : ""}${access}`;
    const types = [STREAM_PARAMETER, ...[streamed.choice, own].map((each) => decodedType(scope, each.events, each))];
    return trusted(`${scope.runtime("byFlag")}<${types.join(", ")}>(${flag}, ${one(streamed.choice)}, ${one(own)})`);
  }
  if (choices.length > 0) {
    const rows = choices.map((choice) => `${propertyKey(choice.mediaType, "value")}: ${one(choice)}`);
    return trusted(`${scope.runtime("byAccept")}(${options}, { ${rows.join(", ")} })`);
  }
  if (result.alternatives.length === 0) {
    if (isOpen(scope, result)) return scope.runtime("anyResponse");
    if (result.kind === "json" && readerOf(scope, result.schema) === undefined) return trusted("");
    const [mediaType = ""] = result.accept;
    return decoder(
      scope,
      result.events,
      { kind: result.kind, mediaType, ...(result.schema === undefined ? {} : { schema: result.schema }) },
      options,
    );
  }
  const statuses = [...new Set(result.alternatives.map(({ status }) => status))];
  const rows = statuses.map(
    (status) =>
      `${statusKey(status)}: ${contentTable(
        scope,
        result,
        result.alternatives.filter((row) => row.status === status),
        options,
      )}`,
  );
  if (rows.length > 1) return trusted(`${scope.runtime("byStatus")}({ ${rows.join(", ")} })`);
  return contentTable(scope, result, result.alternatives, options);
}

/** Whether the document says nothing of what JSON holds: then the answer's own media type does. */
function isOpen(scope: CodeScope, { kind, schema }: Pick<Decoding, "kind" | "schema">): boolean {
  return kind === "json" && (schema === undefined || resolveSchema(schema, scope.context.types).kind === "unknown");
}

/** The `Accept` header; empty where the decoder sends the same by itself. */
export function acceptExpression(result: Result): Code {
  if (result.accept.length === 0 || result.kind === "void" || choicesOf(result).length > 0) return trusted("");
  const accept = result.accept.join(", ");
  const table = new Set(result.alternatives.map(({ status }) => status)).size === 1;
  if (table || accept === ownAccept(result.kind)) return trusted("");
  return literal(accept);
}

function decodings(result: Result): readonly Decoding[] {
  if (result.alternatives.length > 0) return result.alternatives;
  return [
    {
      kind: result.kind,
      mediaType: result.accept[0] ?? "",
      ...(result.schema === undefined ? {} : { schema: result.schema }),
    },
  ];
}

function decodedType(scope: CodeScope, events: Result["events"], { kind, schema }: Decoding): Code {
  // Asked for only where it is printed: a name that is asked for is imported.
  const data = (): Code => (schema === undefined ? trusted("unknown") : schemaType(scope, schema, "response"));
  switch (kind) {
    case "void":
      return trusted("void");
    case "json":
    case "xml":
      return data();
    case "text":
      return trusted("string");
    case "binary":
      return trusted(`${scope.runtime("Binary")}<${BINARY_PARAMETER}>`);
    case "urlencoded":
      return trusted("Record<string, string | string[]>");
    case "multipart":
      return trusted("FormData");
    case "jsonLines":
      return trusted(`${scope.runtime("ItemStream")}<${data()}>`);
    case "eventStream":
      return trusted(`${scope.runtime("ItemStream")}<${eventType(scope, events, data)}>`);
  }
}

function decoder(scope: CodeScope, events: Result["events"], decoding: Decoding, options: Code): Code {
  const data = (): Code =>
    decoding.schema === undefined ? trusted("unknown") : schemaType(scope, decoding.schema, "response");
  switch (decoding.kind) {
    case "json": {
      const reader = readerOf(scope, decoding.schema);
      if (reader !== undefined) return trusted(`${scope.runtime("jsonWith")}<${data()}>(${reader})`);
      return trusted(`${scope.runtime("jsonResponse")} as ${scope.runtime("ResponseDecoder")}<${data()}>`);
    }
    case "xml":
      return xmlDecoder(scope, decoding.schema, data());
    case "jsonLines": {
      const reader = readerOf(scope, decoding.schema);
      const parse = reader === undefined ? [] : [`parse: ${reader}`];
      const sequence = /json-seq\b/.test(decoding.mediaType) ? ["sequence: true"] : [];
      return trusted(`${scope.runtime("jsonLinesResponse")}<${data()}>(${optionsObject([...parse, ...sequence])})`);
    }
    case "eventStream":
      return eventDecoder(scope, events, data, decoding.schema);
    case "binary":
      return trusted(`${scope.runtime("binaryResponse")}(${options})`);
    default:
      return scope.runtime(PLAIN_DECODERS[decoding.kind]);
  }
}

function xmlDecoder(scope: CodeScope, schema: Schema | undefined, data: Code): Code {
  const codec = schema === undefined ? undefined : codecOf(scope, schema);
  const convert = codec === undefined ? "" : `, (value) => ${scope.runtime("decode")}(${codec}, value)`;
  return trusted(
    `${scope.runtime("xmlResponse")}<${data}>(${schema === undefined ? "" : xmlSchemaOf(scope, schema)}${convert})`,
  );
}

const PLAIN_DECODERS = {
  void: "emptyResponse",
  text: "textResponse",
  urlencoded: "urlencodedResponse",
  multipart: "formDataResponse",
} as const satisfies Partial<Record<Decoding["kind"], RuntimeValueName>>;

/** One decoder, or a table by media type. */
function contentTable(scope: CodeScope, result: Result, rows: readonly Decoding[], options: Code): Code {
  const [only, ...others] = rows;
  if (only !== undefined && others.length === 0) return decoder(scope, result.events, only, options);
  const entries = rows.map(
    (row) => `${propertyKey(row.mediaType, "value")}: ${decoder(scope, result.events, row, options)}`,
  );
  return trusted(`${scope.runtime("byContentType")}({ ${entries.join(", ")} })`);
}

/** A status as a key of an object literal: `200`, `"4XX"`. */
export function statusKey(status: string): Code {
  return /^[1-9]\d\d$/.test(status) ? trusted(status) : propertyKey(status, "value");
}
