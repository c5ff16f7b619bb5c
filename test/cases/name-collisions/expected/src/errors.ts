import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class CollisionsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "CollisionsError";
}

/** One attempt or the whole call took too long. */
export class CollisionsTimeoutError<
  Body = unknown,
> extends CollisionsError<Body> {
  static override readonly errorName: string = "CollisionsTimeoutError";
}

/** The caller's signal ended the call. */
export class CollisionsAbortError<
  Body = unknown,
> extends CollisionsError<Body> {
  static override readonly errorName: string = "CollisionsAbortError";
}

/** There was no answer, or not all of it. */
export class CollisionsConnectionError<
  Body = unknown,
> extends CollisionsError<Body> {
  static override readonly errorName: string = "CollisionsConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class CollisionsDecodingError<
  Body = unknown,
> extends CollisionsError<Body> {
  static override readonly errorName: string = "CollisionsDecodingError";
}

/** The request could not be made from options and arguments. */
export class CollisionsConfigurationError<
  Body = unknown,
> extends CollisionsError<Body> {
  static override readonly errorName: string = "CollisionsConfigurationError";
}
