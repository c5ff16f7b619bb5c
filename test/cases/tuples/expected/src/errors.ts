import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class TuplesError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "TuplesError";
}

/** One attempt or the whole call took too long. */
export class TuplesTimeoutError<Body = unknown> extends TuplesError<Body> {
  static override readonly errorName: string = "TuplesTimeoutError";
}

/** The caller's signal ended the call. */
export class TuplesAbortError<Body = unknown> extends TuplesError<Body> {
  static override readonly errorName: string = "TuplesAbortError";
}

/** There was no answer, or not all of it. */
export class TuplesConnectionError<Body = unknown> extends TuplesError<Body> {
  static override readonly errorName: string = "TuplesConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class TuplesDecodingError<Body = unknown> extends TuplesError<Body> {
  static override readonly errorName: string = "TuplesDecodingError";
}

/** The request could not be made from options and arguments. */
export class TuplesConfigurationError<
  Body = unknown,
> extends TuplesError<Body> {
  static override readonly errorName: string = "TuplesConfigurationError";
}
