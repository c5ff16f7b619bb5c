import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class NullableError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "NullableError";
}

/** One attempt or the whole call took too long. */
export class NullableTimeoutError<Body = unknown> extends NullableError<Body> {
  static override readonly errorName: string = "NullableTimeoutError";
}

/** The caller's signal ended the call. */
export class NullableAbortError<Body = unknown> extends NullableError<Body> {
  static override readonly errorName: string = "NullableAbortError";
}

/** There was no answer, or not all of it. */
export class NullableConnectionError<
  Body = unknown,
> extends NullableError<Body> {
  static override readonly errorName: string = "NullableConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class NullableDecodingError<Body = unknown> extends NullableError<Body> {
  static override readonly errorName: string = "NullableDecodingError";
}

/** The request could not be made from options and arguments. */
export class NullableConfigurationError<
  Body = unknown,
> extends NullableError<Body> {
  static override readonly errorName: string = "NullableConfigurationError";
}
