import {
  type ErrorStatus,
  SdkError,
  type SuccessStatus,
} from "./core/errors.js";

/** What every failed call rejects with. */
export class ResponseHeadersError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "ResponseHeadersError";
}

/** One attempt or the whole call took too long. */
export class ResponseHeadersTimeoutError<
  Body = unknown,
> extends ResponseHeadersError<Body> {
  static override readonly errorName: string = "ResponseHeadersTimeoutError";
  declare readonly kind: "timeout";
  declare readonly statusCode: undefined;
}

/** The caller's signal ended the call. */
export class ResponseHeadersAbortError<
  Body = unknown,
> extends ResponseHeadersError<Body> {
  static override readonly errorName: string = "ResponseHeadersAbortError";
  declare readonly kind: "abort";
  declare readonly statusCode: undefined;
}

/** There was no answer, or not all of it. */
export class ResponseHeadersConnectionError<
  Body = unknown,
> extends ResponseHeadersError<Body> {
  static override readonly errorName: string = "ResponseHeadersConnectionError";
  declare readonly kind: "connection";
  declare readonly statusCode: undefined;
}

/** The answer is not what it claims to be, or larger than allowed. */
export class ResponseHeadersDecodingError<
  Body = unknown,
> extends ResponseHeadersError<Body> {
  static override readonly errorName: string = "ResponseHeadersDecodingError";
  declare readonly kind: "decoding";
  declare readonly statusCode: SuccessStatus | undefined;
}

/** The request could not be made from options and arguments. */
export class ResponseHeadersConfigurationError<
  Body = unknown,
> extends ResponseHeadersError<Body> {
  static override readonly errorName: string =
    "ResponseHeadersConfigurationError";
  declare readonly kind: "configuration";
  declare readonly statusCode: undefined;
}

/** A middleware or a hook threw something else than an error of the package. */
export class ResponseHeadersMiddlewareError<
  Body = unknown,
> extends ResponseHeadersError<Body> {
  static override readonly errorName: string = "ResponseHeadersMiddlewareError";
  declare readonly kind: "middleware";
  declare readonly statusCode: undefined;
}

/** The server answered with status 404. */
export class NotFoundError<Body = unknown> extends ResponseHeadersError<Body> {
  static override readonly errorName: string = "NotFoundError";
  declare readonly kind: "api";
  declare readonly statusCode: 404;
}

/** The base class for answers of some statuses: those that an operation does not declare, or that have no class of their own. */
export type ResponseHeadersStatusError<
  Status extends number = ErrorStatus,
  Body = unknown,
> = ResponseHeadersError<Body> & {
  readonly kind: "api";
  readonly statusCode: Status;
};

/** What a call fails with when no answer of the server is the error. */
export type ResponseHeadersCallError =
  | ResponseHeadersTimeoutError
  | ResponseHeadersAbortError
  | ResponseHeadersConnectionError
  | ResponseHeadersDecodingError
  | ResponseHeadersConfigurationError
  | ResponseHeadersMiddlewareError;
