import { askedPause } from "../internal/retry-after.js";
import { requestIdOf } from "../internal/request-id.js";
import type { RawResponse } from "./types.js";

/**
 * What went wrong:
 * - `api`: the server answered with a status that is no success (redirects that cannot be followed are among them)
 * - `connection`: no answer, or not all of it
 * - `timeout`: one attempt or the whole call took too long
 * - `abort`: the caller's signal
 * - `decoding`: the answer is not what it claims to be, or larger than allowed; `body` keeps its text
 * - `configuration`: the request could not be made from options and arguments
 * - `middleware`: a middleware or a hook threw something else than an error of the package
 */
export type ErrorKind = "api" | "connection" | "timeout" | "abort" | "decoding" | "configuration" | "middleware";

export interface ErrorInit<Body = unknown> {
  /** Default `api`. */
  readonly kind?: ErrorKind | undefined;
  /** One sentence. */
  readonly message?: string | undefined;
  readonly statusCode?: number | undefined;
  /** Parsed JSON, else text. */
  readonly body?: Body | undefined;
  /** Text of the body for the message, where the body is too long or could not be read. Default: `body` as JSON. */
  readonly text?: string | undefined;
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

/**
 * Root of the package's errors. They hold no credentials: neither request headers nor the query of the request.
 * The message starts with the class name, then `Status code: 404`, then the body, each on a line of its own.
 */
export class SdkError<Body = unknown> extends Error {
  /** Name of the class, which a minifier cannot take away. */
  static readonly errorName: string = "SdkError";

  declare readonly kind: ErrorKind;
  /** HTTP status, when there was an answer. */
  declare readonly statusCode: number | undefined;
  /** Body of the answer: parsed JSON, else text. */
  declare readonly body: Body | undefined;
  /** Not enumerable: a logger that prints every property would print cookies. */
  readonly #rawResponse: RawResponse | undefined;

  constructor(init: ErrorInit<Body> = {}) {
    const { errorName } = new.target;
    const { kind = "api", statusCode, rawResponse, message, body, text = textOf(body), cause } = init;
    const lines = [
      message ? `${errorName}: ${message}` : errorName,
      statusCode && `Status code: ${statusCode}`,
      // Only the message is cut: a page of HTML stays whole in `body`.
      text && `Body: ${text.slice(0, MESSAGE)}`,
    ];
    // An array, as the types of `lib` below ES2022 know no second argument.
    super(
      ...([lines.filter(Boolean).join("\n"), cause === undefined ? {} : { cause }] as readonly unknown[] as [string]),
    );
    Object.assign(this, { kind, statusCode, body });
    this.#rawResponse = rawResponse;
  }

  /** Name of the class. */
  override get name(): string {
    return (this.constructor as typeof SdkError).errorName;
  }

  /** The answer without its body. */
  get rawResponse(): RawResponse | undefined {
    return this.#rawResponse;
  }

  /** Headers of the answer. */
  get headers(): Headers | undefined {
    return this.#rawResponse?.headers;
  }

  /** The server's name for the request: `X-Request-Id` or `Request-Id` of the answer. */
  get requestId(): string | undefined {
    return requestIdOf(this.#rawResponse);
  }

  /** The pause that the server asks for (`Retry-After` and the like), in seconds. */
  get retryAfterInSeconds(): number | undefined {
    const pause = this.headers && askedPause(this.headers, this.statusCode, Date.now());
    return pause === undefined ? undefined : pause / 1000;
  }

  /** For logs: no headers, no cause, no stack; big integers and dates as text. */
  toJSON(): object {
    const { name, message, kind, statusCode, requestId } = this;
    const text = textOf(this.body, 0);
    return { name, message, kind, statusCode, body: text && (JSON.parse(text) as unknown), requestId };
  }
}

/** Longest part of a body that is repeated in a message, in characters. */
const MESSAGE = 4000;

/** A text as it is, other values as JSON; `undefined` for what cannot be written: cycles, thousands of levels. */
function textOf(body: unknown, indent: number = 2): string | undefined {
  try {
    return indent && typeof body === "string" ? body : JSON.stringify(body, writable, indent);
  } catch {
    return undefined;
  }
}

/** Big integers, which JSON does not have, as text. */
function writable(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? `${value}` : value;
}
