import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class CompositionError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "CompositionError";
}

/** One attempt or the whole call took too long. */
export class CompositionTimeoutError<
  Body = unknown,
> extends CompositionError<Body> {
  static override readonly errorName: string = "CompositionTimeoutError";
}

/** The caller's signal ended the call. */
export class CompositionAbortError<
  Body = unknown,
> extends CompositionError<Body> {
  static override readonly errorName: string = "CompositionAbortError";
}

/** There was no answer, or not all of it. */
export class CompositionConnectionError<
  Body = unknown,
> extends CompositionError<Body> {
  static override readonly errorName: string = "CompositionConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class CompositionDecodingError<
  Body = unknown,
> extends CompositionError<Body> {
  static override readonly errorName: string = "CompositionDecodingError";
}

/** The request could not be made from options and arguments. */
export class CompositionConfigurationError<
  Body = unknown,
> extends CompositionError<Body> {
  static override readonly errorName: string = "CompositionConfigurationError";
}
