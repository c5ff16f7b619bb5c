import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class WordsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "WordsError";
}

/** One attempt or the whole call took too long. */
export class WordsTimeoutError<Body = unknown> extends WordsError<Body> {
  static override readonly errorName: string = "WordsTimeoutError";
}

/** The caller's signal ended the call. */
export class WordsAbortError<Body = unknown> extends WordsError<Body> {
  static override readonly errorName: string = "WordsAbortError";
}

/** There was no answer, or not all of it. */
export class WordsConnectionError<Body = unknown> extends WordsError<Body> {
  static override readonly errorName: string = "WordsConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class WordsDecodingError<Body = unknown> extends WordsError<Body> {
  static override readonly errorName: string = "WordsDecodingError";
}

/** The request could not be made from options and arguments. */
export class WordsConfigurationError<Body = unknown> extends WordsError<Body> {
  static override readonly errorName: string = "WordsConfigurationError";
}
