import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class MediaTypesError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "MediaTypesError";
}

/** One attempt or the whole call took too long. */
export class MediaTypesTimeoutError<
  Body = unknown,
> extends MediaTypesError<Body> {
  static override readonly errorName: string = "MediaTypesTimeoutError";
}

/** The caller's signal ended the call. */
export class MediaTypesAbortError<
  Body = unknown,
> extends MediaTypesError<Body> {
  static override readonly errorName: string = "MediaTypesAbortError";
}

/** There was no answer, or not all of it. */
export class MediaTypesConnectionError<
  Body = unknown,
> extends MediaTypesError<Body> {
  static override readonly errorName: string = "MediaTypesConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class MediaTypesDecodingError<
  Body = unknown,
> extends MediaTypesError<Body> {
  static override readonly errorName: string = "MediaTypesDecodingError";
}

/** The request could not be made from options and arguments. */
export class MediaTypesConfigurationError<
  Body = unknown,
> extends MediaTypesError<Body> {
  static override readonly errorName: string = "MediaTypesConfigurationError";
}
