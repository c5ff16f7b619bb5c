/**
 * Which operations answer page by page, and how the next page is asked for.
 *
 * Rules of the option `pagination` come first, in order. Then, for `GET` with a JSON answer that holds one list, and likewise for a
 * `POST` called `search`, `query`, `list`, `find` or `filter`, with properties of its JSON body instead of query parameters:
 * 1. a cursor: a query parameter like `cursor`, `page_token`, `after`, and a string in the answer like `next_cursor`,
 *    `next_page_token`, `last_id` (at the top or under `meta`, `pagination`, `page_info`, …);
 * 2. the last item: `starting_after` beside `has_more`, and items with an `id`;
 * 3. a next URL in the answer: `next` with `format: uri`, `next_url`, `@odata.nextLink`, `_links.next.href`;
 * 4. a declared `Link` response header beside a paging parameter (RFC 8288);
 * 5. an offset: an integer `offset` or `skip` beside a size like `limit`;
 * 6. a page number: an integer `page` or `page_number`.
 * The names are compared without case and punctuation. What is found is only how to go on; the caller's values are sent as given.
 */
import type { PaginationRule } from "../../options/index.js";
import { quoted } from "../../document/json/value.js";
import type { ModelContext } from "../context.js";
import type { Json, Pagination } from "../model.js";
import { findPage, pageBase, propertyAt, type PagedOperation, type PageShape, type PaginationKind } from "./shape.js";
import { recognise } from "./recognise.js";
import { parseSelector, type Selector } from "../select.js";

export interface PaginationDecision {
  readonly pagination?: Pagination;
  /** Query parameters that leave the request. */
  readonly drop: ReadonlySet<string>;
  /** Values that are sent when the caller gives none, by query parameter. */
  readonly defaults: ReadonlyMap<string, Json>;
}

/** A rule with its selectors compiled. */
export interface CompiledRule {
  readonly rule: PaginationRule;
  readonly selectors: readonly Selector[] | undefined;
}

/** The rules of the options, compiled once a run. */
export function compileRules(rules: readonly PaginationRule[]): readonly CompiledRule[] {
  return rules.map((rule) => ({ rule, selectors: rule.match?.map(parseSelector) }));
}

const nothing: PaginationDecision = { drop: new Set(), defaults: new Map() };

/** How an operation pages; `used` collects the rules that match an operation. */
export function decidePagination(
  paged: PagedOperation,
  rules: readonly CompiledRule[],
  used: Set<PaginationRule>,
  context: ModelContext,
): PaginationDecision {
  for (const { rule, selectors } of rules) {
    if (selectors !== undefined && !selectors.some((selector) => selector.matches(paged.named.operation, paged.named)))
      continue;
    used.add(rule);
    const adjustments = { drop: new Set(rule.drop ?? []), defaults: new Map(Object.entries(rule.defaults ?? {})) };
    if (rule.kind === "none") return adjustments;
    const pagination = applyRule(rule, paged, context);
    if (typeof pagination === "object") return { pagination, ...adjustments };
    if (selectors !== undefined && isPlainName(rule, paged)) {
      context.report.add(
        "pagination-not-applicable",
        `The pagination rule of kind ${quoted(rule.kind)} does not apply to ${paged.named.operation.key}: ${pagination}.`,
        {
          pointer: paged.named.operation.origin,
        },
      );
    }
  }
  const recognised = recognise(paged, context);
  return recognised === undefined ? nothing : { ...nothing, pagination: recognised };
}

function isPlainName(rule: PaginationRule, { named }: PagedOperation): boolean {
  const name = [...named.accessor, named.methodName].join(".");
  return (rule.match ?? []).some((text) => text === name || text === `operation:${named.operation.operationId ?? ""}`);
}

/** How an operation pages by a rule, or in words what the rule needs and the operation does not have. */
function applyRule(rule: PaginationRule, paged: PagedOperation, context: ModelContext): Pagination | string {
  const { result } = paged;
  if (result.schema === undefined || (result.kind !== "json" && result.kind !== "xml"))
    return "it answers without JSON or XML";
  const place = rule.in ?? "query";
  // `size` is part of the rule's pattern: without that parameter the rule is not about this operation.
  const missing = neededParameters(rule).find((name) => name === "" || !isSent(name, place, paged, context));
  if (missing === "") return "the rule names no `parameter`";
  if (missing !== undefined)
    return `it has no ${place === "query" ? "query parameter" : "JSON property of the body"} ${quoted(missing)}`;
  if (rule.kind === "header" && rule.header === undefined) return "the rule names no `header`";
  const paths = { next: rule.kind === "cursor" || rule.kind === "nextUrl" ? rule.next : undefined, ...flagsOf(rule) };
  const wanted = Object.values(paths).flatMap((path) => (path === undefined ? [] : [split(path)]));
  const proposal = {
    items: rule.items,
    having: wanted,
    preferObject: rule.kind === "page" || rule.kind === "offset",
    path: paged.named.operation.path,
  };
  const shape = findPage(result.schema, context, proposal);
  if (shape !== undefined) return { ...pageBase(shape, place), ...kindOfRule(rule, shape, context) };
  const list = findPage(result.schema, context, { ...proposal, having: [] });
  if (list === undefined)
    return rule.items === undefined
      ? "its answer has no list, or several"
      : `its answer has no list at ${quoted(rule.items)}`;
  const absent = Object.entries(paths).find(
    ([, path]) =>
      path !== undefined && findPage(result.schema!, context, { ...proposal, having: [split(path)] }) === undefined,
  );
  return absent === undefined
    ? "no form of its answer has all that the rule names"
    : `its answer has no ${quoted(absent[1]!)} (\`${absent[0]}\`)`;
}

/** Names that the request must have; an empty one is that of a rule that names none. */
function neededParameters(rule: PaginationRule): readonly string[] {
  const moves = rule.kind === "nextUrl" || rule.kind === "link" ? [] : [rule.parameter ?? ""];
  return [...moves, ...(rule.size === undefined ? [] : [rule.size])];
}

function flagsOf({ hasMore, done }: PaginationRule): { readonly hasMore?: string; readonly done?: string } {
  return { ...(hasMore === undefined ? {} : { hasMore }), ...(done === undefined ? {} : { done }) };
}

function kindOfRule(rule: PaginationRule, shape: PageShape, context: ModelContext): PaginationKind {
  const parameter = rule.parameter ?? "";
  const size = {
    ...(rule.size === undefined ? {} : { size: rule.size }),
    ...(rule.defaultSize === undefined ? {} : { defaultSize: rule.defaultSize }),
  };
  const total =
    rule.total !== undefined && propertyAt(shape.page, split(rule.total), context) !== undefined
      ? { total: split(rule.total) }
      : {};
  const flags = Object.fromEntries(Object.entries(flagsOf(rule)).map(([name, path]) => [name, split(path)]));
  const method = rule.method === undefined || rule.method === "GET" ? {} : { method: rule.method };
  switch (rule.kind) {
    case "cursor":
      return { kind: "cursor", parameter, next: split(rule.next ?? "next"), ...flags };
    case "header":
      return { kind: "header", parameter, header: rule.header ?? "", ...flags };
    case "lastItem":
      return { kind: "lastItem", parameter, property: rule.property ?? "id", ...flags };
    case "offset":
      return { kind: "offset", parameter, ...size, ...total, ...flags };
    case "page":
      return {
        kind: "page",
        parameter,
        first: rule.first ?? 1,
        ...size,
        ...total,
        ...("total" in total ? { totalKind: rule.totalKind ?? "items" } : {}),
        ...flags,
      };
    case "nextUrl":
      return { kind: "nextUrl", next: split(rule.next ?? "next"), ...method };
    default:
      return { kind: "link", ...method };
  }
}

function isSent(
  name: string,
  place: "query" | "body",
  { parameters, body }: PagedOperation,
  context: ModelContext,
): boolean {
  if (place === "query") return parameters.some((parameter) => parameter.in === "query" && parameter.name === name);
  const [content] = body?.content ?? [];
  return (
    content?.kind === "json" &&
    (context.schemas.properties(content.schema)?.some((property) => property.name === name) ?? false)
  );
}

function split(path: string): readonly string[] {
  return path.split(".").filter((part) => part !== "");
}

/** Whether success declares a `Link` header. */
export function declaresLink(headers: readonly { readonly name: string }[]): boolean {
  return headers.some(({ name }) => name.toLowerCase() === "link");
}
