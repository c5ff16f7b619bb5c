import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class OneNameError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "OneNameError";
}

/** One attempt or the whole call took too long. */
export class OneNameTimeoutError<Body = unknown> extends OneNameError<Body> {
  static override readonly errorName: string = "OneNameTimeoutError";
}

/** The caller's signal ended the call. */
export class OneNameAbortError<Body = unknown> extends OneNameError<Body> {
  static override readonly errorName: string = "OneNameAbortError";
}

/** There was no answer, or not all of it. */
export class OneNameConnectionError<Body = unknown> extends OneNameError<Body> {
  static override readonly errorName: string = "OneNameConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class OneNameDecodingError<Body = unknown> extends OneNameError<Body> {
  static override readonly errorName: string = "OneNameDecodingError";
}

/** The request could not be made from options and arguments. */
export class OneNameConfigurationError<
  Body = unknown,
> extends OneNameError<Body> {
  static override readonly errorName: string = "OneNameConfigurationError";
}
