import { isLast, moveParameter, type PageFlag, type PageParameter } from "./page-parameter.js";
import { valueAt, type PageStrategy } from "./pagination.js";

/**
 * A property of the last item leads to the next page (`starting_after`); the last page says so, or is empty. A last item
 * without the property leads nowhere, which is an error.
 */
export function lastItem(
  options: PageParameter &
    PageFlag & {
      readonly property: string;
    },
): PageStrategy {
  const { property } = options;
  return moveParameter(options, ({ response, items }) => {
    if (isLast(response, options) || !items.length) return undefined;
    const position = valueAt(items[items.length - 1], [property]);
    if (position == null) throw new TypeError(`The last item has no ${property}`);
    return position;
  });
}
