import { valueAt, type PageFacts, type PageStrategy } from "./pagination.js";
import type { Body, OperationRequest } from "./types.js";

/** Where a moving value is sent, and where the items are. */
export interface PageParameter {
  /** Wire name of the query parameter, or of the property of the body. */
  readonly parameter: string;
  /** The value goes into the body, made from the first page's. */
  readonly body?: { readonly value: unknown; readonly encode: (value: unknown) => Body | undefined } | undefined;
  /** Property names from the response to the array of items; default: the response is the array. */
  readonly items?: readonly string[] | undefined;
}

/** A flag of the response that says whether a list goes on. */
export interface PageFlag {
  /** Property names from the response to a flag that is true while there are more pages. */
  readonly hasMore?: readonly string[] | undefined;
  /** Property names from the response to a flag that is true on the last page. */
  readonly done?: readonly string[] | undefined;
}

/** Whether a page says by a flag that it is the last. A flag `hasMore` that is missing says so too, one `done` does not. */
export function isLast(response: unknown, { hasMore, done }: PageFlag): boolean {
  return !!(hasMore && !valueAt(response, hasMore)) || !!(done && valueAt(response, done));
}

/** A strategy that sends its position under a name. */
export function moveParameter<Position>(
  options: PageParameter,
  next: (page: PageFacts<Position>) => Position | undefined,
): PageStrategy<Position> {
  const { parameter, body, items = [] } = options;
  return {
    items,
    start: (operation) => sentValue(operation, options, parameter) as Position | undefined,
    next,
    move: (operation, position) =>
      body
        ? { ...operation, body: body.encode({ ...(body.value as object | null | undefined), [parameter]: position }) }
        : { ...operation, query: { ...operation.query, [parameter]: position } },
  };
}

/** What the first request sends under a name; `undefined` for nothing and `null`. */
export function sentValue(operation: OperationRequest, { body }: PageParameter, name: string | undefined): unknown {
  const values = (body ? body.value : operation.query) as Readonly<Record<string, unknown>> | null | undefined;
  return (name === undefined ? undefined : values?.[name]) ?? undefined;
}

/**
 * Whether a list goes on, by the total if there is one, else by the size of the page. `done`: what the total counts so
 * far; `NaN`: not known. A total of 0 beside items, or below 0, is none: some servers do not count.
 */
export function goesOn(items: readonly unknown[], size: unknown, done: number, total: unknown): boolean {
  const left = (/^\s*[\d.]/.test(`${total as string}`) && Number(total) ? Number(total) : NaN) - done;
  return items.length > 0 && (Number.isNaN(left) ? !(items.length < Number(size ?? NaN)) : left > 0);
}

/** A number moved forward. Throws a `TypeError` where it cannot be, because it is no number or too great to be exact. */
export function advanced(position: unknown, by: number): number {
  const next = Number(position) + by;
  if (!Number.isSafeInteger(next)) throw new TypeError(`No number follows ${JSON.stringify(position)}`);
  return next;
}
