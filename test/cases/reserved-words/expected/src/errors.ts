import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class ReservedWordsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "ReservedWordsError";
}

/** One attempt or the whole call took too long. */
export class ReservedWordsTimeoutError<
  Body = unknown,
> extends ReservedWordsError<Body> {
  static override readonly errorName: string = "ReservedWordsTimeoutError";
}

/** The caller's signal ended the call. */
export class ReservedWordsAbortError<
  Body = unknown,
> extends ReservedWordsError<Body> {
  static override readonly errorName: string = "ReservedWordsAbortError";
}

/** There was no answer, or not all of it. */
export class ReservedWordsConnectionError<
  Body = unknown,
> extends ReservedWordsError<Body> {
  static override readonly errorName: string = "ReservedWordsConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class ReservedWordsDecodingError<
  Body = unknown,
> extends ReservedWordsError<Body> {
  static override readonly errorName: string = "ReservedWordsDecodingError";
}

/** The request could not be made from options and arguments. */
export class ReservedWordsConfigurationError<
  Body = unknown,
> extends ReservedWordsError<Body> {
  static override readonly errorName: string =
    "ReservedWordsConfigurationError";
}
