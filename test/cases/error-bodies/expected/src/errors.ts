import {
  type ErrorStatus,
  SdkError,
  type SuccessStatus,
} from "./core/errors.js";

/** What every failed call rejects with. */
export class ErrorsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "ErrorsError";
}

/** One attempt or the whole call took too long. */
export class ErrorsTimeoutError<Body = unknown> extends ErrorsError<Body> {
  static override readonly errorName: string = "ErrorsTimeoutError";
  declare readonly kind: "timeout";
  declare readonly statusCode: undefined;
}

/** The caller's signal ended the call. */
export class ErrorsAbortError<Body = unknown> extends ErrorsError<Body> {
  static override readonly errorName: string = "ErrorsAbortError";
  declare readonly kind: "abort";
  declare readonly statusCode: undefined;
}

/** There was no answer, or not all of it. */
export class ErrorsConnectionError<Body = unknown> extends ErrorsError<Body> {
  static override readonly errorName: string = "ErrorsConnectionError";
  declare readonly kind: "connection";
  declare readonly statusCode: undefined;
}

/** The answer is not what it claims to be, or larger than allowed. */
export class ErrorsDecodingError<Body = unknown> extends ErrorsError<Body> {
  static override readonly errorName: string = "ErrorsDecodingError";
  declare readonly kind: "decoding";
  declare readonly statusCode: SuccessStatus | undefined;
}

/** The request could not be made from options and arguments. */
export class ErrorsConfigurationError<
  Body = unknown,
> extends ErrorsError<Body> {
  static override readonly errorName: string = "ErrorsConfigurationError";
  declare readonly kind: "configuration";
  declare readonly statusCode: undefined;
}

/** A middleware or a hook threw something else than an error of the package. */
export class ErrorsMiddlewareError<Body = unknown> extends ErrorsError<Body> {
  static override readonly errorName: string = "ErrorsMiddlewareError";
  declare readonly kind: "middleware";
  declare readonly statusCode: undefined;
}

/** The server answered with status 400. */
export class BadRequestError<Body = unknown> extends ErrorsError<Body> {
  static override readonly errorName: string = "BadRequestError";
  declare readonly kind: "api";
  declare readonly statusCode: 400;
}

/** The server answered with status 404. */
export class NotFoundError<Body = unknown> extends ErrorsError<Body> {
  static override readonly errorName: string = "NotFoundError";
  declare readonly kind: "api";
  declare readonly statusCode: 404;
}

/** The server answered with status 422. */
export class UnprocessableEntityError<
  Body = unknown,
> extends ErrorsError<Body> {
  static override readonly errorName: string = "UnprocessableEntityError";
  declare readonly kind: "api";
  declare readonly statusCode: 422;
}

/** The base class for answers of some statuses: those that an operation does not declare, or that have no class of their own. */
export type ErrorsStatusError<
  Status extends number = ErrorStatus,
  Body = unknown,
> = ErrorsError<Body> & {
  readonly kind: "api";
  readonly statusCode: Status;
};

/** What a call fails with when no answer of the server is the error. */
export type ErrorsCallError =
  | ErrorsTimeoutError
  | ErrorsAbortError
  | ErrorsConnectionError
  | ErrorsDecodingError
  | ErrorsConfigurationError
  | ErrorsMiddlewareError;
