/** How streams of events are typed and read. */
import type { Result, Schema } from "../../model/model.js";
import { codecOf } from "./codecs.js";
import { readerOf } from "./conversions.js";
import {
  call,
  isEmptyObject,
  literalOf,
  object,
  runtimeType,
  schemaType,
  undefinedType,
  union,
  variable,
  type Expression,
  type TypeExpression,
} from "./expression.js";
import type { Types } from "./schemas.js";

/** What an event is called that the server gives no name (WHATWG HTML §9.2.6). */
const UNNAMED = "message";

/** The decoder of a stream of events. */
export function eventDecoder(
  types: Types,
  events: Result["events"],
  data: TypeExpression,
  schema: Schema | undefined,
): Expression {
  const { typeProperty, reconnect, terminator, variants } = events ?? {};
  const parse =
    schema === undefined || variants !== undefined ? JSON_PARSE : dataParser(types, schema, events?.text === true);
  const options = object([
    ["parse", parse === JSON_PARSE ? undefined : parse],
    ["typeProperty", typeProperty === undefined ? undefined : literalOf(typeProperty)],
    ["reconnect", reconnect === undefined ? undefined : literalOf(reconnect === "always" ? true : reconnect)],
    ["terminator", terminator === undefined ? undefined : literalOf(terminator)],
  ]);
  const given = isEmptyObject(options) ? [] : [options];
  if (variants === undefined) return call(events?.items === "events" ? "events" : "eventData", given, [data]);
  const parsers = variants.flatMap(({ names, schema: own, text }) => {
    const parser = dataParser(types, own, text);
    return (names.length === 0 ? [""] : names).map((name) => [name, parser] as const);
  });
  return call("eventsByName", [object(parsers), ...given], [eventType(events, data)]);
}

const JSON_PARSE: Expression = { kind: "global", name: "JSON.parse" };

/** A function that makes data of an event's text: of the text itself, or of the JSON in it. */
function dataParser(types: Types, schema: Schema, text: boolean): Expression {
  if (!text) return readerOf(types, schema) ?? JSON_PARSE;
  const codec = codecOf(schema, types);
  if (codec === undefined) return { kind: "global", name: "String" };
  const body = call("decode", [codec, variable("text")]);
  return { kind: "function", parameters: [{ name: "text", type: { kind: "keyword", name: "string" } }], body };
}

/** The type of an item of a stream of events: the data alone, or whole events, by name where that says what the data is. */
export function eventType(events: Result["events"], data: TypeExpression): TypeExpression {
  if (events?.items !== "events") return data;
  if (events.variants === undefined) return runtimeType("ServerSentEvent", data);
  return union(
    events.variants.map(({ names, schema }) => {
      const known = names.map((name): TypeExpression => ({ kind: "literal", value: name }));
      const all = names.includes(UNNAMED) ? [...known, undefinedType] : known;
      return runtimeType("ServerSentEvent", schemaType(schema, "response"), ...(all.length === 0 ? [] : [union(all)]));
    }),
  );
}
