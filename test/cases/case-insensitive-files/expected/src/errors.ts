import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class CaseError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "CaseError";
}

/** One attempt or the whole call took too long. */
export class CaseTimeoutError<Body = unknown> extends CaseError<Body> {
  static override readonly errorName: string = "CaseTimeoutError";
}

/** The caller's signal ended the call. */
export class CaseAbortError<Body = unknown> extends CaseError<Body> {
  static override readonly errorName: string = "CaseAbortError";
}

/** There was no answer, or not all of it. */
export class CaseConnectionError<Body = unknown> extends CaseError<Body> {
  static override readonly errorName: string = "CaseConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class CaseDecodingError<Body = unknown> extends CaseError<Body> {
  static override readonly errorName: string = "CaseDecodingError";
}

/** The request could not be made from options and arguments. */
export class CaseConfigurationError<Body = unknown> extends CaseError<Body> {
  static override readonly errorName: string = "CaseConfigurationError";
}
