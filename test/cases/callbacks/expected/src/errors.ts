import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class CallbacksError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "CallbacksError";
}

/** One attempt or the whole call took too long. */
export class CallbacksTimeoutError<
  Body = unknown,
> extends CallbacksError<Body> {
  static override readonly errorName: string = "CallbacksTimeoutError";
}

/** The caller's signal ended the call. */
export class CallbacksAbortError<Body = unknown> extends CallbacksError<Body> {
  static override readonly errorName: string = "CallbacksAbortError";
}

/** There was no answer, or not all of it. */
export class CallbacksConnectionError<
  Body = unknown,
> extends CallbacksError<Body> {
  static override readonly errorName: string = "CallbacksConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class CallbacksDecodingError<
  Body = unknown,
> extends CallbacksError<Body> {
  static override readonly errorName: string = "CallbacksDecodingError";
}

/** The request could not be made from options and arguments. */
export class CallbacksConfigurationError<
  Body = unknown,
> extends CallbacksError<Body> {
  static override readonly errorName: string = "CallbacksConfigurationError";
}
