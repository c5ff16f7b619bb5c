import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class NoIdentifiersError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "NoIdentifiersError";
}

/** One attempt or the whole call took too long. */
export class NoIdentifiersTimeoutError<
  Body = unknown,
> extends NoIdentifiersError<Body> {
  static override readonly errorName: string = "NoIdentifiersTimeoutError";
}

/** The caller's signal ended the call. */
export class NoIdentifiersAbortError<
  Body = unknown,
> extends NoIdentifiersError<Body> {
  static override readonly errorName: string = "NoIdentifiersAbortError";
}

/** There was no answer, or not all of it. */
export class NoIdentifiersConnectionError<
  Body = unknown,
> extends NoIdentifiersError<Body> {
  static override readonly errorName: string = "NoIdentifiersConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class NoIdentifiersDecodingError<
  Body = unknown,
> extends NoIdentifiersError<Body> {
  static override readonly errorName: string = "NoIdentifiersDecodingError";
}

/** The request could not be made from options and arguments. */
export class NoIdentifiersConfigurationError<
  Body = unknown,
> extends NoIdentifiersError<Body> {
  static override readonly errorName: string =
    "NoIdentifiersConfigurationError";
}
