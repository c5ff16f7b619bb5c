import type { ErrorInit, ErrorKind, SdkError } from "./errors.js";

/** Whether a value is an error of any SDK made by this generator, also by another copy of it. */
export function isSdkError(error: unknown): error is SdkError {
  return error instanceof Error && ancestryOf(error.constructor)[0] === "SdkError";
}

/**
 * Whether an error belongs to a class of the package or to one of its subclasses, also when another copy of the package
 * made it (an ESM and a CJS build side by side), where `instanceof` says no. Classes are compared by their names and
 * those of the classes they extend.
 */
export function isInstance<T extends SdkError>(
  error: unknown,
  type: (abstract new (init: ErrorInit<never>) => T) & { readonly errorName: string },
): error is T {
  if (!isSdkError(error)) return false;
  const ancestry = ancestryOf(error.constructor);
  const wanted = ancestryOf(type);
  return wanted.length <= ancestry.length && wanted.every((name, index) => name === ancestry[index]);
}

/** The server answered with a status that is no success. */
export function isApiError(error: unknown): error is SdkError & { readonly kind: "api"; readonly statusCode: number } {
  return isKind(error, "api");
}

/** No answer, or not all of it. */
export function isConnectionError(error: unknown): error is SdkError & { readonly kind: "connection" } {
  return isKind(error, "connection");
}

/** One attempt or the whole call took too long. */
export function isTimeoutError(error: unknown): error is SdkError & { readonly kind: "timeout" } {
  return isKind(error, "timeout");
}

/** The caller's signal ended the call; `cause` is its reason. */
export function isAbortError(error: unknown): error is SdkError & { readonly kind: "abort" } {
  return isKind(error, "abort");
}

/** The answer is not what it claims to be, or larger than allowed; `body` keeps its text. */
export function isDecodingError(error: unknown): error is SdkError & { readonly kind: "decoding" } {
  return isKind(error, "decoding");
}

/** The request could not be made from options and arguments. */
export function isConfigurationError(error: unknown): error is SdkError & { readonly kind: "configuration" } {
  return isKind(error, "configuration");
}

function isKind(error: unknown, kind: ErrorKind): boolean {
  return isSdkError(error) && error.kind === kind;
}

/** Names from the root class down. */
function ancestryOf(type: unknown): readonly string[] {
  const names: string[] = [];
  for (let each = type as { readonly errorName?: string }; each.errorName; each = Object.getPrototypeOf(each)) {
    names.unshift(each.errorName);
  }
  return names;
}
