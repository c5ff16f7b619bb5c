import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class BodiesError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "BodiesError";
}

/** One attempt or the whole call took too long. */
export class BodiesTimeoutError<Body = unknown> extends BodiesError<Body> {
  static override readonly errorName: string = "BodiesTimeoutError";
}

/** The caller's signal ended the call. */
export class BodiesAbortError<Body = unknown> extends BodiesError<Body> {
  static override readonly errorName: string = "BodiesAbortError";
}

/** There was no answer, or not all of it. */
export class BodiesConnectionError<Body = unknown> extends BodiesError<Body> {
  static override readonly errorName: string = "BodiesConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class BodiesDecodingError<Body = unknown> extends BodiesError<Body> {
  static override readonly errorName: string = "BodiesDecodingError";
}

/** The request could not be made from options and arguments. */
export class BodiesConfigurationError<
  Body = unknown,
> extends BodiesError<Body> {
  static override readonly errorName: string = "BodiesConfigurationError";
}
