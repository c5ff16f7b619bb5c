import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class NewestFieldsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "NewestFieldsError";
}

/** One attempt or the whole call took too long. */
export class NewestFieldsTimeoutError<
  Body = unknown,
> extends NewestFieldsError<Body> {
  static override readonly errorName: string = "NewestFieldsTimeoutError";
}

/** The caller's signal ended the call. */
export class NewestFieldsAbortError<
  Body = unknown,
> extends NewestFieldsError<Body> {
  static override readonly errorName: string = "NewestFieldsAbortError";
}

/** There was no answer, or not all of it. */
export class NewestFieldsConnectionError<
  Body = unknown,
> extends NewestFieldsError<Body> {
  static override readonly errorName: string = "NewestFieldsConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class NewestFieldsDecodingError<
  Body = unknown,
> extends NewestFieldsError<Body> {
  static override readonly errorName: string = "NewestFieldsDecodingError";
}

/** The request could not be made from options and arguments. */
export class NewestFieldsConfigurationError<
  Body = unknown,
> extends NewestFieldsError<Body> {
  static override readonly errorName: string = "NewestFieldsConfigurationError";
}
