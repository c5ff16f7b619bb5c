/** Typed headers of an answer: the readers of the runtime that make values of their texts (OpenAPI 3.2 §4.21). */
import type { Operation, ResponseHeader, Schema } from "../../model/model.js";
import { readerOf } from "../codecs/conversions.js";
import { schemaType } from "../code-scope.js";
import type { CodeScope } from "../context.js";
import { isJson } from "./media-types.js";
import type { RuntimeValueName } from "../runtime/symbols.js";
import { literal, propertyKey, trusted, type Code } from "../text/text.js";
import { objectProperties, resolveSchema } from "../types/schemas.js";

/** `WithHeaders<ListUsersHeaders>`: what the promise of a call has beside data; `undefined` without declared headers. */
export function headersType(scope: CodeScope, { resultHeaders }: Operation): Code | undefined {
  if (resultHeaders === undefined) return undefined;
  return trusted(`${scope.runtime("WithHeaders")}<${schemaType(scope, resultHeaders.type, "response")}>`);
}

/** Members of the second argument of `withHeaders`: `xTotal: ["X-Total", numberHeader]`; none without declared headers. */
export function headerFields(scope: CodeScope, { resultHeaders }: Operation): readonly Code[] {
  return (resultHeaders?.members ?? []).map(({ property, header }) =>
    trusted(`${propertyKey(property, "value")}: [${literal(header.name)}, ${headerReader(scope, header)}]`),
  );
}

/** A value with a name, as text. */
type Field = Pick<ResponseHeader, "name" | "schema" | "explode" | "contentType" | "separator">;

/** The reader of one header. */
export function headerReader(scope: CodeScope, header: Field): Code {
  return listReader(scope, header, header.name.toLowerCase() === "set-cookie" ? "\n" : (header.separator ?? ","));
}

/** The reader of a value, whose items stand between separators. */
export function listReader(scope: CodeScope, { schema, explode, contentType }: Field, separator: string): Code {
  if (contentType !== undefined && isJson(contentType)) {
    const type = schemaType(scope, schema, "response");
    return trusted(`${scope.runtime("jsonHeaderOf")}<${type}>(${readerOf(scope, schema) ?? ""})`);
  }
  return valueReader(scope, schema, { explode, separator });
}

/** How a text holds more than one value: whether objects are `name=value`, and what stands between items. */
interface Layout {
  readonly explode: boolean;
  readonly separator: string;
}

function valueReader(scope: CodeScope, schema: Schema, layout: Layout): Code {
  const resolved = resolveSchema(schema, scope.context.types);
  switch (resolved.kind) {
    case "primitive":
      return scope.runtime(PRIMITIVES[resolved.representation]);
    case "literal":
    case "enum":
      return constantReader(
        scope,
        schema,
        resolved.kind === "literal" ? [resolved.value] : resolved.members.map(({ value }) => value),
      );
    case "array":
      return trusted(
        `${scope.runtime("arrayHeader")}(${valueReader(scope, resolved.items, layout)}${layout.separator === "," ? "" : `, ${literal(layout.separator)}`})`,
      );
    case "object": {
      const readers = (objectProperties(resolved, scope.context.types) ?? []).flatMap(({ name, schema: member }) => {
        const read = valueReader(scope, member, layout);
        return read === scope.runtime("stringHeader") ? [] : [`${propertyKey(name, "value")}: ${read}`];
      });
      const others = resolved.additional === undefined ? "" : `, ${valueReader(scope, resolved.additional, layout)}`;
      const members = readers.length === 0 ? "{}" : `{ ${readers.join(", ")} }`;
      return trusted(
        `${scope.runtime("objectHeader")}<${schemaType(scope, schema, "response")}>(${String(layout.explode)}, ${members}${others})`,
      );
    }
    case "union": {
      const values = resolved.variants.filter((variant) => variant.kind !== "primitive" || variant.type !== "null");
      const [only, ...others] = [...values].sort((left, right) => textLast(scope, left) - textLast(scope, right));
      if (only === undefined) return scope.runtime("stringHeader");
      if (others.length === 0) return valueReader(scope, only, layout);
      const readers = [only, ...others].map((variant) => valueReader(scope, variant, layout));
      return trusted(
        `${scope.runtime("oneOfHeader")}<${schemaType(scope, schema, "response")}>(${[...new Set(readers)].join(", ")})`,
      );
    }
    default:
      return scope.runtime("stringHeader");
  }
}

const PRIMITIVES = {
  string: "stringHeader",
  number: "numberHeader",
  boolean: "booleanHeader",
  null: "stringHeader",
  bigint: "bigintHeader",
  Date: "dateHeader",
  Uint8Array: "bytesHeader",
} as const satisfies Record<Extract<Schema, { kind: "primitive" }>["representation"], RuntimeValueName>;

/** Any text is a string: other types are tried first. */
function textLast(scope: CodeScope, schema: Schema): number {
  return valueReader(scope, schema, { explode: false, separator: "," }).startsWith(scope.runtime("stringHeader"))
    ? 1
    : 0;
}

/** The reader of values that the document lists. */
function constantReader(scope: CodeScope, schema: Schema, values: readonly unknown[]): Code {
  const kinds = new Set(values.map((value) => typeof value));
  const readers = (["number", "boolean", "string"] as const)
    .filter((kind) => kinds.has(kind))
    .map((kind) => scope.runtime(PRIMITIVES[kind]));
  const type = schemaType(scope, schema, "response");
  const [only, ...others] = readers;
  if (only !== undefined && others.length === 0) return trusted(`${only} as ${scope.runtime("HeaderReader")}<${type}>`);
  return trusted(
    `${scope.runtime("oneOfHeader")}<unknown>(${readers.join(", ")}) as ${scope.runtime("HeaderReader")}<${type}>`,
  );
}
