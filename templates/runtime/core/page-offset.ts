import { sentValue, withValue, type PageParameter } from "./page-parameter.js";
import { valueAt, type PageStrategy } from "./pagination.js";

/**
 * The next page starts after the items of this one. Which is the last one tells, in this order: the total, a page shorter
 * than its size, an empty page.
 */
export function offset(
  options: PageParameter & {
    /** Name of the parameter that sets the number of items on a page. */
    readonly size?: string | undefined;
    /** Number of items on a page when that parameter is not sent. */
    readonly defaultSize?: number | undefined;
    /** Property names from the response to the total number of items. */
    readonly total?: readonly string[] | undefined;
  },
): PageStrategy<number> {
  const { size, defaultSize, total = [] } = options;
  return {
    items: options.items ?? [],
    start: (operation) => Number(sentValue(operation, options, options.parameter) ?? 0),
    next: ({ operation, position = 0, items, response }) => {
      const perPage = Number(sentValue(operation, options, size) ?? defaultSize ?? NaN);
      const all = total.length ? Number(valueAt(response, total) ?? NaN) : NaN;
      const next = position + items.length;
      const more = Number.isNaN(all) ? !(items.length < perPage) : next < all;
      return items.length > 0 && more ? next : undefined;
    },
    move: (operation, position) => withValue(operation, options, position),
  };
}
