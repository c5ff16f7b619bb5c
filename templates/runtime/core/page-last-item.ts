import { sentValue, withValue, type PageParameter } from "./page-parameter.js";
import { valueAt, type PageStrategy } from "./pagination.js";

/** A property of the last item leads to the next page (`starting_after`); the last page says so, or is empty. */
export function lastItem(
  options: PageParameter & {
    readonly property: string;
    /** Property names from the response to a flag that is true while there are more pages. */
    readonly hasMore?: readonly string[] | undefined;
  },
): PageStrategy<unknown> {
  return {
    items: options.items ?? [],
    start: (operation) => sentValue(operation, options, options.parameter),
    next: ({ response, items }) => {
      const more = !options.hasMore || valueAt(response, options.hasMore);
      return more ? (valueAt(items.at(-1), [options.property]) ?? undefined) : undefined;
    },
    move: (operation, position) => withValue(operation, options, position),
  };
}
