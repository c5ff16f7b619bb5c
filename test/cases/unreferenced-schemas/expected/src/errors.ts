import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class UnreferencedError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "UnreferencedError";
}

/** One attempt or the whole call took too long. */
export class UnreferencedTimeoutError<
  Body = unknown,
> extends UnreferencedError<Body> {
  static override readonly errorName: string = "UnreferencedTimeoutError";
}

/** The caller's signal ended the call. */
export class UnreferencedAbortError<
  Body = unknown,
> extends UnreferencedError<Body> {
  static override readonly errorName: string = "UnreferencedAbortError";
}

/** There was no answer, or not all of it. */
export class UnreferencedConnectionError<
  Body = unknown,
> extends UnreferencedError<Body> {
  static override readonly errorName: string = "UnreferencedConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class UnreferencedDecodingError<
  Body = unknown,
> extends UnreferencedError<Body> {
  static override readonly errorName: string = "UnreferencedDecodingError";
}

/** The request could not be made from options and arguments. */
export class UnreferencedConfigurationError<
  Body = unknown,
> extends UnreferencedError<Body> {
  static override readonly errorName: string = "UnreferencedConfigurationError";
}
