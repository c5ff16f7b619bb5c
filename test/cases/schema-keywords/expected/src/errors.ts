import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class KeywordsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "KeywordsError";
}

/** One attempt or the whole call took too long. */
export class KeywordsTimeoutError<Body = unknown> extends KeywordsError<Body> {
  static override readonly errorName: string = "KeywordsTimeoutError";
}

/** The caller's signal ended the call. */
export class KeywordsAbortError<Body = unknown> extends KeywordsError<Body> {
  static override readonly errorName: string = "KeywordsAbortError";
}

/** There was no answer, or not all of it. */
export class KeywordsConnectionError<
  Body = unknown,
> extends KeywordsError<Body> {
  static override readonly errorName: string = "KeywordsConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class KeywordsDecodingError<Body = unknown> extends KeywordsError<Body> {
  static override readonly errorName: string = "KeywordsDecodingError";
}

/** The request could not be made from options and arguments. */
export class KeywordsConfigurationError<
  Body = unknown,
> extends KeywordsError<Body> {
  static override readonly errorName: string = "KeywordsConfigurationError";
}
