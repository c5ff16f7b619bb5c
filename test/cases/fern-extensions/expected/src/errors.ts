import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class FernError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "FernError";
}

/** One attempt or the whole call took too long. */
export class FernTimeoutError<Body = unknown> extends FernError<Body> {
  static override readonly errorName: string = "FernTimeoutError";
}

/** The caller's signal ended the call. */
export class FernAbortError<Body = unknown> extends FernError<Body> {
  static override readonly errorName: string = "FernAbortError";
}

/** There was no answer, or not all of it. */
export class FernConnectionError<Body = unknown> extends FernError<Body> {
  static override readonly errorName: string = "FernConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class FernDecodingError<Body = unknown> extends FernError<Body> {
  static override readonly errorName: string = "FernDecodingError";
}

/** The request could not be made from options and arguments. */
export class FernConfigurationError<Body = unknown> extends FernError<Body> {
  static override readonly errorName: string = "FernConfigurationError";
}
