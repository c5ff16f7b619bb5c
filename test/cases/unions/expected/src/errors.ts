import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class UnionsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "UnionsError";
}

/** One attempt or the whole call took too long. */
export class UnionsTimeoutError<Body = unknown> extends UnionsError<Body> {
  static override readonly errorName: string = "UnionsTimeoutError";
}

/** The caller's signal ended the call. */
export class UnionsAbortError<Body = unknown> extends UnionsError<Body> {
  static override readonly errorName: string = "UnionsAbortError";
}

/** There was no answer, or not all of it. */
export class UnionsConnectionError<Body = unknown> extends UnionsError<Body> {
  static override readonly errorName: string = "UnionsConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class UnionsDecodingError<Body = unknown> extends UnionsError<Body> {
  static override readonly errorName: string = "UnionsDecodingError";
}

/** The request could not be made from options and arguments. */
export class UnionsConfigurationError<
  Body = unknown,
> extends UnionsError<Body> {
  static override readonly errorName: string = "UnionsConfigurationError";
}
