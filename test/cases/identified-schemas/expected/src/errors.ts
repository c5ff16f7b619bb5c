import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class IdentifiedError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "IdentifiedError";
}

/** One attempt or the whole call took too long. */
export class IdentifiedTimeoutError<
  Body = unknown,
> extends IdentifiedError<Body> {
  static override readonly errorName: string = "IdentifiedTimeoutError";
}

/** The caller's signal ended the call. */
export class IdentifiedAbortError<
  Body = unknown,
> extends IdentifiedError<Body> {
  static override readonly errorName: string = "IdentifiedAbortError";
}

/** There was no answer, or not all of it. */
export class IdentifiedConnectionError<
  Body = unknown,
> extends IdentifiedError<Body> {
  static override readonly errorName: string = "IdentifiedConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class IdentifiedDecodingError<
  Body = unknown,
> extends IdentifiedError<Body> {
  static override readonly errorName: string = "IdentifiedDecodingError";
}

/** The request could not be made from options and arguments. */
export class IdentifiedConfigurationError<
  Body = unknown,
> extends IdentifiedError<Body> {
  static override readonly errorName: string = "IdentifiedConfigurationError";
}
