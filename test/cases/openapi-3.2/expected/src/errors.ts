import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class NewestError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "NewestError";
}

/** One attempt or the whole call took too long. */
export class NewestTimeoutError<Body = unknown> extends NewestError<Body> {
  static override readonly errorName: string = "NewestTimeoutError";
}

/** The caller's signal ended the call. */
export class NewestAbortError<Body = unknown> extends NewestError<Body> {
  static override readonly errorName: string = "NewestAbortError";
}

/** There was no answer, or not all of it. */
export class NewestConnectionError<Body = unknown> extends NewestError<Body> {
  static override readonly errorName: string = "NewestConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class NewestDecodingError<Body = unknown> extends NewestError<Body> {
  static override readonly errorName: string = "NewestDecodingError";
}

/** The request could not be made from options and arguments. */
export class NewestConfigurationError<
  Body = unknown,
> extends NewestError<Body> {
  static override readonly errorName: string = "NewestConfigurationError";
}
