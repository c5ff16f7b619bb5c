import { sentValue, withValue, type PageParameter } from "./page-parameter.js";
import { valueAt, type PageStrategy } from "./pagination.js";

/**
 * Pages are numbered. Which is the last one tells, in this order: the total, a page shorter than its size, an empty page.
 */
export function pageNumber(
  options: PageParameter & {
    /** Number of the first page. Default 1. */
    readonly first?: number | undefined;
    /** Name of the parameter that sets the number of items on a page. */
    readonly size?: string | undefined;
    /** Number of items on a page when that parameter is not sent. */
    readonly defaultSize?: number | undefined;
    /** Property names from the response to the total. */
    readonly total?: readonly string[] | undefined;
    /** What the total counts. Default `items`. */
    readonly totalKind?: "items" | "pages" | undefined;
  },
): PageStrategy<number> {
  const { first = 1, size, defaultSize, total = [], totalKind = "items" } = options;
  return {
    items: options.items ?? [],
    start: (operation) => Number(sentValue(operation, options, options.parameter) ?? first),
    next: ({ operation, position = first, items, response }) => {
      const perPage = Number(sentValue(operation, options, size) ?? defaultSize ?? NaN);
      const all = total.length ? Number(valueAt(response, total) ?? NaN) : NaN;
      const pages = totalKind === "pages" ? all : all / perPage;
      const more = Number.isNaN(pages) ? items.length > 0 && !(items.length < perPage) : position - first + 1 < pages;
      return more ? position + 1 : undefined;
    },
    move: (operation, position) => withValue(operation, options, position),
  };
}
