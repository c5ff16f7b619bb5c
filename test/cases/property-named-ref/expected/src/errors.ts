import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class ReferencesError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "ReferencesError";
}

/** One attempt or the whole call took too long. */
export class ReferencesTimeoutError<
  Body = unknown,
> extends ReferencesError<Body> {
  static override readonly errorName: string = "ReferencesTimeoutError";
}

/** The caller's signal ended the call. */
export class ReferencesAbortError<
  Body = unknown,
> extends ReferencesError<Body> {
  static override readonly errorName: string = "ReferencesAbortError";
}

/** There was no answer, or not all of it. */
export class ReferencesConnectionError<
  Body = unknown,
> extends ReferencesError<Body> {
  static override readonly errorName: string = "ReferencesConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class ReferencesDecodingError<
  Body = unknown,
> extends ReferencesError<Body> {
  static override readonly errorName: string = "ReferencesDecodingError";
}

/** The request could not be made from options and arguments. */
export class ReferencesConfigurationError<
  Body = unknown,
> extends ReferencesError<Body> {
  static override readonly errorName: string = "ReferencesConfigurationError";
}
