import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class OverlayError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "OverlayError";
}

/** One attempt or the whole call took too long. */
export class OverlayTimeoutError<Body = unknown> extends OverlayError<Body> {
  static override readonly errorName: string = "OverlayTimeoutError";
}

/** The caller's signal ended the call. */
export class OverlayAbortError<Body = unknown> extends OverlayError<Body> {
  static override readonly errorName: string = "OverlayAbortError";
}

/** There was no answer, or not all of it. */
export class OverlayConnectionError<Body = unknown> extends OverlayError<Body> {
  static override readonly errorName: string = "OverlayConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class OverlayDecodingError<Body = unknown> extends OverlayError<Body> {
  static override readonly errorName: string = "OverlayDecodingError";
}

/** The request could not be made from options and arguments. */
export class OverlayConfigurationError<
  Body = unknown,
> extends OverlayError<Body> {
  static override readonly errorName: string = "OverlayConfigurationError";
}
