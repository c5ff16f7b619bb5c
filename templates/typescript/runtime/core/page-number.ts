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
 * Pages are numbered. The last one is told by an empty page, else by the total, else by a page shorter than its size.
 */
export function pageNumber(
  options: PageParameter &
    PageFlag & {
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
  const { first = 1, size, defaultSize, total, totalKind, parameter } = options;
  return moveParameter(options, ({ operation, position = first, items, count, response }) => {
    const perPage = sentValue(operation, options, size) ?? defaultSize;
    const skipped = Number(sentValue(operation, options, parameter) ?? first) - first;
    // A server may give fewer items a page than it was asked for.
    const done = totalKind === "pages" ? Number(position) - first + 1 : (skipped && skipped * Number(perPage)) + count;
    if (isLast(response, options)) return undefined;
    return goesOn(items, perPage, done, total && valueAt(response, total)) ? advanced(position, 1) : undefined;
  });
}
