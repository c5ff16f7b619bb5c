/**
 * Which operations answer page by page, and how the next page is asked for.
 *
 * Rules of the option `pagination` come first, in order. Then, for `GET` with a JSON answer that holds one list:
 * 1. a cursor: a query parameter like `cursor`, `page_token`, `after`, and a string in the answer like `next_cursor`,
 *    `next_page_token`, `last_id` (at the top or under `meta`, `pagination`, `page_info`, …);
 * 2. the last item: `starting_after` beside `has_more`, and items with an `id`;
 * 3. a next URL in the answer: `next` with `format: uri`, `next_url`, `@odata.nextLink`, `_links.next.href`;
 * 4. a declared `Link` response header beside a paging parameter (RFC 8288);
 * 5. an offset: an integer `offset` or `skip` beside a size like `limit`;
 * 6. a page number: an integer `page` or `page_number`.
 * The names are compared without case and punctuation. What is found is only how to go on; the caller's values are sent as given.
 */
import type { PaginationRule } from "../../options.js";
import { quoted } from "../../spec/json-value.js";
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
    if (pagination !== undefined) return { pagination, ...adjustments };
    if (selectors !== undefined && isPlainName(rule, paged)) {
      context.report.add(
        "pagination-not-applicable",
        `The pagination rule of kind ${quoted(rule.kind)} does not fit ${paged.named.operation.key}: its parameter, \`next\` or \`items\` is missing.`,
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

function applyRule(rule: PaginationRule, paged: PagedOperation, context: ModelContext): Pagination | undefined {
  if (paged.result.schema === undefined || paged.result.kind !== "json") return undefined;
  const place = rule.in ?? "query";
  const needed = rule.kind === "nextUrl" || rule.kind === "link" ? undefined : rule.parameter;
  if (
    rule.kind !== "nextUrl" &&
    rule.kind !== "link" &&
    (needed === undefined || !isSent(needed, place, paged, context))
  )
    return undefined;
  // `size` is part of the rule's pattern: without that parameter the rule is not about this operation.
  if (rule.size !== undefined && !isSent(rule.size, place, paged, context)) return undefined;
  const wanted = [rule.kind === "cursor" || rule.kind === "nextUrl" ? rule.next : undefined, rule.hasMore].filter(
    (path): path is string => path !== undefined,
  );
  const unwanted = rule.kind === "page" || rule.kind === "offset";
  const shape = findPage(paged.result.schema, context, {
    items: rule.items,
    having: wanted.map(split),
    preferObject: unwanted,
    path: paged.named.operation.path,
  });
  if (shape === undefined) return undefined;
  return { ...pageBase(shape, place), ...kindOfRule(rule, shape, context) };
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
  const hasMore = rule.hasMore === undefined ? {} : { hasMore: split(rule.hasMore) };
  switch (rule.kind) {
    case "cursor":
      return { kind: "cursor", parameter, next: split(rule.next ?? "next"), ...hasMore };
    case "lastItem":
      return { kind: "lastItem", parameter, property: rule.property ?? "id", ...hasMore };
    case "offset":
      return { kind: "offset", parameter, ...size, ...total };
    case "page":
      return {
        kind: "page",
        parameter,
        first: rule.first ?? 1,
        ...size,
        ...total,
        ...("total" in total ? { totalKind: rule.totalKind ?? "items" } : {}),
      };
    case "nextUrl":
      return { kind: "nextUrl", next: split(rule.next ?? "next") };
    default:
      return { kind: "link" };
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
