import { sentValue, withValue, type PageParameter } from "./page-parameter.js";
import { valueAt, type PageStrategy } from "./pagination.js";

/** A cursor in the response leads to the next page; the last page has none, or an empty one. */
export function cursor(
  options: PageParameter & {
    /** Property names from the response to the cursor of the next page. */
    readonly next: readonly string[];
    /** Property names to a flag that is false on the last page, whatever the cursor says. */
    readonly hasMore?: readonly string[] | undefined;
  },
): PageStrategy<unknown> {
  return {
    items: options.items ?? [],
    start: (operation) => sentValue(operation, options, options.parameter),
    next: ({ response }) => {
      const next = valueAt(response, options.next);
      const more = !options.hasMore || valueAt(response, options.hasMore);
      return more && next !== null && next !== "" ? next : undefined;
    },
    move: (operation, position) => withValue(operation, options, position),
  };
}
