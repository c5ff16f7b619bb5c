/** Paged calls: the strategy of the runtime that finds items and the next page. */
import type { Json, Operation, Pagination } from "../../model/model.js";
import type { CodeScope } from "../context.js";
import type { RuntimeValueName } from "../runtime/symbols.js";
import { literal, trusted, type Code } from "../text/text.js";

/** A strategy's constructor and its options. */
interface Strategy {
  readonly name: RuntimeValueName;
  readonly options: readonly (readonly [string, Json | undefined])[];
}

/**
 * The expression of an operation's paging strategy: `cursor({ parameter: "from", next: ["next"], items: ["bindings"] })`.
 *
 * @param body Expression of the value that becomes the JSON body, where the moving value goes there.
 */
export function strategyExpression(scope: CodeScope, operation: Operation, pagination: Pagination, body: Code): Code {
  const { name, options } = strategyOf(withoutSentDefaults(operation, pagination));
  const members = options.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${literal(value)}`]));
  if (pagination.items.length > 0) members.push(`items: ${literal(pagination.items)}`);
  // What leads by an address has no moving value.
  const moves = "parameter" in pagination;
  if (moves && pagination.in === "body" && operation.requestBody !== undefined)
    members.push(`body: { value: ${body}, encode: ${scope.runtime("json")} }`);
  return trusted(`${scope.runtime(name)}(${members.length === 0 ? "" : `{ ${members.join(", ")} }`})`);
}

/** What the query always says need not be said to the strategy: where the first page is, and how long pages are. */
function withoutSentDefaults(operation: Operation, pagination: Pagination): Pagination {
  if (pagination.in !== "query" || (pagination.kind !== "page" && pagination.kind !== "offset")) return pagination;
  const isSent = (name: string | undefined): boolean =>
    operation.parameters.some(
      (parameter) => parameter.in === "query" && parameter.name === name && parameter.sendDefault !== undefined,
    );
  const { defaultSize, ...known } = pagination;
  const rest = isSent(pagination.size) || defaultSize === undefined ? known : { ...known, defaultSize };
  return rest.kind === "page" && rest.total === undefined && isSent(rest.parameter) ? { ...rest, first: 1 } : rest;
}

function strategyOf(pagination: Pagination): Strategy {
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
