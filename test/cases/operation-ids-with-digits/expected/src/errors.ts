import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class DigitsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "DigitsError";
}

/** One attempt or the whole call took too long. */
export class DigitsTimeoutError<Body = unknown> extends DigitsError<Body> {
  static override readonly errorName: string = "DigitsTimeoutError";
}

/** The caller's signal ended the call. */
export class DigitsAbortError<Body = unknown> extends DigitsError<Body> {
  static override readonly errorName: string = "DigitsAbortError";
}

/** There was no answer, or not all of it. */
export class DigitsConnectionError<Body = unknown> extends DigitsError<Body> {
  static override readonly errorName: string = "DigitsConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class DigitsDecodingError<Body = unknown> extends DigitsError<Body> {
  static override readonly errorName: string = "DigitsDecodingError";
}

/** The request could not be made from options and arguments. */
export class DigitsConfigurationError<
  Body = unknown,
> extends DigitsError<Body> {
  static override readonly errorName: string = "DigitsConfigurationError";
}
