import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class ResultsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "ResultsError";
}

/** One attempt or the whole call took too long. */
export class ResultsTimeoutError<Body = unknown> extends ResultsError<Body> {
  static override readonly errorName: string = "ResultsTimeoutError";
}

/** The caller's signal ended the call. */
export class ResultsAbortError<Body = unknown> extends ResultsError<Body> {
  static override readonly errorName: string = "ResultsAbortError";
}

/** There was no answer, or not all of it. */
export class ResultsConnectionError<Body = unknown> extends ResultsError<Body> {
  static override readonly errorName: string = "ResultsConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class ResultsDecodingError<Body = unknown> extends ResultsError<Body> {
  static override readonly errorName: string = "ResultsDecodingError";
}

/** The request could not be made from options and arguments. */
export class ResultsConfigurationError<
  Body = unknown,
> extends ResultsError<Body> {
  static override readonly errorName: string = "ResultsConfigurationError";
}
