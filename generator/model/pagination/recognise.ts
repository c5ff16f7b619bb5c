/** Recognises pages without any rule; what is looked for stands at the head of `pagination.ts`. */
import type { ModelContext } from "../context.js";
import type { Pagination, Parameter } from "../model.js";
import {
  findPage,
  integerAt,
  pageBase,
  propertyAt,
  stringNamed,
  type PagedOperation,
  type PageShape,
  type PaginationBase,
} from "./shape.js";

const cursorParameters = names(
  "cursor pagecursor pagetoken nexttoken nextpagetoken startingtoken continuationtoken continuation after afterid from marker startcursor nextcursor pagingtoken paginationtoken scrollid iterator",
);
const lastItemParameters = names("startingafter");
const offsetParameters = names("offset skip startat startindex pageoffset");
const pageParameters = names("page pagenumber pageindex pageno currentpage");
const sizeParameters = names(
  "limit perpage pagesize size count maxresults take top pagelimit maxitems first itemsperpage",
);

/** How an operation pages by the names of its parameters and of what it answers; `undefined` when it does not. */
export function recognise(paged: PagedOperation, context: ModelContext): Pagination | undefined {
  const { named, parameters, result } = paged;
  if (result.kind !== "json" || result.schema === undefined || result.alternatives.length > 0) return undefined;
  const searched = searchBody(paged, context);
  if (named.operation.method !== "GET" && searched === undefined) return undefined;
  const query: readonly Moving[] = searched ?? parameters.filter((parameter) => parameter.in === "query");
  // A page that is asked for by a string is a cursor under another name.
  const cursor =
    query.find(isNamed(cursorParameters)) ??
    query.find((parameter) => isNamed(pageParameters)(parameter) && !isInteger(parameter, context));
  const last = query.find(isNamed(lastItemParameters));
  const number =
    query.find((parameter) => isNamed(offsetParameters)(parameter) && isInteger(parameter, context)) ??
    query.find((parameter) => isNamed(pageParameters)(parameter) && isInteger(parameter, context));
  const shape = findPage(result.schema, context, { path: named.operation.path, having: [], preferObject: true });
  if (shape === undefined) return undefined;
  const page = pageBase(shape, searched === undefined ? "query" : "body");
  return (
    (cursor && withCursor(page, cursor, shape, context)) ??
    (last && withLastItem(page, last, shape, context)) ??
    withNextUrl(page, shape, context) ??
    (paged.linkHeader && (number ?? cursor ?? query.find(isNamed(sizeParameters))) !== undefined
      ? ({ ...page, kind: "link" } as const)
      : undefined) ??
    (number && withNumber(page, number, query, shape, context))
  );
}

/** What may move from page to page: a query parameter, or a property of a body. */
type Moving = Pick<Parameter, "name" | "schema">;

/** The properties of the JSON body by which a `POST` that only searches is told where to go on. */
function searchBody({ named, body }: PagedOperation, context: ModelContext): readonly Moving[] | undefined {
  const { method, path, operationId = "" } = named.operation;
  const segment = path.split("/").at(-1) ?? "";
  const [only, ...others] = body?.content ?? [];
  const searches = /^[:_-]?(?:search|query|list|find|filter)/i;
  if (method !== "POST" || !(searches.test(segment) || searches.test(operationId))) return undefined;
  return only?.kind === "json" && others.length === 0 ? context.schemas.properties(only.schema) : undefined;
}

function withCursor(
  page: PaginationBase,
  parameter: Moving,
  shape: PageShape,
  context: ModelContext,
): Pagination | undefined {
  const hasMore = stringNamed(shape.page, "hasMore", context);
  const next =
    stringNamed(shape.page, "next", context) ??
    (hasMore === undefined ? undefined : stringNamed(shape.page, "lastId", context));
  if (next === undefined) return undefined;
  return { ...page, kind: "cursor", parameter: parameter.name, next, ...flagOf(shape, context) };
}

function withLastItem(
  page: PaginationBase,
  parameter: Moving,
  shape: PageShape,
  context: ModelContext,
): Pagination | undefined {
  const flag = flagOf(shape, context);
  if (Object.keys(flag).length === 0 || propertyAt(shape.itemSchema, ["id"], context) === undefined) return undefined;
  return { ...page, kind: "lastItem", parameter: parameter.name, property: "id", ...flag };
}

/** The flag of a page that says whether there are more, or that it is the last. */
function flagOf(shape: PageShape, context: ModelContext): Partial<Record<"hasMore" | "done", readonly string[]>> {
  const hasMore = stringNamed(shape.page, "hasMore", context);
  if (hasMore !== undefined) return { hasMore };
  const done = stringNamed(shape.page, "done", context);
  return done === undefined ? {} : { done };
}

function withNextUrl(page: PaginationBase, shape: PageShape, context: ModelContext): Pagination | undefined {
  const next = stringNamed(shape.page, "nextUrl", context);
  return next === undefined ? undefined : { ...page, kind: "nextUrl", next };
}

function withNumber(
  page: PaginationBase,
  parameter: Moving,
  query: readonly Moving[],
  shape: PageShape,
  context: ModelContext,
): Pagination | undefined {
  const offset = isNamed(offsetParameters)(parameter);
  const size = query.find((candidate) => candidate !== parameter && isNamed(sizeParameters)(candidate));
  if (offset && size === undefined) return undefined;
  const defaultSize = size === undefined ? undefined : statedDefault(size);
  const sized = {
    ...(size === undefined ? {} : { size: size.name }),
    ...(defaultSize === undefined ? {} : { defaultSize }),
  };
  const items = integerAt(shape.page, "items", context);
  const pages = integerAt(shape.page, "pages", context);
  const flag = items === undefined && pages === undefined ? flagOf(shape, context) : {};
  if (offset)
    return {
      ...page,
      kind: "offset",
      parameter: parameter.name,
      ...sized,
      ...(items === undefined ? {} : { total: items }),
      ...flag,
    };
  const total =
    pages === undefined
      ? items === undefined
        ? {}
        : ({ total: items, totalKind: "items" } as const)
      : ({ total: pages, totalKind: "pages" } as const);
  return { ...page, kind: "page", parameter: parameter.name, first: firstPage(parameter), ...sized, ...total, ...flag };
}

/** Pages count from 0 where the document says so: by a default or a minimum of 0, or by the name `index`. */
function firstPage({ schema, name }: Moving): number {
  if (typeof schema.default === "number") return schema.default === 0 ? 0 : 1;
  const minimum = schema.constraints?.minimum;
  return minimum === 0 || (minimum === undefined && /index/i.test(name)) ? 0 : 1;
}

function statedDefault({ schema }: Moving): number | undefined {
  return typeof schema.default === "number" && schema.default > 0 ? schema.default : undefined;
}

function isInteger({ schema }: Moving, context: ModelContext): boolean {
  const resolved = context.schemas.resolve(context.schemas.withoutNull(schema));
  return resolved.kind === "primitive" && (resolved.type === "integer" || resolved.type === "number");
}

function isNamed(list: ReadonlySet<string>): (parameter: Moving) => boolean {
  return ({ name }) => list.has(name.toLowerCase().replace(/[^a-z]/g, ""));
}

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
