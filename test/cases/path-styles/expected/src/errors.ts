import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class PathStylesError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "PathStylesError";
}

/** One attempt or the whole call took too long. */
export class PathStylesTimeoutError<
  Body = unknown,
> extends PathStylesError<Body> {
  static override readonly errorName: string = "PathStylesTimeoutError";
}

/** The caller's signal ended the call. */
export class PathStylesAbortError<
  Body = unknown,
> extends PathStylesError<Body> {
  static override readonly errorName: string = "PathStylesAbortError";
}

/** There was no answer, or not all of it. */
export class PathStylesConnectionError<
  Body = unknown,
> extends PathStylesError<Body> {
  static override readonly errorName: string = "PathStylesConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class PathStylesDecodingError<
  Body = unknown,
> extends PathStylesError<Body> {
  static override readonly errorName: string = "PathStylesDecodingError";
}

/** The request could not be made from options and arguments. */
export class PathStylesConfigurationError<
  Body = unknown,
> extends PathStylesError<Body> {
  static override readonly errorName: string = "PathStylesConfigurationError";
}
