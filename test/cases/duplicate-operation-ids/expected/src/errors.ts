import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class TwiceError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "TwiceError";
}

/** One attempt or the whole call took too long. */
export class TwiceTimeoutError<Body = unknown> extends TwiceError<Body> {
  static override readonly errorName: string = "TwiceTimeoutError";
}

/** The caller's signal ended the call. */
export class TwiceAbortError<Body = unknown> extends TwiceError<Body> {
  static override readonly errorName: string = "TwiceAbortError";
}

/** There was no answer, or not all of it. */
export class TwiceConnectionError<Body = unknown> extends TwiceError<Body> {
  static override readonly errorName: string = "TwiceConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class TwiceDecodingError<Body = unknown> extends TwiceError<Body> {
  static override readonly errorName: string = "TwiceDecodingError";
}

/** The request could not be made from options and arguments. */
export class TwiceConfigurationError<Body = unknown> extends TwiceError<Body> {
  static override readonly errorName: string = "TwiceConfigurationError";
}
