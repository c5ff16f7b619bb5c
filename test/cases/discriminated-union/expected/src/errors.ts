import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class DiscriminatorsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "DiscriminatorsError";
}

/** One attempt or the whole call took too long. */
export class DiscriminatorsTimeoutError<
  Body = unknown,
> extends DiscriminatorsError<Body> {
  static override readonly errorName: string = "DiscriminatorsTimeoutError";
}

/** The caller's signal ended the call. */
export class DiscriminatorsAbortError<
  Body = unknown,
> extends DiscriminatorsError<Body> {
  static override readonly errorName: string = "DiscriminatorsAbortError";
}

/** There was no answer, or not all of it. */
export class DiscriminatorsConnectionError<
  Body = unknown,
> extends DiscriminatorsError<Body> {
  static override readonly errorName: string = "DiscriminatorsConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class DiscriminatorsDecodingError<
  Body = unknown,
> extends DiscriminatorsError<Body> {
  static override readonly errorName: string = "DiscriminatorsDecodingError";
}

/** The request could not be made from options and arguments. */
export class DiscriminatorsConfigurationError<
  Body = unknown,
> extends DiscriminatorsError<Body> {
  static override readonly errorName: string =
    "DiscriminatorsConfigurationError";
}
