import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class OldSiblingsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "OldSiblingsError";
}

/** One attempt or the whole call took too long. */
export class OldSiblingsTimeoutError<
  Body = unknown,
> extends OldSiblingsError<Body> {
  static override readonly errorName: string = "OldSiblingsTimeoutError";
}

/** The caller's signal ended the call. */
export class OldSiblingsAbortError<
  Body = unknown,
> extends OldSiblingsError<Body> {
  static override readonly errorName: string = "OldSiblingsAbortError";
}

/** There was no answer, or not all of it. */
export class OldSiblingsConnectionError<
  Body = unknown,
> extends OldSiblingsError<Body> {
  static override readonly errorName: string = "OldSiblingsConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class OldSiblingsDecodingError<
  Body = unknown,
> extends OldSiblingsError<Body> {
  static override readonly errorName: string = "OldSiblingsDecodingError";
}

/** The request could not be made from options and arguments. */
export class OldSiblingsConfigurationError<
  Body = unknown,
> extends OldSiblingsError<Body> {
  static override readonly errorName: string = "OldSiblingsConfigurationError";
}
