/** Typed headers of an answer: the readers of the runtime that make values of their texts (OpenAPI 3.2 §4.21). */
import type { ResponseHeader, Schema } from "../../model/model.js";
import type { SdkOperation } from "./names/sdk-model.js";
import type { RuntimeValueName } from "../runtime-symbols.js";
import { readerOf } from "./conversions.js";
import {
  call,
  literalOf,
  object,
  runtime,
  runtimeType,
  schemaType,
  unknownType,
  type Expression,
  type ObjectMember,
  type TypeExpression,
} from "./expression.js";
import { isJson } from "../../document/media-type.js";
import { objectProperties, resolveSchema, type Types } from "./schemas.js";

/** `WithHeaders<ListUsersHeaders>`: what the promise of a call has beside data; `undefined` without declared headers. */
export function headersType({ resultHeaders }: SdkOperation): TypeExpression | undefined {
  return resultHeaders === undefined
    ? undefined
    : runtimeType("WithHeaders", schemaType(resultHeaders.type, "response"));
}

/** Members of the second argument of `withHeaders`: `xTotal: ["X-Total", numberHeader]`; none without declared headers. */
export function headerFields(types: Types, { resultHeaders }: SdkOperation): readonly ObjectMember[] {
  return (resultHeaders?.members ?? []).map(({ property, header }) => ({
    key: property,
    value: { kind: "array", items: [literalOf(header.name), headerReader(types, header)] },
  }));
}

/** A value with a name, as text. */
type Field = Pick<ResponseHeader, "name" | "schema" | "explode" | "contentType" | "separator">;

/** The reader of one header. */
export function headerReader(types: Types, header: Field): Expression {
  return listReader(types, header, header.name.toLowerCase() === "set-cookie" ? "\n" : (header.separator ?? ","));
}

/** The reader of a value, whose items stand between separators. */
export function listReader(types: Types, { schema, explode, contentType }: Field, separator: string): Expression {
  if (contentType === undefined || !isJson(contentType)) return valueReader(types, schema, { explode, separator });
  const reader = readerOf(types, schema);
  return call("jsonHeaderOf", reader === undefined ? [] : [reader], [schemaType(schema, "response")]);
}

/** How a text holds more than one value: whether objects are `name=value`, and what stands between items. */
interface Layout {
  readonly explode: boolean;
  readonly separator: string;
}

function valueReader(types: Types, schema: Schema, layout: Layout): Expression {
  const resolved = resolveSchema(schema, types);
  switch (resolved.kind) {
    case "primitive":
      return runtime(PRIMITIVES[resolved.value]);
    case "literal":
      return constantReader(schema, [resolved.value]);
    case "enum":
      return constantReader(
        schema,
        resolved.members.map(({ value }) => value),
      );
    case "array": {
      const separator = layout.separator === "," ? [] : [literalOf(layout.separator)];
      return call("arrayHeader", [valueReader(types, resolved.items, layout), ...separator]);
    }
    case "object": {
      const readers = (objectProperties(resolved, types) ?? []).map(({ name, schema: member }) => {
        const read = valueReader(types, member, layout);
        return [name, isPlainText(read) ? undefined : read] as const;
      });
      const others = resolved.additional === undefined ? [] : [valueReader(types, resolved.additional, layout)];
      return call(
        "objectHeader",
        [literalOf(layout.explode), object(readers), ...others],
        [schemaType(schema, "response")],
      );
    }
    case "union": {
      const values = resolved.variants.filter((variant) => variant.kind !== "primitive" || variant.type !== "null");
      const readers = values.map((variant) => valueReader(types, variant, layout));
      // Any text is a string: other types are tried first.
      const ordered = [...readers.filter((reader) => !readsText(reader)), ...readers.filter(readsText)];
      const [only, ...others] = ordered;
      if (only === undefined) return runtime("stringHeader");
      return others.length === 0 ? only : call("oneOfHeader", distinct(ordered), [schemaType(schema, "response")]);
    }
    default:
      return runtime("stringHeader");
  }
}

const PRIMITIVES = {
  text: "stringHeader",
  number: "numberHeader",
  boolean: "booleanHeader",
  null: "stringHeader",
  integer64: "bigintHeader",
  instant: "dateHeader",
  bytes: "bytesHeader",
} as const satisfies Record<Extract<Schema, { kind: "primitive" }>["value"], RuntimeValueName>;

function isPlainText(reader: Expression): boolean {
  return reader.kind === "runtime" && reader.name === "stringHeader";
}

/** Whether a reader takes any text, as a constant perhaps. */
function readsText(reader: Expression): boolean {
  return isPlainText(reader.kind === "as" ? reader.value : reader);
}

function distinct(readers: readonly Expression[]): readonly Expression[] {
  return [...new Map(readers.map((reader) => [JSON.stringify(reader), reader])).values()];
}

/** The reader of values that the document lists. */
function constantReader(schema: Schema, values: readonly unknown[]): Expression {
  const kinds = new Set(values.map((value) => typeof value));
  const readers = (["number", "boolean", "string"] as const)
    .filter((kind) => kinds.has(kind))
    .map((kind) => runtime(PRIMITIVES[kind === "string" ? "text" : kind]));
  const [only, ...others] = readers;
  return {
    kind: "as",
    value: only !== undefined && others.length === 0 ? only : call("oneOfHeader", readers, [unknownType]),
    type: runtimeType("HeaderReader", schemaType(schema, "response")),
  };
}
