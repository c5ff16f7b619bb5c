import {
  advanced,
  goesOn,
  isLast,
  moveParameter,
  sentValue,
  type PageFlag,
  type PageParameter,
} from "./page-parameter.js";
import { valueAt, type PageStrategy } from "./pagination.js";

/**
 * The next page starts after the items of this one. The last one is told by an empty page, else by the total, else by a
 * page shorter than its size.
 */
export function offset(
  options: PageParameter &
    PageFlag & {
      /** Name of the parameter that sets the number of items on a page. */
      readonly size?: string | undefined;
      /** Number of items on a page when that parameter is not sent. */
      readonly defaultSize?: number | undefined;
      /** Property names from the response to the total number of items. */
      readonly total?: readonly string[] | undefined;
    },
): PageStrategy<number> {
  const { size, defaultSize, total } = options;
  return moveParameter(options, ({ operation, position = 0, items, response }) => {
    const perPage = sentValue(operation, options, size) ?? defaultSize;
    const done = Number(position) + items.length;
    if (isLast(response, options)) return undefined;
    return goesOn(items, perPage, done, total && valueAt(response, total))
      ? advanced(position, items.length)
      : undefined;
  });
}
