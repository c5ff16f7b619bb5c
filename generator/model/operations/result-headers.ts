/** The typed headers of a call (OpenAPI 3.2 §4.21): those that its success responses declare, as one object. */
import { quoted } from "../../document/json/value.js";
import { isJson } from "../../document/media-type.js";
import type { ModelContext } from "../context.js";
import type { Pagination, Parameter, Response, ResponseHeader, Result, ResultHeaders, Schema } from "../model.js";
import { assignNames, entryOf, memberName } from "../names/index.js";
import { ruledProperty } from "../names/rules.js";
import { schemaKey } from "../schemas/key.js";

export interface ResultHeadersInput {
  readonly responses: readonly Response[];
  readonly result: Result;
  readonly pagination: Pagination | undefined;
  /** Starts the name of the type. */
  readonly base: string;
}

/** The headers of an operation's success; `undefined` when none are declared. */
export function buildResultHeaders(
  { responses, result, pagination, base }: ResultHeadersInput,
  context: ModelContext,
): ResultHeaders | undefined {
  const success = responses.filter(({ status }) => result.statuses.includes(status));
  // A page reads its `Link` header itself.
  const headers = mergedHeaders(success, context).filter(
    ({ name }) => pagination?.kind !== "link" || name.toLowerCase() !== "link",
  );
  const [first] = success;
  if (headers.length === 0 || first === undefined) return undefined;
  const origin = success.find((response) => response.headers.length > 0)?.origin ?? first.origin;
  const names = assignNames(
    headers.map(({ name }) => ({
      key: name.toLowerCase(),
      candidates: [
        ruledProperty({ name, in: "response header" }, memberName(name), context.options),
        `${memberName(name)}Header`,
      ],
      rank: name.toLowerCase(),
    })),
  );
  const members = headers.map((header) => ({ property: entryOf(names, header.name.toLowerCase()), header }));
  const schema: Schema = {
    kind: "object",
    origin,
    properties: members.map(({ property, header: { schema: value, required, doc } }) => ({
      name: property,
      schema: value,
      required,
      readOnly: false,
      writeOnly: false,
      ...(doc === undefined ? {} : { doc }),
    })),
  };
  const name = success.length === 1 ? context.names.inline(origin, "Headers", `${base}Headers`) : `${base}Headers`;
  return { type: context.schemas.declare(name, schema, { origin, usage: "response" }), members };
}

/** The headers of all success responses; one that not all of them require is optional. */
function mergedHeaders(success: readonly Response[], context: ModelContext): readonly ResponseHeader[] {
  const byName = new Map<string, ResponseHeader[]>();
  for (const { headers } of success) {
    for (const header of headers) {
      const key = header.name.toLowerCase();
      byName.set(key, [...(byName.get(key) ?? []), header]);
    }
  }
  return [...byName.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const distinct = [...new Map(same.map((header) => [schemaKey(header.schema), header.schema])).values()];
    const schema: Schema =
      distinct.length === 1 ? first.schema : { kind: "union", origin: first.schema.origin, variants: distinct };
    const required = same.length === success.length && same.every((header) => header.required);
    return [readable({ ...first, schema, required }, context)];
  });
}

/** A header whose schema the `simple` style can carry; any other is text. */
function readable(header: ResponseHeader, context: ModelContext): ResponseHeader {
  const { schema, contentType, name } = header;
  if (contentType !== undefined && isJson(contentType)) return header;
  const structured = contentType === undefined && isSimple(schema, context, 2);
  if (structured || (contentType !== undefined && isSimple(schema, context, 0))) return header;
  const text: Schema = { kind: "primitive", type: "string", value: "text", origin: schema.origin };
  if (context.schemas.resolve(schema).kind !== "unknown")
    context.report.add("header-approximated", `The value of the header ${quoted(name)} is typed as text.`, {
      pointer: schema.origin,
    });
  return { ...header, schema: text };
}

/** Whether the text of a parameter can be read: as one value, as a list, in a header as an object of such values, or as JSON. */
export function isReadable({ in: place, schema, contentType, style }: Parameter, context: ModelContext): boolean {
  if (contentType !== undefined) return isJson(contentType) || isSimple(schema, context, 0);
  return style !== "deepObject" && isSimple(schema, context, place === "header" ? 2 : 1);
}

/** Whether single values, lists of them, or (two `levels`) objects of them are all there is. */
function isSimple(schema: Schema, context: ModelContext, levels: number): boolean {
  const resolved = context.schemas.resolve(context.schemas.withoutNull(schema));
  switch (resolved.kind) {
    case "primitive":
      return resolved.type !== "null";
    case "enum":
      return true;
    case "literal":
      return typeof resolved.value !== "object";
    case "union":
      return levels >= 0 && resolved.variants.every((variant) => isSimple(variant, context, Math.min(levels, 1) - 1));
    case "array":
      return levels > 0 && isSimple(resolved.items, context, 0);
    case "object":
      return (
        levels > 1 &&
        [
          ...resolved.properties.map((property) => property.schema),
          ...(resolved.additional ? [resolved.additional] : []),
        ].every((member) => isSimple(member, context, 0))
      );
    default:
      return false;
  }
}
