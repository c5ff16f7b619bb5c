import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class UndeclaredError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "UndeclaredError";
}

/** One attempt or the whole call took too long. */
export class UndeclaredTimeoutError<
  Body = unknown,
> extends UndeclaredError<Body> {
  static override readonly errorName: string = "UndeclaredTimeoutError";
}

/** The caller's signal ended the call. */
export class UndeclaredAbortError<
  Body = unknown,
> extends UndeclaredError<Body> {
  static override readonly errorName: string = "UndeclaredAbortError";
}

/** There was no answer, or not all of it. */
export class UndeclaredConnectionError<
  Body = unknown,
> extends UndeclaredError<Body> {
  static override readonly errorName: string = "UndeclaredConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class UndeclaredDecodingError<
  Body = unknown,
> extends UndeclaredError<Body> {
  static override readonly errorName: string = "UndeclaredDecodingError";
}

/** The request could not be made from options and arguments. */
export class UndeclaredConfigurationError<
  Body = unknown,
> extends UndeclaredError<Body> {
  static override readonly errorName: string = "UndeclaredConfigurationError";
}
