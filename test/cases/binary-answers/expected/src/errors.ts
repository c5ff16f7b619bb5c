import {
  type ErrorStatus,
  SdkError,
  type SuccessStatus,
} from "./core/errors.js";

/** Base class of all errors of this package. */
export class BinaryAnswersError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "BinaryAnswersError";
}

/** Thrown when one attempt or the whole call takes too long. */
export class BinaryAnswersTimeoutError<
  Body = unknown,
> extends BinaryAnswersError<Body> {
  static override readonly errorName: string = "BinaryAnswersTimeoutError";
  declare readonly kind: "timeout";
  declare readonly statusCode: undefined;
}

/** Thrown when the caller's signal ends the call. */
export class BinaryAnswersAbortError<
  Body = unknown,
> extends BinaryAnswersError<Body> {
  static override readonly errorName: string = "BinaryAnswersAbortError";
  declare readonly kind: "abort";
  declare readonly statusCode: undefined;
}

/** Thrown when there is no response, or only a part of it. */
export class BinaryAnswersConnectionError<
  Body = unknown,
> extends BinaryAnswersError<Body> {
  static override readonly errorName: string = "BinaryAnswersConnectionError";
  declare readonly kind: "connection";
  declare readonly statusCode: undefined;
}

/** Thrown for responses that are not what they claim to be, or larger than allowed. */
export class BinaryAnswersDecodingError<
  Body = unknown,
> extends BinaryAnswersError<Body> {
  static override readonly errorName: string = "BinaryAnswersDecodingError";
  declare readonly kind: "decoding";
  declare readonly statusCode: SuccessStatus | undefined;
}

/** Thrown when options and arguments do not make a request. */
export class BinaryAnswersConfigurationError<
  Body = unknown,
> extends BinaryAnswersError<Body> {
  static override readonly errorName: string =
    "BinaryAnswersConfigurationError";
  declare readonly kind: "configuration";
  declare readonly statusCode: undefined;
}

/** Thrown when a middleware or a hook throws anything but an error of this package. */
export class BinaryAnswersMiddlewareError<
  Body = unknown,
> extends BinaryAnswersError<Body> {
  static override readonly errorName: string = "BinaryAnswersMiddlewareError";
  declare readonly kind: "middleware";
  declare readonly statusCode: undefined;
}

/** Thrown for HTTP 404 responses. */
export class NotFoundError<Body = unknown> extends BinaryAnswersError<Body> {
  static override readonly errorName: string = "NotFoundError";
  declare readonly kind: "api";
  declare readonly statusCode: 404;
}

/** The base class, for responses with a status that the operation does not declare or that has no class of its own. */
export type BinaryAnswersStatusError<
  Status extends number = ErrorStatus,
  Body = unknown,
> = BinaryAnswersError<Body> & {
  readonly kind: "api";
  readonly statusCode: Status;
};

/** Errors of a call other than error responses of the server. */
export type BinaryAnswersCallError =
  | BinaryAnswersTimeoutError
  | BinaryAnswersAbortError
  | BinaryAnswersConnectionError
  | BinaryAnswersDecodingError
  | BinaryAnswersConfigurationError
  | BinaryAnswersMiddlewareError;
