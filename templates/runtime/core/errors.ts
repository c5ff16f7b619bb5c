import type { RawResponse } from "./types.js";

/**
 * What went wrong:
 * - `api`: the server answered with a status that is no success (redirects that cannot be followed are among them)
 * - `connection`: no answer, or not all of it
 * - `timeout`: one attempt or the whole call took too long
 * - `abort`: the caller's signal
 * - `decoding`: the answer is not what it claims to be, or larger than allowed; `body` keeps its text
 * - `configuration`: the request could not be made from options and arguments
 */
export type ErrorKind = "api" | "connection" | "timeout" | "abort" | "decoding" | "configuration";

export interface ErrorInit<Body = unknown> {
  /** Default `api`. */
  readonly kind?: ErrorKind | undefined;
  /** One sentence. */
  readonly message?: string | undefined;
  readonly statusCode?: number | undefined;
  /** Parsed JSON, else text. */
  readonly body?: Body | undefined;
  readonly rawResponse?: RawResponse | undefined;
  readonly cause?: unknown;
}

/** A class of the package, as the transport makes errors from it. */
export type ErrorClass = new (init: ErrorInit<never>) => SdkError;

/** The classes of a package; a kind without a class of its own gets `base`. */
export interface ErrorClasses extends Readonly<Partial<Record<ErrorKind, ErrorClass>>> {
  readonly base: ErrorClass;
  readonly byStatus?: Readonly<Record<number, ErrorClass>>;
  /** Class of a status that the operation does not declare: that of `byStatus`, or `base`. Default `class`. */
  readonly undeclared?: "class" | "base";
}

/** Registered, so that guards know errors made by another copy of the package. */
const BRAND: unique symbol = Symbol.for("sdk.error");

/** Longest text of a body within a message, in characters. */
const MESSAGE_BODY = 4000;

/**
 * Root of the package's errors. It holds no credentials: neither request headers nor the query of the request.
 * The message starts with the class name, then `Status code: 404`, then the body, each on a line of its own.
 */
export class SdkError<Body = unknown> extends Error {
  /** Name of the class, which a minifier cannot take away. */
  static readonly errorName: string = "SdkError";

  readonly kind: ErrorKind;
  /** HTTP status, when there was an answer. */
  readonly statusCode: number | undefined;
  /** Body of the answer: parsed JSON, else text. */
  readonly body: Body | undefined;
  /** The answer without its body. Not enumerable: loggers that print every property would print its cookies. */
  declare readonly rawResponse: RawResponse | undefined;

  constructor(init: ErrorInit<Body> = {}) {
    const { errorName } = new.target;
    super(describe(errorName, init), init.cause === undefined ? undefined : { cause: init.cause });
    this.kind = init.kind ?? "api";
    this.statusCode = init.statusCode;
    this.body = init.body;
    define(this, "name", errorName);
    define(this, "rawResponse", init.rawResponse);
  }

  /** Headers of the answer. */
  get headers(): Headers | undefined {
    return this.rawResponse?.headers;
  }

  /** The server's name for the request: `X-Request-Id`, `Request-Id` or `X-Correlation-Id` of the answer. */
  get requestId(): string | undefined {
    for (const name of ["x-request-id", "request-id", "x-correlation-id"]) {
      const value = this.headers?.get(name);
      if (value) return value;
    }
    return undefined;
  }

  /** Names of the classes this error belongs to, the closest first; the package's base class stands before `SdkError`. */
  get [BRAND](): readonly string[] {
    const names: string[] = [];
    for (let type = this.constructor as { errorName?: string }; type.errorName; type = Object.getPrototypeOf(type)) {
      names.push(type.errorName);
    }
    return names;
  }

  /** For logs: no headers, no cause, no stack. */
  toJSON(): Record<string, unknown> {
    const { name, kind, message, statusCode, body, requestId } = this;
    return { name, kind, message, statusCode, body, requestId };
  }
}

/** Whether a value is an error of any SDK made by this generator, also by another copy of it. */
export function isSdkError(error: unknown): error is SdkError {
  return typeof error === "object" && error !== null && BRAND in error;
}

/**
 * Whether an error belongs to a class of the package or to one of its subclasses, also when it was made by another copy
 * of the package (an ESM and a CJS build side by side), where `instanceof` says no.
 */
export function isInstance<T extends SdkError>(
  error: unknown,
  type: (abstract new (init: ErrorInit<never>) => T) & { readonly errorName: string },
): error is T {
  if (!isSdkError(error)) return false;
  const names = error[BRAND];
  const wanted = (type.prototype as SdkError)[BRAND];
  return names.slice(-wanted.length).join() === wanted.join();
}

function describe(name: string, { message, statusCode, body }: ErrorInit): string {
  const lines = [message ? `${name}: ${message}` : name];
  if (statusCode !== undefined) lines.push(`Status code: ${statusCode}`);
  if (body !== undefined) {
    const text = typeof body === "string" ? body : (JSON.stringify(body, undefined, 2) ?? "");
    lines.push(`Body: ${text.length > MESSAGE_BODY ? `${text.slice(0, MESSAGE_BODY)}…` : text}`);
  }
  return lines.join("\n");
}

function define(error: Error, name: string, value: unknown): void {
  Object.defineProperty(error, name, { value, configurable: true, writable: true });
}
