/** How a stream of events reads: what its items are, and what the data of each event is. */
import { quoted } from "../../document/json/value.js";
import { followSchema, type Located } from "../../document/located.js";
import { isJson as isJsonType } from "../../document/media-type.js";
import type { JsonSchema, SchemaObject } from "../../document/openapi.js";
import type { ModelContext } from "../context.js";
import type { Result, Schema } from "../model.js";
import { pascalCase, words } from "../names/index.js";
import { eventShapes, jsonContent, type EventShape } from "./event-shapes.js";

export interface EventReading {
  readonly events: NonNullable<Result["events"]>;
  /** Of the data of all events; absent: unknown. */
  readonly schema?: Schema;
}

/** A stream of an operation. */
export interface EventSource {
  /** Names the operation in messages. */
  readonly key: string;
  /** Starts the names of inline types. */
  readonly base: string;
  /** `itemSchema` as it is written. */
  readonly itemSchema?: Located<JsonSchema>;
  /** What is built of `itemSchema` or `schema`. */
  readonly schema?: Schema;
}

/**
 * How events read: with `itemSchema` (OpenAPI 3.2 §4.14.4) whole events, whose `data` has the schema of its `contentSchema` when it
 * is JSON in a string, by the event's name where that tells kinds of data apart; with only `schema` the data alone. A discriminator
 * that the protocol carries is filled in from the event's name.
 */
export function readEvents(source: EventSource, context: ModelContext): EventReading {
  const { itemSchema } = source;
  const shapes = itemSchema === undefined ? undefined : eventShapes(context.spec, itemSchema);
  if (itemSchema === undefined || shapes === undefined) return dataAlone(source.schema, context);
  if (shapes === "tooMany") {
    approximated(source, itemSchema, "Events have more forms than can be told apart", context);
    return { events: { items: "events", text: true }, schema: plainText(itemSchema.origin) };
  }
  const kinds = byData(shapes);
  const variants = kinds.map(({ names, data }) => {
    const isOnly = kinds.length === 1;
    const ending = isOnly ? "" : pascalCase(words(names[0] ?? ""));
    const read = readForms(data, `${source.base}${ending}EventData`, itemSchema.origin, context);
    if (read.isMixed) approximated(source, itemSchema, `The data of ${eventNamed(names)} is text or JSON`, context);
    return { names, schema: read.schema, text: read.text };
  });
  const [first, ...others] = variants;
  if (first === undefined || others.length === 0)
    return { events: { items: "events", text: first?.text ?? true }, ...(first && { schema: first.schema }) };
  return {
    events: { items: "events", text: variants.every(({ text }) => text), variants },
    schema: { kind: "union", origin: itemSchema.origin, variants: variants.map(({ schema }) => schema) },
  };
}

function dataAlone(schema: Schema | undefined, context: ModelContext): EventReading {
  const resolved = schema === undefined ? undefined : context.schemas.resolve(schema);
  const typeProperty = resolved?.kind === "union" ? resolved.discriminator?.property : undefined;
  const text = resolved?.kind === "primitive" && resolved.type === "string";
  return {
    events: { items: "data", text, ...(typeProperty === undefined ? {} : { typeProperty }) },
    ...(schema === undefined ? {} : { schema }),
  };
}

function approximated(
  { key }: EventSource,
  { origin }: Located<JsonSchema>,
  what: string,
  { report }: ModelContext,
): void {
  report.add("event-data-approximated", `${what} in the stream of ${key}; it is typed as text.`, { pointer: origin });
}

function eventNamed([name]: readonly string[]): string {
  return name === undefined ? "events without a name of their own" : `the event ${quoted(name)}`;
}

/** The names with the same data: none for all other names. */
interface Kind {
  readonly names: readonly string[];
  /** The data is of one of these forms. */
  readonly data: readonly EventShape["data"][];
}

/** Stands for events of any name in a table by name: no event has it (WHATWG HTML §9.2.6). */
const ANY_NAME = "";

function byData(shapes: readonly EventShape[]): readonly Kind[] {
  const forms = new Map<string, Map<string, EventShape["data"]>>();
  for (const { names, data } of shapes)
    for (const name of names ?? [ANY_NAME]) {
      const known = forms.get(name) ?? new Map<string, EventShape["data"]>();
      forms.set(name, known.set(JSON.stringify(data.map(({ value }) => value)), data));
    }
  const kinds = new Map<string, { readonly names: string[]; readonly data: readonly EventShape["data"][] }>();
  for (const [name, data] of forms) {
    const key = JSON.stringify([...data.keys()]);
    const kind = kinds.get(key) ?? { names: [], data: [...data.values()] };
    kind.names.push(name);
    kinds.set(key, kind);
  }
  return [...kinds.values()].map(({ names, data }) => ({ names: names.includes(ANY_NAME) ? [] : names, data }));
}

interface DataReading {
  readonly schema: Schema;
  readonly text: boolean;
  /** Whether it may be JSON or text, so that it is given as text. */
  readonly isMixed: boolean;
}

/** Data of one of several forms. */
function readForms(forms: Kind["data"], extractAs: string, origin: string, context: ModelContext): DataReading {
  const read = forms.map((form) => readForm(form, extractAs, origin, context));
  const [first, ...others] = read;
  if (first === undefined || others.length === 0) return first ?? mixed(origin);
  if (read.some(({ isMixed, text }) => isMixed || text !== first.text)) return mixed(origin);
  const variants = read.map(({ schema }) => schema);
  return { schema: { kind: "union", origin, variants }, text: first.text, isMixed: false };
}

function mixed(origin: string): DataReading {
  return { schema: plainText(origin), text: true, isMixed: true };
}

function readForm(form: EventShape["data"], extractAs: string, origin: string, context: ModelContext): DataReading {
  const parts = form.flatMap((source) => followSchema(context.spec, source) ?? []);
  const build = ({ value, origin: place }: Located<JsonSchema>): Schema =>
    context.schemas.build(value, place, { direction: "response", extractAs, position: "body" });
  const merged: SchemaObject = Object.fromEntries(parts.flatMap(({ value }) => Object.entries(value)));
  const holder = parts.findLast(({ value }) => value.contentSchema !== undefined);
  const content = holder && jsonContent({ value: merged, origin: holder.origin });
  if (content !== undefined) return { schema: build(content), text: false, isMixed: false };
  if (merged.contentMediaType !== undefined && isJsonType(merged.contentMediaType))
    return { schema: { kind: "unknown", origin }, text: false, isMixed: false };
  const [only, ...others] = form;
  const place = parts.at(-1)?.origin ?? origin;
  if (only === undefined) return { schema: plainText(origin), text: true, isMixed: false };
  const schema = build(others.length === 0 ? only : { value: merged, origin: place });
  const { isText, isJson } = kindsOf(schema, context, 0);
  if (isText && isJson) return mixed(place);
  const says = context.schemas.resolve(schema).kind;
  const text = !isJson;
  return {
    schema: text && (says === "unknown" || says === "binary") ? plainText(place) : schema,
    text,
    isMixed: false,
  };
}

/** Whether values are strings, which are sent as they are, or others, which are sent as JSON. `null` and the unknown are neither. */
function kindsOf(
  schema: Schema,
  context: ModelContext,
  depth: number,
): { readonly isText: boolean; readonly isJson: boolean } {
  const resolved = context.schemas.resolve(schema);
  const inner = (parts: readonly Schema[]): ReturnType<typeof kindsOf> => {
    const kinds = depth > 8 ? [] : parts.map((part) => kindsOf(part, context, depth + 1));
    return { isText: kinds.some(({ isText }) => isText), isJson: kinds.some(({ isJson }) => isJson) };
  };
  const said = (isText: boolean): ReturnType<typeof kindsOf> => ({ isText, isJson: !isText });
  switch (resolved.kind) {
    case "primitive":
      return resolved.type === "null" ? { isText: false, isJson: false } : said(resolved.type === "string");
    case "literal":
      return said(typeof resolved.value === "string");
    case "enum":
      return resolved.type === "mixed" ? { isText: true, isJson: true } : said(resolved.type === "string");
    case "union":
      return inner(resolved.variants);
    case "intersection":
      return inner(resolved.members);
    case "unknown":
    case "never":
    case "binary":
      return { isText: false, isJson: false };
    default:
      return said(false);
  }
}

function plainText(origin: string): Schema {
  return { kind: "primitive", type: "string", value: "text", origin };
}
