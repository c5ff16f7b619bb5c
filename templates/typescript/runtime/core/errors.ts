import { jsonText } from "../internal/json-text.js";
import { askedPause } from "../internal/retry-after.js";
import { requestIdOf } from "../internal/request-id.js";
import { serverMessage } from "../internal/server-message.js";
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

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type StatusOf<Text> = Text extends `${infer Status extends number}` ? Status : never;

/** Every status of success (RFC 9110 §15.3). */
export type SuccessStatus = StatusOf<`2${Digit}${Digit}`>;
/** Every status of a client's error (RFC 9110 §15.5). */
export type ClientErrorStatus = StatusOf<`4${Digit}${Digit}`>;
/** Every status of a server's error (RFC 9110 §15.6). */
export type ServerErrorStatus = StatusOf<`5${Digit}${Digit}`>;
/** Every status that makes an error of kind `api`: also redirects that are not followed. */
export type ErrorStatus = StatusOf<`3${Digit}${Digit}`> | ClientErrorStatus | ServerErrorStatus;

export interface ErrorInit<Body = unknown> {
  /** Default `api`. */
  readonly kind?: ErrorKind | undefined;
  /** One sentence. */
  readonly message?: string | undefined;
  /** The request for the message, without values and query: `PUT /items/{item_id}`. */
  readonly request?: string | undefined;
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

/** Root of the package's errors. They hold no credentials: neither request headers nor the query of the request. */
export class SdkError<Body = unknown> extends Error {
  /** Name of the class, which a minifier cannot take away. */
  static readonly errorName: string = "SdkError";

  /** `instanceof` as it is; its type keeps a class's type parameter from becoming `any`. */
  declare static readonly [Symbol.hasInstance]: <T>(
    this: abstract new (...args: never) => T,
    value: unknown,
  ) => value is T;

  declare readonly kind: ErrorKind;
  /** HTTP status, when there was an answer. */
  declare readonly statusCode: number | undefined;
  /** Body of the answer: parsed JSON, else text. */
  declare readonly body: Body | undefined;
  /** Not enumerable: a logger that prints every property would print cookies. */
  readonly #rawResponse: RawResponse | undefined;

  constructor(init: ErrorInit<Body> = {}) {
    const { kind = "api", statusCode, rawResponse, body, cause } = init;
    // An array, as the types of `lib` below ES2022 know no second argument.
    super(...([new.target.describe(init), cause === undefined ? {} : { cause }] as readonly unknown[] as [string]));
    Object.assign(this, { kind, statusCode, body });
    this.#rawResponse = rawResponse;
  }

  /** The message: status, request, and what the server says, on one line: `404 GET /items/{id}: No such item`. */
  static describe({ kind = "api", statusCode, request, message, text, body = text }: ErrorInit): string {
    const said = kind === "api" ? serverMessage(body) : undefined;
    const place = [statusCode, request].filter(Boolean).join(" ");
    return [place, message, said].filter(Boolean).join(": ");
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
    const text = jsonText(this.body);
    return { name, message, kind, statusCode, body: text && (JSON.parse(text) as unknown), requestId };
  }
}
