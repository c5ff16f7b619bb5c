import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class TagsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "TagsError";
}

/** One attempt or the whole call took too long. */
export class TagsTimeoutError<Body = unknown> extends TagsError<Body> {
  static override readonly errorName: string = "TagsTimeoutError";
}

/** The caller's signal ended the call. */
export class TagsAbortError<Body = unknown> extends TagsError<Body> {
  static override readonly errorName: string = "TagsAbortError";
}

/** There was no answer, or not all of it. */
export class TagsConnectionError<Body = unknown> extends TagsError<Body> {
  static override readonly errorName: string = "TagsConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class TagsDecodingError<Body = unknown> extends TagsError<Body> {
  static override readonly errorName: string = "TagsDecodingError";
}

/** The request could not be made from options and arguments. */
export class TagsConfigurationError<Body = unknown> extends TagsError<Body> {
  static override readonly errorName: string = "TagsConfigurationError";
}
