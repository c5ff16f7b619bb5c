import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class DanglingError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "DanglingError";
}

/** One attempt or the whole call took too long. */
export class DanglingTimeoutError<Body = unknown> extends DanglingError<Body> {
  static override readonly errorName: string = "DanglingTimeoutError";
}

/** The caller's signal ended the call. */
export class DanglingAbortError<Body = unknown> extends DanglingError<Body> {
  static override readonly errorName: string = "DanglingAbortError";
}

/** There was no answer, or not all of it. */
export class DanglingConnectionError<
  Body = unknown,
> extends DanglingError<Body> {
  static override readonly errorName: string = "DanglingConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class DanglingDecodingError<Body = unknown> extends DanglingError<Body> {
  static override readonly errorName: string = "DanglingDecodingError";
}

/** The request could not be made from options and arguments. */
export class DanglingConfigurationError<
  Body = unknown,
> extends DanglingError<Body> {
  static override readonly errorName: string = "DanglingConfigurationError";
}
