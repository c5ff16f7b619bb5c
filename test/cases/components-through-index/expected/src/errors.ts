import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class ThroughIndexError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "ThroughIndexError";
}

/** One attempt or the whole call took too long. */
export class ThroughIndexTimeoutError<
  Body = unknown,
> extends ThroughIndexError<Body> {
  static override readonly errorName: string = "ThroughIndexTimeoutError";
}

/** The caller's signal ended the call. */
export class ThroughIndexAbortError<
  Body = unknown,
> extends ThroughIndexError<Body> {
  static override readonly errorName: string = "ThroughIndexAbortError";
}

/** There was no answer, or not all of it. */
export class ThroughIndexConnectionError<
  Body = unknown,
> extends ThroughIndexError<Body> {
  static override readonly errorName: string = "ThroughIndexConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class ThroughIndexDecodingError<
  Body = unknown,
> extends ThroughIndexError<Body> {
  static override readonly errorName: string = "ThroughIndexDecodingError";
}

/** The request could not be made from options and arguments. */
export class ThroughIndexConfigurationError<
  Body = unknown,
> extends ThroughIndexError<Body> {
  static override readonly errorName: string = "ThroughIndexConfigurationError";
}
