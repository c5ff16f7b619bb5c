import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class SiblingsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "SiblingsError";
}

/** One attempt or the whole call took too long. */
export class SiblingsTimeoutError<Body = unknown> extends SiblingsError<Body> {
  static override readonly errorName: string = "SiblingsTimeoutError";
}

/** The caller's signal ended the call. */
export class SiblingsAbortError<Body = unknown> extends SiblingsError<Body> {
  static override readonly errorName: string = "SiblingsAbortError";
}

/** There was no answer, or not all of it. */
export class SiblingsConnectionError<
  Body = unknown,
> extends SiblingsError<Body> {
  static override readonly errorName: string = "SiblingsConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class SiblingsDecodingError<Body = unknown> extends SiblingsError<Body> {
  static override readonly errorName: string = "SiblingsDecodingError";
}

/** The request could not be made from options and arguments. */
export class SiblingsConfigurationError<
  Body = unknown,
> extends SiblingsError<Body> {
  static override readonly errorName: string = "SiblingsConfigurationError";
}
