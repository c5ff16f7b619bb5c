import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class DirectionsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "DirectionsError";
}

/** One attempt or the whole call took too long. */
export class DirectionsTimeoutError<
  Body = unknown,
> extends DirectionsError<Body> {
  static override readonly errorName: string = "DirectionsTimeoutError";
}

/** The caller's signal ended the call. */
export class DirectionsAbortError<
  Body = unknown,
> extends DirectionsError<Body> {
  static override readonly errorName: string = "DirectionsAbortError";
}

/** There was no answer, or not all of it. */
export class DirectionsConnectionError<
  Body = unknown,
> extends DirectionsError<Body> {
  static override readonly errorName: string = "DirectionsConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class DirectionsDecodingError<
  Body = unknown,
> extends DirectionsError<Body> {
  static override readonly errorName: string = "DirectionsDecodingError";
}

/** The request could not be made from options and arguments. */
export class DirectionsConfigurationError<
  Body = unknown,
> extends DirectionsError<Body> {
  static override readonly errorName: string = "DirectionsConfigurationError";
}
