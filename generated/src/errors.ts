import { type ErrorInit, type ErrorStatus, SdkError, type SuccessStatus } from "./core/errors.js";
import { fullMessage } from "./core/full-message.js";

/** What every failed call rejects with. */
export class ManagementError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "ManagementError";

  static override describe(init: ErrorInit): string {
    return fullMessage(this.errorName, init);
  }
}

/** One attempt or the whole call took too long. */
export class ManagementTimeoutError<Body = unknown> extends ManagementError<Body> {
  static override readonly errorName: string = "ManagementTimeoutError";
  declare readonly kind: "timeout";
  declare readonly statusCode: undefined;
}

/** The caller's signal ended the call. */
export class ManagementAbortError<Body = unknown> extends ManagementError<Body> {
  static override readonly errorName: string = "ManagementAbortError";
  declare readonly kind: "abort";
  declare readonly statusCode: undefined;
}

/** There was no answer, or not all of it. */
export class ManagementConnectionError<Body = unknown> extends ManagementError<Body> {
  static override readonly errorName: string = "ManagementConnectionError";
  declare readonly kind: "connection";
  declare readonly statusCode: undefined;
}

/** The answer is not what it claims to be, or larger than allowed. */
export class ManagementDecodingError<Body = unknown> extends ManagementError<Body> {
  static override readonly errorName: string = "ManagementDecodingError";
  declare readonly kind: "decoding";
  declare readonly statusCode: SuccessStatus | undefined;
}

/** The request could not be made from options and arguments. */
export class ManagementConfigurationError<Body = unknown> extends ManagementError<Body> {
  static override readonly errorName: string = "ManagementConfigurationError";
  declare readonly kind: "configuration";
  declare readonly statusCode: undefined;
}

/** A middleware or a hook threw something else than an error of the package. */
export class ManagementMiddlewareError<Body = unknown> extends ManagementError<Body> {
  static override readonly errorName: string = "ManagementMiddlewareError";
  declare readonly kind: "middleware";
  declare readonly statusCode: undefined;
}

/** The server answered with status 400. */
export class BadRequestError<Body = unknown> extends ManagementError<Body> {
  static override readonly errorName: string = "BadRequestError";
  declare readonly kind: "api";
  declare readonly statusCode: 400;
}

/** The server answered with status 401. */
export class UnauthorizedError<Body = unknown> extends ManagementError<Body> {
  static override readonly errorName: string = "UnauthorizedError";
  declare readonly kind: "api";
  declare readonly statusCode: 401;
}

/** The server answered with status 403. */
export class ForbiddenError<Body = unknown> extends ManagementError<Body> {
  static override readonly errorName: string = "ForbiddenError";
  declare readonly kind: "api";
  declare readonly statusCode: 403;
}

/** The server answered with status 429. */
export class TooManyRequestsError<Body = unknown> extends ManagementError<Body> {
  static override readonly errorName: string = "TooManyRequestsError";
  declare readonly kind: "api";
  declare readonly statusCode: 429;
}

/** The base class for answers of some statuses: those that an operation does not declare, or that have no class of their own. */
export type ManagementStatusError<Status extends number = ErrorStatus, Body = unknown> = ManagementError<Body> & {
  readonly kind: "api";
  readonly statusCode: Status;
};

/** What a call fails with when no answer of the server is the error. */
export type ManagementCallError =
  | ManagementTimeoutError
  | ManagementAbortError
  | ManagementConnectionError
  | ManagementDecodingError
  | ManagementConfigurationError
  | ManagementMiddlewareError;
