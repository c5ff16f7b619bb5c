import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class MapsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "MapsError";
}

/** One attempt or the whole call took too long. */
export class MapsTimeoutError<Body = unknown> extends MapsError<Body> {
  static override readonly errorName: string = "MapsTimeoutError";
}

/** The caller's signal ended the call. */
export class MapsAbortError<Body = unknown> extends MapsError<Body> {
  static override readonly errorName: string = "MapsAbortError";
}

/** There was no answer, or not all of it. */
export class MapsConnectionError<Body = unknown> extends MapsError<Body> {
  static override readonly errorName: string = "MapsConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class MapsDecodingError<Body = unknown> extends MapsError<Body> {
  static override readonly errorName: string = "MapsDecodingError";
}

/** The request could not be made from options and arguments. */
export class MapsConfigurationError<Body = unknown> extends MapsError<Body> {
  static override readonly errorName: string = "MapsConfigurationError";
}
