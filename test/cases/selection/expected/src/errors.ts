import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class SelectionError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "SelectionError";
}

/** One attempt or the whole call took too long. */
export class SelectionTimeoutError<
  Body = unknown,
> extends SelectionError<Body> {
  static override readonly errorName: string = "SelectionTimeoutError";
}

/** The caller's signal ended the call. */
export class SelectionAbortError<Body = unknown> extends SelectionError<Body> {
  static override readonly errorName: string = "SelectionAbortError";
}

/** There was no answer, or not all of it. */
export class SelectionConnectionError<
  Body = unknown,
> extends SelectionError<Body> {
  static override readonly errorName: string = "SelectionConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class SelectionDecodingError<
  Body = unknown,
> extends SelectionError<Body> {
  static override readonly errorName: string = "SelectionDecodingError";
}

/** The request could not be made from options and arguments. */
export class SelectionConfigurationError<
  Body = unknown,
> extends SelectionError<Body> {
  static override readonly errorName: string = "SelectionConfigurationError";
}
