import type { CredentialContext } from "../core/security.js";
import type { Supplier } from "../core/types.js";
import { supplied } from "./supplier.js";

/**
 * The text that an option supplies, or a promise of it. Nothing, or an empty text, is refused with a `TypeError`: an
 * environment variable that is not set would be sent as `undefined`.
 */
export function credential(
  supplier: Supplier<string, CredentialContext>,
  scopes: readonly string[],
  option: string,
): string | PromiseLike<string> {
  const check = (value: unknown): string => {
    if (typeof value !== "string" || !value.trim()) throw new TypeError(`Option ${option} gives no text`);
    return value;
  };
  const value = supplied(supplier, { scopes });
  return typeof (value as PromiseLike<string> | undefined)?.then === "function"
    ? (value as PromiseLike<string>).then(check)
    : check(value);
}
