import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class PiecesError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "PiecesError";
}

/** One attempt or the whole call took too long. */
export class PiecesTimeoutError<Body = unknown> extends PiecesError<Body> {
  static override readonly errorName: string = "PiecesTimeoutError";
}

/** The caller's signal ended the call. */
export class PiecesAbortError<Body = unknown> extends PiecesError<Body> {
  static override readonly errorName: string = "PiecesAbortError";
}

/** There was no answer, or not all of it. */
export class PiecesConnectionError<Body = unknown> extends PiecesError<Body> {
  static override readonly errorName: string = "PiecesConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class PiecesDecodingError<Body = unknown> extends PiecesError<Body> {
  static override readonly errorName: string = "PiecesDecodingError";
}

/** The request could not be made from options and arguments. */
export class PiecesConfigurationError<
  Body = unknown,
> extends PiecesError<Body> {
  static override readonly errorName: string = "PiecesConfigurationError";
}
