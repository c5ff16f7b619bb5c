import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class BinaryBodiesError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "BinaryBodiesError";
}

/** One attempt or the whole call took too long. */
export class BinaryBodiesTimeoutError<
  Body = unknown,
> extends BinaryBodiesError<Body> {
  static override readonly errorName: string = "BinaryBodiesTimeoutError";
}

/** The caller's signal ended the call. */
export class BinaryBodiesAbortError<
  Body = unknown,
> extends BinaryBodiesError<Body> {
  static override readonly errorName: string = "BinaryBodiesAbortError";
}

/** There was no answer, or not all of it. */
export class BinaryBodiesConnectionError<
  Body = unknown,
> extends BinaryBodiesError<Body> {
  static override readonly errorName: string = "BinaryBodiesConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class BinaryBodiesDecodingError<
  Body = unknown,
> extends BinaryBodiesError<Body> {
  static override readonly errorName: string = "BinaryBodiesDecodingError";
}

/** The request could not be made from options and arguments. */
export class BinaryBodiesConfigurationError<
  Body = unknown,
> extends BinaryBodiesError<Body> {
  static override readonly errorName: string = "BinaryBodiesConfigurationError";
}
