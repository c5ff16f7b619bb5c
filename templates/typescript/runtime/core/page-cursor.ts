import { isLast, moveParameter, type PageFlag, type PageParameter } from "./page-parameter.js";
import { valueAt, type PageStrategy } from "./pagination.js";

/**
 * A cursor in the response leads to the next page; the last page has none, or an empty one: `null`, `false`, `0`, `""`,
 * an array or an object without members. What a flag says goes before the cursor.
 */
export function cursor(
  options: PageParameter &
    PageFlag & {
      /** Property names from the response to the cursor of the next page. */
      readonly next: readonly string[];
    },
): PageStrategy {
  return moveParameter(options, ({ response }) => {
    const position = valueAt(response, options.next);
    return !isLast(response, options) && position && !isEmpty(position) ? position : undefined;
  });
}

/** Whether an object has nothing to send, so that the first page would come again. */
function isEmpty(position: unknown): boolean {
  const prototype: unknown = Object.getPrototypeOf(position);
  return (prototype === Object.prototype || Array.isArray(position)) && Object.keys(position as object).length === 0;
}
