import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class NamesError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "NamesError";
}

/** One attempt or the whole call took too long. */
export class NamesTimeoutError<Body = unknown> extends NamesError<Body> {
  static override readonly errorName: string = "NamesTimeoutError";
}

/** The caller's signal ended the call. */
export class NamesAbortError<Body = unknown> extends NamesError<Body> {
  static override readonly errorName: string = "NamesAbortError";
}

/** There was no answer, or not all of it. */
export class NamesConnectionError<Body = unknown> extends NamesError<Body> {
  static override readonly errorName: string = "NamesConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class NamesDecodingError<Body = unknown> extends NamesError<Body> {
  static override readonly errorName: string = "NamesDecodingError";
}

/** The request could not be made from options and arguments. */
export class NamesConfigurationError<Body = unknown> extends NamesError<Body> {
  static override readonly errorName: string = "NamesConfigurationError";
}
