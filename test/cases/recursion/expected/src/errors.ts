import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class RecursionError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "RecursionError";
}

/** One attempt or the whole call took too long. */
export class RecursionTimeoutError<
  Body = unknown,
> extends RecursionError<Body> {
  static override readonly errorName: string = "RecursionTimeoutError";
}

/** The caller's signal ended the call. */
export class RecursionAbortError<Body = unknown> extends RecursionError<Body> {
  static override readonly errorName: string = "RecursionAbortError";
}

/** There was no answer, or not all of it. */
export class RecursionConnectionError<
  Body = unknown,
> extends RecursionError<Body> {
  static override readonly errorName: string = "RecursionConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class RecursionDecodingError<
  Body = unknown,
> extends RecursionError<Body> {
  static override readonly errorName: string = "RecursionDecodingError";
}

/** The request could not be made from options and arguments. */
export class RecursionConfigurationError<
  Body = unknown,
> extends RecursionError<Body> {
  static override readonly errorName: string = "RecursionConfigurationError";
}
