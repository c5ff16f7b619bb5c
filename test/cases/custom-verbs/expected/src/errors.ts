import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class CustomVerbsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "CustomVerbsError";
}

/** One attempt or the whole call took too long. */
export class CustomVerbsTimeoutError<
  Body = unknown,
> extends CustomVerbsError<Body> {
  static override readonly errorName: string = "CustomVerbsTimeoutError";
}

/** The caller's signal ended the call. */
export class CustomVerbsAbortError<
  Body = unknown,
> extends CustomVerbsError<Body> {
  static override readonly errorName: string = "CustomVerbsAbortError";
}

/** There was no answer, or not all of it. */
export class CustomVerbsConnectionError<
  Body = unknown,
> extends CustomVerbsError<Body> {
  static override readonly errorName: string = "CustomVerbsConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class CustomVerbsDecodingError<
  Body = unknown,
> extends CustomVerbsError<Body> {
  static override readonly errorName: string = "CustomVerbsDecodingError";
}

/** The request could not be made from options and arguments. */
export class CustomVerbsConfigurationError<
  Body = unknown,
> extends CustomVerbsError<Body> {
  static override readonly errorName: string = "CustomVerbsConfigurationError";
}
