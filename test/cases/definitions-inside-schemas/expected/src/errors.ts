import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class DefinitionsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "DefinitionsError";
}

/** One attempt or the whole call took too long. */
export class DefinitionsTimeoutError<
  Body = unknown,
> extends DefinitionsError<Body> {
  static override readonly errorName: string = "DefinitionsTimeoutError";
}

/** The caller's signal ended the call. */
export class DefinitionsAbortError<
  Body = unknown,
> extends DefinitionsError<Body> {
  static override readonly errorName: string = "DefinitionsAbortError";
}

/** There was no answer, or not all of it. */
export class DefinitionsConnectionError<
  Body = unknown,
> extends DefinitionsError<Body> {
  static override readonly errorName: string = "DefinitionsConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class DefinitionsDecodingError<
  Body = unknown,
> extends DefinitionsError<Body> {
  static override readonly errorName: string = "DefinitionsDecodingError";
}

/** The request could not be made from options and arguments. */
export class DefinitionsConfigurationError<
  Body = unknown,
> extends DefinitionsError<Body> {
  static override readonly errorName: string = "DefinitionsConfigurationError";
}
