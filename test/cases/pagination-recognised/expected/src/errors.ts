import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class PagesError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "PagesError";
}

/** One attempt or the whole call took too long. */
export class PagesTimeoutError<Body = unknown> extends PagesError<Body> {
  static override readonly errorName: string = "PagesTimeoutError";
}

/** The caller's signal ended the call. */
export class PagesAbortError<Body = unknown> extends PagesError<Body> {
  static override readonly errorName: string = "PagesAbortError";
}

/** There was no answer, or not all of it. */
export class PagesConnectionError<Body = unknown> extends PagesError<Body> {
  static override readonly errorName: string = "PagesConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class PagesDecodingError<Body = unknown> extends PagesError<Body> {
  static override readonly errorName: string = "PagesDecodingError";
}

/** The request could not be made from options and arguments. */
export class PagesConfigurationError<Body = unknown> extends PagesError<Body> {
  static override readonly errorName: string = "PagesConfigurationError";
}
