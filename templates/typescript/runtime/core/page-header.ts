import { isLast, moveParameter, type PageFlag, type PageParameter } from "./page-parameter.js";
import type { PageStrategy } from "./pagination.js";

/** A header of the response (`X-Next-Page`) holds the position of the next page; the last page has none, or an empty one. */
export function headerCursor(
  options: PageParameter &
    PageFlag & {
      /** Name of the header. */
      readonly header: string;
    },
): PageStrategy {
  return moveParameter(options, ({ response, rawResponse }) =>
    isLast(response, options) ? undefined : rawResponse.headers.get(options.header)?.trim() || undefined,
  );
}
