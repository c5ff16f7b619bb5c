import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class CirclesError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "CirclesError";
}

/** One attempt or the whole call took too long. */
export class CirclesTimeoutError<Body = unknown> extends CirclesError<Body> {
  static override readonly errorName: string = "CirclesTimeoutError";
}

/** The caller's signal ended the call. */
export class CirclesAbortError<Body = unknown> extends CirclesError<Body> {
  static override readonly errorName: string = "CirclesAbortError";
}

/** There was no answer, or not all of it. */
export class CirclesConnectionError<Body = unknown> extends CirclesError<Body> {
  static override readonly errorName: string = "CirclesConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class CirclesDecodingError<Body = unknown> extends CirclesError<Body> {
  static override readonly errorName: string = "CirclesDecodingError";
}

/** The request could not be made from options and arguments. */
export class CirclesConfigurationError<
  Body = unknown,
> extends CirclesError<Body> {
  static override readonly errorName: string = "CirclesConfigurationError";
}
