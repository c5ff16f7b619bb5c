import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class InheritedError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "InheritedError";
}

/** One attempt or the whole call took too long. */
export class InheritedTimeoutError<
  Body = unknown,
> extends InheritedError<Body> {
  static override readonly errorName: string = "InheritedTimeoutError";
}

/** The caller's signal ended the call. */
export class InheritedAbortError<Body = unknown> extends InheritedError<Body> {
  static override readonly errorName: string = "InheritedAbortError";
}

/** There was no answer, or not all of it. */
export class InheritedConnectionError<
  Body = unknown,
> extends InheritedError<Body> {
  static override readonly errorName: string = "InheritedConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class InheritedDecodingError<
  Body = unknown,
> extends InheritedError<Body> {
  static override readonly errorName: string = "InheritedDecodingError";
}

/** The request could not be made from options and arguments. */
export class InheritedConfigurationError<
  Body = unknown,
> extends InheritedError<Body> {
  static override readonly errorName: string = "InheritedConfigurationError";
}
