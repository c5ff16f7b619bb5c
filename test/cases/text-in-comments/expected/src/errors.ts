import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class EndsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "EndsError";
}

/** One attempt or the whole call took too long. */
export class EndsTimeoutError<Body = unknown> extends EndsError<Body> {
  static override readonly errorName: string = "EndsTimeoutError";
}

/** The caller's signal ended the call. */
export class EndsAbortError<Body = unknown> extends EndsError<Body> {
  static override readonly errorName: string = "EndsAbortError";
}

/** There was no answer, or not all of it. */
export class EndsConnectionError<Body = unknown> extends EndsError<Body> {
  static override readonly errorName: string = "EndsConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class EndsDecodingError<Body = unknown> extends EndsError<Body> {
  static override readonly errorName: string = "EndsDecodingError";
}

/** The request could not be made from options and arguments. */
export class EndsConfigurationError<Body = unknown> extends EndsError<Body> {
  static override readonly errorName: string = "EndsConfigurationError";
}
