/**
 * Where values in code are not what JSON carries (dates, big integers, bytes): the conversions around bodies, parameters and
 * responses. There is none where there is nothing to convert.
 */
import type { Schema } from "../../model/model.js";
import type { SdkOperation } from "./names/sdk-model.js";
import { codecOf, hasBigIntegers } from "./codecs.js";
import {
  arrow,
  call,
  undefinedValue,
  variable,
  type Expression,
  type FixedName,
  type StatusCondition,
} from "./expression.js";
import { resolveSchema, type Types } from "./schemas.js";

/** A value of code, as the wire has it. */
export function encodedValue(types: Types, schema: Schema, value: Expression): Expression {
  const codec = codecOf(schema, types);
  return codec === undefined ? value : call("encode", [codec, value]);
}

/** The items of an array, or of any other iterable of the same items, as the wire has them. */
export function encodedItems(types: Types, schema: Schema, value: Expression): Expression {
  const resolved = resolveSchema(schema, types);
  const codec = resolved.kind === "array" ? codecOf(resolved.items, types) : undefined;
  return codec === undefined ? value : call("encodeItems", [codec, value]);
}

/** A function from JSON text to a value in code: `reader(codec)`; `undefined` where `JSON.parse` does. */
export function readerOf(types: Types, schema: Schema | undefined): Expression | undefined {
  const codec = schema === undefined ? undefined : codecOf(schema, types);
  if (schema === undefined || codec === undefined) return undefined;
  return call(hasBigIntegers(schema, types) ? "exactReader" : "reader", [codec]);
}

/** What makes an operation's error bodies of their JSON text; `undefined` where `JSON.parse` does. */
export function errorBody(types: Types, operation: SdkOperation): Expression | undefined {
  const rows = operation.errors.flatMap(({ status, schema }) => {
    const reader = readerOf(types, schema);
    return reader === undefined ? [] : [{ ...statusCondition(status), reader }];
  });
  if (rows.length === 0) return undefined;
  // The most precise first: 404, then 4XX, then the rest.
  const ordered = [...rows].sort((left, right) => left.rank - right.rank);
  const chain = ordered.reduceRight<Expression>((otherwise, { condition, reader }) => {
    const then: Expression = { kind: "call", callee: reader, arguments: [variable("text")] };
    return condition === undefined ? then : { kind: "conditional", condition, then, otherwise };
  }, undefinedValue);
  const parameters: readonly FixedName[] = ordered.some(({ condition }) => condition !== undefined)
    ? ["text", "status"]
    : ["text"];
  return arrow(parameters, chain);
}

function statusCondition(status: string): { readonly condition?: StatusCondition; readonly rank: number } {
  if (/^[1-9]\d\d$/.test(status)) return { condition: { kind: "exact", status }, rank: 0 };
  const [hundreds] = /^[1-9](?=XX$)/i.exec(status) ?? [];
  return hundreds === undefined ? { rank: 2 } : { condition: { kind: "range", hundreds }, rank: 1 };
}
