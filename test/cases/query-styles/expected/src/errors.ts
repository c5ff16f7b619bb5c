import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class QueryStylesError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "QueryStylesError";
}

/** One attempt or the whole call took too long. */
export class QueryStylesTimeoutError<
  Body = unknown,
> extends QueryStylesError<Body> {
  static override readonly errorName: string = "QueryStylesTimeoutError";
}

/** The caller's signal ended the call. */
export class QueryStylesAbortError<
  Body = unknown,
> extends QueryStylesError<Body> {
  static override readonly errorName: string = "QueryStylesAbortError";
}

/** There was no answer, or not all of it. */
export class QueryStylesConnectionError<
  Body = unknown,
> extends QueryStylesError<Body> {
  static override readonly errorName: string = "QueryStylesConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class QueryStylesDecodingError<
  Body = unknown,
> extends QueryStylesError<Body> {
  static override readonly errorName: string = "QueryStylesDecodingError";
}

/** The request could not be made from options and arguments. */
export class QueryStylesConfigurationError<
  Body = unknown,
> extends QueryStylesError<Body> {
  static override readonly errorName: string = "QueryStylesConfigurationError";
}
