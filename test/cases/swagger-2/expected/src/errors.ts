import {
  type ErrorStatus,
  SdkError,
  type SuccessStatus,
} from "./core/errors.js";

/** Base class of all errors of this package. */
export class OldPetsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "OldPetsError";
}

/** Thrown when one attempt or the whole call takes too long. */
export class OldPetsTimeoutError<Body = unknown> extends OldPetsError<Body> {
  static override readonly errorName: string = "OldPetsTimeoutError";
  declare readonly kind: "timeout";
  declare readonly statusCode: undefined;
}

/** Thrown when the caller's signal ends the call. */
export class OldPetsAbortError<Body = unknown> extends OldPetsError<Body> {
  static override readonly errorName: string = "OldPetsAbortError";
  declare readonly kind: "abort";
  declare readonly statusCode: undefined;
}

/** Thrown when there is no response, or only a part of it. */
export class OldPetsConnectionError<Body = unknown> extends OldPetsError<Body> {
  static override readonly errorName: string = "OldPetsConnectionError";
  declare readonly kind: "connection";
  declare readonly statusCode: undefined;
}

/** Thrown for responses that are not what they claim to be, or larger than allowed. */
export class OldPetsDecodingError<Body = unknown> extends OldPetsError<Body> {
  static override readonly errorName: string = "OldPetsDecodingError";
  declare readonly kind: "decoding";
  declare readonly statusCode: SuccessStatus | undefined;
}

/** Thrown when options and arguments do not make a request. */
export class OldPetsConfigurationError<
  Body = unknown,
> extends OldPetsError<Body> {
  static override readonly errorName: string = "OldPetsConfigurationError";
  declare readonly kind: "configuration";
  declare readonly statusCode: undefined;
}

/** Thrown when a middleware or a hook throws anything but an error of this package. */
export class OldPetsMiddlewareError<Body = unknown> extends OldPetsError<Body> {
  static override readonly errorName: string = "OldPetsMiddlewareError";
  declare readonly kind: "middleware";
  declare readonly statusCode: undefined;
}

/** Thrown for HTTP 400 responses. */
export class BadRequestError<Body = unknown> extends OldPetsError<Body> {
  static override readonly errorName: string = "BadRequestError";
  declare readonly kind: "api";
  declare readonly statusCode: 400;
}

/** The base class, for responses with a status that the operation does not declare or that has no class of its own. */
export type OldPetsStatusError<
  Status extends number = ErrorStatus,
  Body = unknown,
> = OldPetsError<Body> & {
  readonly kind: "api";
  readonly statusCode: Status;
};

/** Errors of a call other than error responses of the server. */
export type OldPetsCallError =
  | OldPetsTimeoutError
  | OldPetsAbortError
  | OldPetsConnectionError
  | OldPetsDecodingError
  | OldPetsConfigurationError
  | OldPetsMiddlewareError;
