import type { Supplier } from "../core/types.js";

/** The value behind a supplier; a function is called each time. */
export async function supplied<T, Context>(supplier: Supplier<T, Context>, context?: Context): Promise<T> {
  return typeof supplier === "function" ? (supplier as (context?: Context) => T | PromiseLike<T>)(context) : supplier;
}
