/**
 * Where values in code are not what JSON carries (dates, big integers, bytes): the conversions around bodies, parameters and
 * responses. Nothing is printed where there is nothing to convert.
 */
import type { Operation, Schema } from "../../model/model.js";
import { codecExpression, codecSymbol, hasBigIntegers } from "./codecs.js";
import type { CodeScope } from "../context.js";
import { trusted, type Code } from "../text/text.js";
import { resolveSchema } from "../types/schemas.js";
import { xmlRoot, xmlSymbol } from "./xml-schemas.js";

/** The codec of a schema as an expression; `undefined` where there is nothing to convert. */
export function codecOf(scope: CodeScope, schema: Schema): Code | undefined {
  return codecExpression(schema, {
    types: scope.context.types,
    runtime: (name) => scope.runtime(name),
    codec: (typeName) => scope.names.use(codecSymbol(typeName, scope.context.types)),
  });
}

/** Whether integers of a schema need more digits than `JSON.parse` keeps. */
export function needsExactJson(scope: CodeScope, schema: Schema): boolean {
  return hasBigIntegers(schema, scope.context.types);
}

/** The runtime's description of a schema as the root of an XML document. */
export function xmlSchemaOf(scope: CodeScope, schema: Schema): Code {
  const { types } = scope.context;
  return xmlRoot(schema, { types, xml: (typeName) => scope.names.use(xmlSymbol(typeName, types)) });
}

/** A value of code, as the wire has it. */
export function encodedValue(scope: CodeScope, schema: Schema, value: Code): Code {
  const codec = codecOf(scope, schema);
  return codec === undefined ? value : trusted(`${scope.runtime("encode")}(${codec}, ${value})`);
}

/** The items of an array, or of any other iterable of the same items, as the wire has them. */
export function encodedItems(scope: CodeScope, schema: Schema, value: Code): Code {
  const resolved = resolveSchema(schema, scope.context.types);
  const codec = resolved.kind === "array" ? codecOf(scope, resolved.items) : undefined;
  return codec === undefined ? value : trusted(`${scope.runtime("encodeItems")}(${codec}, ${value})`);
}

/** A function from JSON text to a value in code: `reader(codec)`; `undefined` where `JSON.parse` does. */
export function readerOf(scope: CodeScope, schema: Schema | undefined): Code | undefined {
  const codec = schema === undefined ? undefined : codecOf(scope, schema);
  if (schema === undefined || codec === undefined) return undefined;
  return trusted(`${scope.runtime(needsExactJson(scope, schema) ? "exactReader" : "reader")}(${codec})`);
}

/** What makes an operation's error bodies of their JSON text; empty where `JSON.parse` does. */
export function errorBodyExpression(scope: CodeScope, operation: Operation): Code {
  const rows = operation.errors.flatMap(({ status, schema }) => {
    const reader = readerOf(scope, schema);
    return reader === undefined ? [] : [{ condition: statusCondition(status), reader }];
  });
  if (rows.length === 0) return trusted("");
  // The most precise first: 404, then 4XX, then the rest.
  const ordered = [...rows].sort((left, right) => left.condition.rank - right.condition.rank);
  const chain = ordered.reduceRight((otherwise, { condition, reader }) => {
    const read = `${reader}(text)`;
    return condition.text === "" ? read : `${condition.text} ? ${read} : ${otherwise}`;
  }, "undefined");
  return trusted(`${ordered.some(({ condition }) => condition.text !== "") ? "(text, status)" : "(text)"} => ${chain}`);
}

function statusCondition(status: string): { readonly text: string; readonly rank: number } {
  if (/^[1-9]\d\d$/.test(status)) return { text: `status === ${status}`, rank: 0 };
  const [range] = /^[1-9](?=XX$)/i.exec(status) ?? [];
  return range === undefined ? { text: "", rank: 2 } : { text: `Math.floor(status / 100) === ${range}`, rank: 1 };
}
