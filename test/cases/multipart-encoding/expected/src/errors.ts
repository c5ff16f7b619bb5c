import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class MultipartError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "MultipartError";
}

/** One attempt or the whole call took too long. */
export class MultipartTimeoutError<
  Body = unknown,
> extends MultipartError<Body> {
  static override readonly errorName: string = "MultipartTimeoutError";
}

/** The caller's signal ended the call. */
export class MultipartAbortError<Body = unknown> extends MultipartError<Body> {
  static override readonly errorName: string = "MultipartAbortError";
}

/** There was no answer, or not all of it. */
export class MultipartConnectionError<
  Body = unknown,
> extends MultipartError<Body> {
  static override readonly errorName: string = "MultipartConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class MultipartDecodingError<
  Body = unknown,
> extends MultipartError<Body> {
  static override readonly errorName: string = "MultipartDecodingError";
}

/** The request could not be made from options and arguments. */
export class MultipartConfigurationError<
  Body = unknown,
> extends MultipartError<Body> {
  static override readonly errorName: string = "MultipartConfigurationError";
}
