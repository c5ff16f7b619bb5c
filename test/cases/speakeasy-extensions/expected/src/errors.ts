import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class SpeakeasyError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "SpeakeasyError";
}

/** One attempt or the whole call took too long. */
export class SpeakeasyTimeoutError<
  Body = unknown,
> extends SpeakeasyError<Body> {
  static override readonly errorName: string = "SpeakeasyTimeoutError";
}

/** The caller's signal ended the call. */
export class SpeakeasyAbortError<Body = unknown> extends SpeakeasyError<Body> {
  static override readonly errorName: string = "SpeakeasyAbortError";
}

/** There was no answer, or not all of it. */
export class SpeakeasyConnectionError<
  Body = unknown,
> extends SpeakeasyError<Body> {
  static override readonly errorName: string = "SpeakeasyConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class SpeakeasyDecodingError<
  Body = unknown,
> extends SpeakeasyError<Body> {
  static override readonly errorName: string = "SpeakeasyDecodingError";
}

/** The request could not be made from options and arguments. */
export class SpeakeasyConfigurationError<
  Body = unknown,
> extends SpeakeasyError<Body> {
  static override readonly errorName: string = "SpeakeasyConfigurationError";
}
