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
import type { PaginationRule } from "../options.js";
import { quoted } from "../spec/json-value.js";
import type { ModelContext } from "./context.js";
import type { Json, Pagination, Parameter, RequestBody, Result } from "./model.js";
import { findPage, integerAt, propertyAt, stringNamed, type PageShape } from "./pagination-shape.js";
import type { NamedOperation } from "./names-tree.js";
import { parseSelector, type Selector } from "./select.js";

export interface PaginationDecision {
  readonly pagination?: Pagination;
  /** Query parameters that leave the request. */
  readonly drop: ReadonlySet<string>;
  /** Values that are sent when the caller gives none, by query parameter. */
  readonly defaults: ReadonlyMap<string, Json>;
}

export interface PagedOperation {
  readonly named: NamedOperation;
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | undefined;
  readonly result: Result;
  /** A response header `Link` is declared for success. */
  readonly linkHeader: boolean;
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
export function decidePagination(paged: PagedOperation, rules: readonly CompiledRule[], used: Set<PaginationRule>, context: ModelContext): PaginationDecision {
  for (const { rule, selectors } of rules) {
    if (selectors !== undefined && !selectors.some((selector) => selector.matches(paged.named.operation, paged.named))) continue;
    used.add(rule);
    if (rule.kind === "none") return nothing;
    const pagination = applyRule(rule, paged, context);
    if (pagination !== undefined) return { pagination, drop: new Set(rule.drop ?? []), defaults: new Map(Object.entries(rule.defaults ?? {})) };
    if (selectors !== undefined && isPlainName(rule, paged)) {
      context.report.add("pagination-not-applicable", `The pagination rule of kind ${quoted(rule.kind)} does not fit ${paged.named.operation.key}: its parameter, \`next\` or \`items\` is missing.`, {
        pointer: paged.named.operation.origin,
      });
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
  if (rule.kind !== "nextUrl" && rule.kind !== "link" && (needed === undefined || !isSent(needed, place, paged, context))) return undefined;
  // `size` is part of the rule's pattern: without that parameter the rule is not about this operation.
  if (rule.size !== undefined && !isSent(rule.size, place, paged, context)) return undefined;
  const wanted = [rule.kind === "cursor" || rule.kind === "nextUrl" ? rule.next : undefined, rule.hasMore].filter((path): path is string => path !== undefined);
  const unwanted = rule.kind === "page" || rule.kind === "offset";
  const shape = findPage(paged.result.schema, context, { items: rule.items, having: wanted.map(split), preferObject: unwanted, path: paged.named.operation.path });
  if (shape === undefined) return undefined;
  return { ...base(shape, place), ...kindOfRule(rule, shape, context) };
}

function kindOfRule(rule: PaginationRule, shape: PageShape, context: ModelContext): PaginationKind {
  const parameter = rule.parameter ?? "";
  const size = { ...(rule.size === undefined ? {} : { size: rule.size }), ...(rule.defaultSize === undefined ? {} : { defaultSize: rule.defaultSize }) };
  const total = rule.total !== undefined && propertyAt(shape.page, split(rule.total), context) !== undefined ? { total: split(rule.total) } : {};
  const hasMore = rule.hasMore === undefined ? {} : { hasMore: split(rule.hasMore) };
  switch (rule.kind) {
    case "cursor":
      return { kind: "cursor", parameter, next: split(rule.next ?? "next"), ...hasMore };
    case "lastItem":
      return { kind: "lastItem", parameter, property: rule.property ?? "id", ...hasMore };
    case "offset":
      return { kind: "offset", parameter, ...size, ...total };
    case "page":
      return { kind: "page", parameter, first: rule.first ?? 1, ...size, ...total, ...("total" in total ? { totalKind: rule.totalKind ?? "items" } : {}) };
    case "nextUrl":
      return { kind: "nextUrl", next: split(rule.next ?? "next") };
    default:
      return { kind: "link" };
  }
}

type PaginationBase = Pick<Pagination, "items" | "itemSchema" | "pageSchema" | "in">;
type PaginationKind = Pagination extends infer Each ? (Each extends Pagination ? Omit<Each, keyof PaginationBase> : never) : never;

function base(shape: PageShape, place: "query" | "body"): PaginationBase {
  return { items: shape.items, itemSchema: shape.itemSchema, pageSchema: shape.page, in: place };
}

function isSent(name: string, place: "query" | "body", { parameters, body }: PagedOperation, context: ModelContext): boolean {
  if (place === "query") return parameters.some((parameter) => parameter.in === "query" && parameter.name === name);
  const [content] = body?.content ?? [];
  return content?.kind === "json" && (context.schemas.properties(content.schema)?.some((property) => property.name === name) ?? false);
}

function split(path: string): readonly string[] {
  return path.split(".").filter((part) => part !== "");
}

const cursorParameters = names("cursor pagecursor pagetoken nexttoken nextpagetoken startingtoken continuationtoken continuation after afterid from marker startcursor nextcursor pagingtoken paginationtoken scrollid");
const lastItemParameters = names("startingafter");
const offsetParameters = names("offset skip startat startindex pageoffset");
const pageParameters = names("page pagenumber pageindex pageno currentpage");
const sizeParameters = names("limit perpage pagesize size count maxresults take top pagelimit maxitems first itemsperpage");

function recognise(paged: PagedOperation, context: ModelContext): Pagination | undefined {
  const { named, parameters, result } = paged;
  if (named.operation.method !== "GET" || result.kind !== "json" || result.schema === undefined || result.alternatives.length > 0) return undefined;
  const query = parameters.filter((parameter) => parameter.in === "query");
  // A page that is asked for by a string is a cursor under another name.
  const cursor = query.find(isNamed(cursorParameters)) ?? query.find((parameter) => isNamed(pageParameters)(parameter) && !isInteger(parameter, context));
  const last = query.find(isNamed(lastItemParameters));
  const number = query.find((parameter) => isNamed(offsetParameters)(parameter) && isInteger(parameter, context)) ?? query.find((parameter) => isNamed(pageParameters)(parameter) && isInteger(parameter, context));
  const shape = findPage(result.schema, context, { path: named.operation.path, having: [], preferObject: true });
  if (shape === undefined) return undefined;
  const page = base(shape, "query");
  return (
    (cursor && withCursor(page, cursor, shape, context)) ??
    (last && withLastItem(page, last, shape, context)) ??
    withNextUrl(page, shape, context) ??
    (paged.linkHeader && (number ?? cursor ?? query.find(isNamed(sizeParameters))) !== undefined ? ({ ...page, kind: "link" } as const) : undefined) ??
    (number && withNumber(page, number, query, shape, context))
  );
}

function withCursor(page: PaginationBase, parameter: Parameter, shape: PageShape, context: ModelContext): Pagination | undefined {
  const hasMore = stringNamed(shape.page, "hasMore", context);
  const next = stringNamed(shape.page, "next", context) ?? (hasMore === undefined ? undefined : stringNamed(shape.page, "lastId", context));
  if (next === undefined) return undefined;
  return { ...page, kind: "cursor", parameter: parameter.name, next, ...(hasMore === undefined ? {} : { hasMore }) };
}

function withLastItem(page: PaginationBase, parameter: Parameter, shape: PageShape, context: ModelContext): Pagination | undefined {
  const hasMore = stringNamed(shape.page, "hasMore", context);
  if (hasMore === undefined || propertyAt(shape.itemSchema, ["id"], context) === undefined) return undefined;
  return { ...page, kind: "lastItem", parameter: parameter.name, property: "id", hasMore };
}

function withNextUrl(page: PaginationBase, shape: PageShape, context: ModelContext): Pagination | undefined {
  const next = stringNamed(shape.page, "nextUrl", context);
  return next === undefined ? undefined : { ...page, kind: "nextUrl", next };
}

function withNumber(page: PaginationBase, parameter: Parameter, query: readonly Parameter[], shape: PageShape, context: ModelContext): Pagination | undefined {
  const offset = isNamed(offsetParameters)(parameter);
  const size = query.find((candidate) => candidate !== parameter && isNamed(sizeParameters)(candidate));
  if (offset && size === undefined) return undefined;
  const defaultSize = size === undefined ? undefined : statedDefault(size);
  const sized = { ...(size === undefined ? {} : { size: size.name }), ...(defaultSize === undefined ? {} : { defaultSize }) };
  const items = integerAt(shape.page, "items", context);
  if (offset) return { ...page, kind: "offset", parameter: parameter.name, ...sized, ...(items === undefined ? {} : { total: items }) };
  const pages = integerAt(shape.page, "pages", context);
  const total = pages === undefined ? (items === undefined ? {} : ({ total: items, totalKind: "items" } as const)) : ({ total: pages, totalKind: "pages" } as const);
  return { ...page, kind: "page", parameter: parameter.name, first: firstPage(parameter), ...sized, ...total };
}

/** Pages count from 0 where the document says so: by a default or a minimum of 0, or by the name `index`. */
function firstPage({ schema, name }: Parameter): number {
  if (typeof schema.default === "number") return schema.default === 0 ? 0 : 1;
  const minimum = schema.constraints?.minimum;
  return minimum === 0 || (minimum === undefined && /index/i.test(name)) ? 0 : 1;
}

function statedDefault({ schema }: Parameter): number | undefined {
  return typeof schema.default === "number" && schema.default > 0 ? schema.default : undefined;
}

function isInteger({ schema }: Parameter, context: ModelContext): boolean {
  const resolved = context.schemas.resolve(context.schemas.withoutNull(schema));
  return resolved.kind === "primitive" && (resolved.type === "integer" || resolved.type === "number");
}

function isNamed(list: ReadonlySet<string>): (parameter: Parameter) => boolean {
  return ({ name }) => list.has(name.toLowerCase().replace(/[^a-z]/g, ""));
}

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** Whether success declares a `Link` header. */
export function declaresLink(headers: readonly { readonly name: string }[]): boolean {
  return headers.some(({ name }) => name.toLowerCase() === "link");
}
