import {
  type ErrorStatus,
  SdkError,
  type SuccessStatus,
} from "./core/errors.js";

/** Base class of all errors of this package. */
export class RepresentationsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "RepresentationsError";
}

/** Thrown when one attempt or the whole call takes too long. */
export class RepresentationsTimeoutError<
  Body = unknown,
> extends RepresentationsError<Body> {
  static override readonly errorName: string = "RepresentationsTimeoutError";
  declare readonly kind: "timeout";
  declare readonly statusCode: undefined;
}

/** Thrown when the caller's signal ends the call. */
export class RepresentationsAbortError<
  Body = unknown,
> extends RepresentationsError<Body> {
  static override readonly errorName: string = "RepresentationsAbortError";
  declare readonly kind: "abort";
  declare readonly statusCode: undefined;
}

/** Thrown when there is no response, or only a part of it. */
export class RepresentationsConnectionError<
  Body = unknown,
> extends RepresentationsError<Body> {
  static override readonly errorName: string = "RepresentationsConnectionError";
  declare readonly kind: "connection";
  declare readonly statusCode: undefined;
}

/** Thrown for responses that are not what they claim to be, or larger than allowed. */
export class RepresentationsDecodingError<
  Body = unknown,
> extends RepresentationsError<Body> {
  static override readonly errorName: string = "RepresentationsDecodingError";
  declare readonly kind: "decoding";
  declare readonly statusCode: SuccessStatus | undefined;
}

/** Thrown when options and arguments do not make a request. */
export class RepresentationsConfigurationError<
  Body = unknown,
> extends RepresentationsError<Body> {
  static override readonly errorName: string =
    "RepresentationsConfigurationError";
  declare readonly kind: "configuration";
  declare readonly statusCode: undefined;
}

/** Thrown when a middleware or a hook throws anything but an error of this package. */
export class RepresentationsMiddlewareError<
  Body = unknown,
> extends RepresentationsError<Body> {
  static override readonly errorName: string = "RepresentationsMiddlewareError";
  declare readonly kind: "middleware";
  declare readonly statusCode: undefined;
}

/** Thrown for HTTP 409 responses. */
export class ConflictError<Body = unknown> extends RepresentationsError<Body> {
  static override readonly errorName: string = "ConflictError";
  declare readonly kind: "api";
  declare readonly statusCode: 409;
}

/** The base class, for responses with a status that the operation does not declare or that has no class of its own. */
export type RepresentationsStatusError<
  Status extends number = ErrorStatus,
  Body = unknown,
> = RepresentationsError<Body> & {
  readonly kind: "api";
  readonly statusCode: Status;
};

/** Errors of a call other than error responses of the server. */
export type RepresentationsCallError =
  | RepresentationsTimeoutError
  | RepresentationsAbortError
  | RepresentationsConnectionError
  | RepresentationsDecodingError
  | RepresentationsConfigurationError
  | RepresentationsMiddlewareError;
