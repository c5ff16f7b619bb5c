/** How streams of events are typed and read. */
import type { Result, Schema } from "../../model/model.js";
import { schemaType } from "../code-scope.js";
import { codecOf, readerOf } from "../codecs/conversions.js";
import type { CodeScope } from "../context.js";
import { literal, propertyKey, trusted, type Code } from "../text/text.js";

/** What an event is called that the server gives no name (WHATWG HTML §9.2.6). */
const UNNAMED = "message";

export function eventDecoder(
  scope: CodeScope,
  events: Result["events"],
  data: () => Code,
  schema: Schema | undefined,
): Code {
  const options: string[] = [];
  if (events?.typeProperty !== undefined) options.push(`typeProperty: ${literal(events.typeProperty)}`);
  if (events?.reconnect !== undefined)
    options.push(`reconnect: ${events.reconnect === "always" ? "true" : literal(events.reconnect)}`);
  if (events?.terminator !== undefined) options.push(`terminator: ${literal(events.terminator)}`);
  if (events?.variants === undefined) {
    const parse = schema === undefined ? "JSON.parse" : dataParser(scope, schema, events?.text === true);
    if (parse !== "JSON.parse") options.unshift(`parse: ${parse}`);
    return trusted(
      `${scope.runtime(events?.items === "events" ? "events" : "eventData")}<${data()}>(${optionsObject(options)})`,
    );
  }
  const parsers = events.variants.flatMap(({ names, schema: own, text }) => {
    const parser = dataParser(scope, own, text);
    return (names.length === 0 ? [""] : names).map((name) => `${propertyKey(name, "value")}: ${parser}`);
  });
  const given = [`{ ${parsers.join(", ")} }`, ...(options.length === 0 ? [] : [optionsObject(options)])];
  return trusted(`${scope.runtime("eventsByName")}<${eventType(scope, events, data)}>(${given.join(", ")})`);
}

/** A function that makes data of an event's text: of the text itself, or of the JSON in it. */
export function dataParser(scope: CodeScope, schema: Schema, text: boolean): string {
  if (!text) return readerOf(scope, schema) ?? "JSON.parse";
  const codec = codecOf(scope, schema);
  return codec === undefined ? "String" : `(text: string) => ${scope.runtime("decode")}(${codec}, text)`;
}

export function optionsObject(members: readonly string[]): string {
  return members.length === 0 ? "" : `{ ${members.join(", ")} }`;
}

/** The type of an item of a stream of events: the data alone, or whole events, by name where that says what the data is. */
export function eventType(scope: CodeScope, events: Result["events"], data: () => Code): Code {
  if (events?.items !== "events") return data();
  const event = scope.runtime("ServerSentEvent");
  if (events.variants === undefined) return trusted(`${event}<${data()}>`);
  const types = events.variants.map(({ names, schema }) => {
    const known: readonly string[] = names.map((name) => literal(name));
    const name = names.includes(UNNAMED) ? [...known, "undefined"] : known;
    return `${event}<${[schemaType(scope, schema, "response"), ...(name.length === 0 ? [] : [name.join(" | ")])].join(", ")}>`;
  });
  return trusted([...new Set(types)].join(" | "));
}
