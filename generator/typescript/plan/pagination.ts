/** Paged calls: the strategy of the runtime that finds items and the next page. */
import type { Json, Pagination } from "../../model/model.js";
import type { SdkOperation } from "./names/sdk-model.js";
import type { RuntimeValueName } from "../runtime-symbols.js";
import { call, isEmptyObject, literalOf, object, runtime, type Expression } from "./expression.js";

/** A strategy's constructor and its options. */
interface Strategy {
  readonly name: RuntimeValueName;
  readonly options: readonly (readonly [string, Json | undefined])[];
}

/**
 * An operation's paging strategy: `cursor({ parameter: "from", next: ["next"], items: ["bindings"] })`.
 *
 * @param body The value that becomes the JSON body, where the moving value goes there.
 */
export function strategyOf(operation: SdkOperation, pagination: Pagination, body: Expression | undefined): Expression {
  const { name, options } = chooseStrategy(withoutSentDefaults(operation, pagination));
  // What leads by an address has no moving value.
  const moves = "parameter" in pagination && pagination.in === "body" && operation.requestBody !== undefined;
  const given = object([
    ...options.map(([key, value]) => [key, value === undefined ? undefined : literalOf(value)] as const),
    ["items", pagination.items.length > 0 ? literalOf(pagination.items) : undefined],
    [
      "body",
      moves && body !== undefined
        ? object([
            ["value", body],
            ["encode", runtime("json")],
          ])
        : undefined,
    ],
  ]);
  return call(name, isEmptyObject(given) ? [] : [given]);
}

/** What the query always says need not be said to the strategy: where the first page is, and how long pages are. */
function withoutSentDefaults(operation: SdkOperation, pagination: Pagination): Pagination {
  if (pagination.in !== "query" || (pagination.kind !== "page" && pagination.kind !== "offset")) return pagination;
  const isSent = (name: string | undefined): boolean =>
    operation.parameters.some(
      (parameter) => parameter.in === "query" && parameter.name === name && parameter.sendDefault !== undefined,
    );
  const { defaultSize, ...known } = pagination;
  const rest = isSent(pagination.size) || defaultSize === undefined ? known : { ...known, defaultSize };
  return rest.kind === "page" && rest.total === undefined && isSent(rest.parameter) ? { ...rest, first: 1 } : rest;
}

function chooseStrategy(pagination: Pagination): Strategy {
  switch (pagination.kind) {
    case "cursor":
      return {
        name: "cursor",
        options: [["parameter", pagination.parameter], ["next", pagination.next], ...flags(pagination)],
      };
    case "header":
      return {
        name: "headerCursor",
        options: [["parameter", pagination.parameter], ["header", pagination.header], ...flags(pagination)],
      };
    case "lastItem":
      return {
        name: "lastItem",
        options: [["parameter", pagination.parameter], ["property", pagination.property], ...flags(pagination)],
      };
    case "page":
      return {
        name: "pageNumber",
        options: [
          ["parameter", pagination.parameter],
          ["first", pagination.first === 1 ? undefined : pagination.first],
          ["size", pagination.size],
          ["defaultSize", pagination.defaultSize],
          ["total", pagination.total],
          ["totalKind", pagination.totalKind],
          ...flags(pagination),
        ],
      };
    case "offset":
      return {
        name: "offset",
        options: [
          ["parameter", pagination.parameter],
          ["size", pagination.size],
          ["defaultSize", pagination.defaultSize],
          ["total", pagination.total],
          ...flags(pagination),
        ],
      };
    case "nextUrl":
      return {
        name: "nextUrl",
        options: [
          ["next", pagination.next],
          ["method", pagination.method],
        ],
      };
    case "link":
      return { name: "linkHeader", options: [["method", pagination.method]] };
  }
}

function flags({
  hasMore,
  done,
}: {
  readonly hasMore?: readonly string[];
  readonly done?: readonly string[];
}): Strategy["options"] {
  return [
    ["hasMore", hasMore],
    ["done", done],
  ];
}
