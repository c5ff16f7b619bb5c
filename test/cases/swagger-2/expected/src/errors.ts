import {
  type ErrorStatus,
  SdkError,
  type SuccessStatus,
} from "./core/errors.js";

/** What every failed call rejects with. */
export class OldPetsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "OldPetsError";
}

/** One attempt or the whole call took too long. */
export class OldPetsTimeoutError<Body = unknown> extends OldPetsError<Body> {
  static override readonly errorName: string = "OldPetsTimeoutError";
  declare readonly kind: "timeout";
  declare readonly statusCode: undefined;
}

/** The caller's signal ended the call. */
export class OldPetsAbortError<Body = unknown> extends OldPetsError<Body> {
  static override readonly errorName: string = "OldPetsAbortError";
  declare readonly kind: "abort";
  declare readonly statusCode: undefined;
}

/** There was no answer, or not all of it. */
export class OldPetsConnectionError<Body = unknown> extends OldPetsError<Body> {
  static override readonly errorName: string = "OldPetsConnectionError";
  declare readonly kind: "connection";
  declare readonly statusCode: undefined;
}

/** The answer is not what it claims to be, or larger than allowed. */
export class OldPetsDecodingError<Body = unknown> extends OldPetsError<Body> {
  static override readonly errorName: string = "OldPetsDecodingError";
  declare readonly kind: "decoding";
  declare readonly statusCode: SuccessStatus | undefined;
}

/** The request could not be made from options and arguments. */
export class OldPetsConfigurationError<
  Body = unknown,
> extends OldPetsError<Body> {
  static override readonly errorName: string = "OldPetsConfigurationError";
  declare readonly kind: "configuration";
  declare readonly statusCode: undefined;
}

/** A middleware or a hook threw something else than an error of the package. */
export class OldPetsMiddlewareError<Body = unknown> extends OldPetsError<Body> {
  static override readonly errorName: string = "OldPetsMiddlewareError";
  declare readonly kind: "middleware";
  declare readonly statusCode: undefined;
}

/** The server answered with status 400. */
export class BadRequestError<Body = unknown> extends OldPetsError<Body> {
  static override readonly errorName: string = "BadRequestError";
  declare readonly kind: "api";
  declare readonly statusCode: 400;
}

/** The base class for answers of some statuses: those that an operation does not declare, or that have no class of their own. */
export type OldPetsStatusError<
  Status extends number = ErrorStatus,
  Body = unknown,
> = OldPetsError<Body> & {
  readonly kind: "api";
  readonly statusCode: Status;
};

/** What a call fails with when no answer of the server is the error. */
export type OldPetsCallError =
  | OldPetsTimeoutError
  | OldPetsAbortError
  | OldPetsConnectionError
  | OldPetsDecodingError
  | OldPetsConfigurationError
  | OldPetsMiddlewareError;
