import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class OldPetsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "OldPetsError";
}

/** One attempt or the whole call took too long. */
export class OldPetsTimeoutError<Body = unknown> extends OldPetsError<Body> {
  static override readonly errorName: string = "OldPetsTimeoutError";
}

/** The caller's signal ended the call. */
export class OldPetsAbortError<Body = unknown> extends OldPetsError<Body> {
  static override readonly errorName: string = "OldPetsAbortError";
}

/** There was no answer, or not all of it. */
export class OldPetsConnectionError<Body = unknown> extends OldPetsError<Body> {
  static override readonly errorName: string = "OldPetsConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class OldPetsDecodingError<Body = unknown> extends OldPetsError<Body> {
  static override readonly errorName: string = "OldPetsDecodingError";
}

/** The request could not be made from options and arguments. */
export class OldPetsConfigurationError<
  Body = unknown,
> extends OldPetsError<Body> {
  static override readonly errorName: string = "OldPetsConfigurationError";
}

/** The server answered with status 400. */
export class BadRequestError<Body = unknown> extends OldPetsError<Body> {
  static override readonly errorName: string = "BadRequestError";
  declare readonly statusCode: 400;
}
