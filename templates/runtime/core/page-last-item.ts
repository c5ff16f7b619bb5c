import { moveParameter, type PageParameter } from "./page-parameter.js";
import { valueAt, type PageStrategy } from "./pagination.js";

/**
 * A property of the last item leads to the next page (`starting_after`); the last page says so, or is empty. A last item
 * without the property leads nowhere, which is an error.
 */
export function lastItem(
  options: PageParameter & {
    readonly property: string;
    /** Property names from the response to a flag that is true while there are more pages. */
    readonly hasMore?: readonly string[] | undefined;
  },
): PageStrategy {
  const { property, hasMore } = options;
  return moveParameter(options, ({ response, items }) => {
    const more = !hasMore || valueAt(response, hasMore);
    if (!more || !items.length) return undefined;
    const position = valueAt(items[items.length - 1], [property]);
    if (position == null) throw new TypeError(`The last item has no ${property}`);
    return position;
  });
}
