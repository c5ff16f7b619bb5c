import {
  type ErrorStatus,
  SdkError,
  type SuccessStatus,
} from "./core/errors.js";

/** Base class of all errors of this package. */
export class ErrorsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "ErrorsError";
}

/** Thrown when one attempt or the whole call takes too long. */
export class ErrorsTimeoutError<Body = unknown> extends ErrorsError<Body> {
  static override readonly errorName: string = "ErrorsTimeoutError";
  declare readonly kind: "timeout";
  declare readonly statusCode: undefined;
}

/** Thrown when the caller's signal ends the call. */
export class ErrorsAbortError<Body = unknown> extends ErrorsError<Body> {
  static override readonly errorName: string = "ErrorsAbortError";
  declare readonly kind: "abort";
  declare readonly statusCode: undefined;
}

/** Thrown when there is no response, or only a part of it. */
export class ErrorsConnectionError<Body = unknown> extends ErrorsError<Body> {
  static override readonly errorName: string = "ErrorsConnectionError";
  declare readonly kind: "connection";
  declare readonly statusCode: undefined;
}

/** Thrown for responses that are not what they claim to be, or larger than allowed. */
export class ErrorsDecodingError<Body = unknown> extends ErrorsError<Body> {
  static override readonly errorName: string = "ErrorsDecodingError";
  declare readonly kind: "decoding";
  declare readonly statusCode: SuccessStatus | undefined;
}

/** Thrown when options and arguments do not make a request. */
export class ErrorsConfigurationError<
  Body = unknown,
> extends ErrorsError<Body> {
  static override readonly errorName: string = "ErrorsConfigurationError";
  declare readonly kind: "configuration";
  declare readonly statusCode: undefined;
}

/** Thrown when a middleware or a hook throws anything but an error of this package. */
export class ErrorsMiddlewareError<Body = unknown> extends ErrorsError<Body> {
  static override readonly errorName: string = "ErrorsMiddlewareError";
  declare readonly kind: "middleware";
  declare readonly statusCode: undefined;
}

/** Thrown for HTTP 400 responses. */
export class BadRequestError<Body = unknown> extends ErrorsError<Body> {
  static override readonly errorName: string = "BadRequestError";
  declare readonly kind: "api";
  declare readonly statusCode: 400;
}

/** Thrown for HTTP 404 responses. */
export class NotFoundError<Body = unknown> extends ErrorsError<Body> {
  static override readonly errorName: string = "NotFoundError";
  declare readonly kind: "api";
  declare readonly statusCode: 404;
}

/** Thrown for HTTP 422 responses. */
export class UnprocessableEntityError<
  Body = unknown,
> extends ErrorsError<Body> {
  static override readonly errorName: string = "UnprocessableEntityError";
  declare readonly kind: "api";
  declare readonly statusCode: 422;
}

/** The base class, for responses with a status that the operation does not declare or that has no class of its own. */
export type ErrorsStatusError<
  Status extends number = ErrorStatus,
  Body = unknown,
> = ErrorsError<Body> & {
  readonly kind: "api";
  readonly statusCode: Status;
};

/** Errors of a call other than error responses of the server. */
export type ErrorsCallError =
  | ErrorsTimeoutError
  | ErrorsAbortError
  | ErrorsConnectionError
  | ErrorsDecodingError
  | ErrorsConfigurationError
  | ErrorsMiddlewareError;
