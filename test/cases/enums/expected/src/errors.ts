import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class EnumsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "EnumsError";
}

/** One attempt or the whole call took too long. */
export class EnumsTimeoutError<Body = unknown> extends EnumsError<Body> {
  static override readonly errorName: string = "EnumsTimeoutError";
}

/** The caller's signal ended the call. */
export class EnumsAbortError<Body = unknown> extends EnumsError<Body> {
  static override readonly errorName: string = "EnumsAbortError";
}

/** There was no answer, or not all of it. */
export class EnumsConnectionError<Body = unknown> extends EnumsError<Body> {
  static override readonly errorName: string = "EnumsConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class EnumsDecodingError<Body = unknown> extends EnumsError<Body> {
  static override readonly errorName: string = "EnumsDecodingError";
}

/** The request could not be made from options and arguments. */
export class EnumsConfigurationError<Body = unknown> extends EnumsError<Body> {
  static override readonly errorName: string = "EnumsConfigurationError";
}
