import type { ErrorInit, ErrorKind, SdkError } from "./errors.js";

/**
 * Whether an error belongs to a class of the package or to one of its subclasses, also when another copy of the package
 * made it (an ESM and a CJS build side by side), where `instanceof` says no. Classes are compared by their names and
 * those of the classes they extend.
 */
export function isInstance<T extends SdkError>(
  error: unknown,
  type: (abstract new (init: ErrorInit<never>) => T) & { readonly errorName: string },
): error is T {
  return error instanceof Error && ancestryOf(error.constructor).startsWith(ancestryOf(type));
}

/** Whether a value is an error of any SDK made by this generator, also by another copy of it. */
export function isSdkError(error: unknown): error is SdkError {
  return error instanceof Error && ancestryOf(error.constructor).startsWith("SdkError ");
}

/** The server answered with a status that is no success. */
export const isApiError: KindGuard<"api", { readonly statusCode: number }> = /* @__PURE__ */ guard("api");

/** No answer, or not all of it. */
export const isConnectionError: KindGuard<"connection"> = /* @__PURE__ */ guard("connection");

/** One attempt or the whole call took too long. */
export const isTimeoutError: KindGuard<"timeout"> = /* @__PURE__ */ guard("timeout");

/** The caller's signal ended the call; `cause` is its reason. */
export const isAbortError: KindGuard<"abort"> = /* @__PURE__ */ guard("abort");

/** The answer is not what it claims to be, or larger than allowed; `body` keeps its text. */
export const isDecodingError: KindGuard<"decoding"> = /* @__PURE__ */ guard("decoding");

/** The request could not be made from options and arguments. */
export const isConfigurationError: KindGuard<"configuration"> = /* @__PURE__ */ guard("configuration");

/** Tells errors of one kind. */
export type KindGuard<Kind extends ErrorKind, More = unknown> = (
  error: unknown,
) => error is SdkError & { readonly kind: Kind } & More;

function guard<Kind extends ErrorKind, More>(kind: Kind): KindGuard<Kind, More> {
  return (error): error is SdkError & { readonly kind: Kind } & More => isSdkError(error) && error.kind === kind;
}

/** Names from the root class down, a space after each. */
function ancestryOf(type: unknown): string {
  const { errorName } = type as { readonly errorName?: string };
  return errorName ? `${ancestryOf(Object.getPrototypeOf(type))}${errorName} ` : "";
}
