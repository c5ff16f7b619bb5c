import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class RepresentationsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "RepresentationsError";
}

/** One attempt or the whole call took too long. */
export class RepresentationsTimeoutError<
  Body = unknown,
> extends RepresentationsError<Body> {
  static override readonly errorName: string = "RepresentationsTimeoutError";
}

/** The caller's signal ended the call. */
export class RepresentationsAbortError<
  Body = unknown,
> extends RepresentationsError<Body> {
  static override readonly errorName: string = "RepresentationsAbortError";
}

/** There was no answer, or not all of it. */
export class RepresentationsConnectionError<
  Body = unknown,
> extends RepresentationsError<Body> {
  static override readonly errorName: string = "RepresentationsConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class RepresentationsDecodingError<
  Body = unknown,
> extends RepresentationsError<Body> {
  static override readonly errorName: string = "RepresentationsDecodingError";
}

/** The request could not be made from options and arguments. */
export class RepresentationsConfigurationError<
  Body = unknown,
> extends RepresentationsError<Body> {
  static override readonly errorName: string =
    "RepresentationsConfigurationError";
}

/** The server answered with status 409. */
export class ConflictError<Body = unknown> extends RepresentationsError<Body> {
  static override readonly errorName: string = "ConflictError";
  declare readonly statusCode: 409;
}
