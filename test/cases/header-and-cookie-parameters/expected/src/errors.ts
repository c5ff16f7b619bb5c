import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class HeaderAndCookieParametersError<
  Body = unknown,
> extends SdkError<Body> {
  static override readonly errorName: string = "HeaderAndCookieParametersError";
}

/** One attempt or the whole call took too long. */
export class HeaderAndCookieParametersTimeoutError<
  Body = unknown,
> extends HeaderAndCookieParametersError<Body> {
  static override readonly errorName: string =
    "HeaderAndCookieParametersTimeoutError";
}

/** The caller's signal ended the call. */
export class HeaderAndCookieParametersAbortError<
  Body = unknown,
> extends HeaderAndCookieParametersError<Body> {
  static override readonly errorName: string =
    "HeaderAndCookieParametersAbortError";
}

/** There was no answer, or not all of it. */
export class HeaderAndCookieParametersConnectionError<
  Body = unknown,
> extends HeaderAndCookieParametersError<Body> {
  static override readonly errorName: string =
    "HeaderAndCookieParametersConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class HeaderAndCookieParametersDecodingError<
  Body = unknown,
> extends HeaderAndCookieParametersError<Body> {
  static override readonly errorName: string =
    "HeaderAndCookieParametersDecodingError";
}

/** The request could not be made from options and arguments. */
export class HeaderAndCookieParametersConfigurationError<
  Body = unknown,
> extends HeaderAndCookieParametersError<Body> {
  static override readonly errorName: string =
    "HeaderAndCookieParametersConfigurationError";
}
