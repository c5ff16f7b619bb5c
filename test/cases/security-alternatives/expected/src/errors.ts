import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class SecurityError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "SecurityError";
}

/** One attempt or the whole call took too long. */
export class SecurityTimeoutError<Body = unknown> extends SecurityError<Body> {
  static override readonly errorName: string = "SecurityTimeoutError";
}

/** The caller's signal ended the call. */
export class SecurityAbortError<Body = unknown> extends SecurityError<Body> {
  static override readonly errorName: string = "SecurityAbortError";
}

/** There was no answer, or not all of it. */
export class SecurityConnectionError<
  Body = unknown,
> extends SecurityError<Body> {
  static override readonly errorName: string = "SecurityConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class SecurityDecodingError<Body = unknown> extends SecurityError<Body> {
  static override readonly errorName: string = "SecurityDecodingError";
}

/** The request could not be made from options and arguments. */
export class SecurityConfigurationError<
  Body = unknown,
> extends SecurityError<Body> {
  static override readonly errorName: string = "SecurityConfigurationError";
}
