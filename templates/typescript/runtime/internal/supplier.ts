import type { Supplier } from "../core/types.js";

/** The value behind a supplier, or a promise of it; a function is called each time. */
export function supplied<T, Context>(supplier: Supplier<T, Context>, context?: Context): T | PromiseLike<T> {
  return typeof supplier === "function" ? (supplier as (context?: Context) => T | PromiseLike<T>)(context) : supplier;
}
