import {
  type ErrorInit,
  type ErrorStatus,
  SdkError,
  type SuccessStatus,
} from "./core/errors.js";
import { fullMessage } from "./core/full-message.js";

/** Base class of all errors of this package. */
export class ManagementError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "ManagementError";

  static override describe(init: ErrorInit): string {
    return fullMessage(this.errorName, init);
  }
}

/** Thrown when one attempt or the whole call takes too long. */
export class ManagementTimeoutError<
  Body = unknown,
> extends ManagementError<Body> {
  static override readonly errorName: string = "ManagementTimeoutError";
  declare readonly kind: "timeout";
  declare readonly statusCode: undefined;
}

/** Thrown when the caller's signal ends the call. */
export class ManagementAbortError<
  Body = unknown,
> extends ManagementError<Body> {
  static override readonly errorName: string = "ManagementAbortError";
  declare readonly kind: "abort";
  declare readonly statusCode: undefined;
}

/** Thrown when there is no response, or only a part of it. */
export class ManagementConnectionError<
  Body = unknown,
> extends ManagementError<Body> {
  static override readonly errorName: string = "ManagementConnectionError";
  declare readonly kind: "connection";
  declare readonly statusCode: undefined;
}

/** Thrown for responses that are not what they claim to be, or larger than allowed. */
export class ManagementDecodingError<
  Body = unknown,
> extends ManagementError<Body> {
  static override readonly errorName: string = "ManagementDecodingError";
  declare readonly kind: "decoding";
  declare readonly statusCode: SuccessStatus | undefined;
}

/** Thrown when options and arguments do not make a request. */
export class ManagementConfigurationError<
  Body = unknown,
> extends ManagementError<Body> {
  static override readonly errorName: string = "ManagementConfigurationError";
  declare readonly kind: "configuration";
  declare readonly statusCode: undefined;
}

/** Thrown when a middleware or a hook throws anything but an error of this package. */
export class ManagementMiddlewareError<
  Body = unknown,
> extends ManagementError<Body> {
  static override readonly errorName: string = "ManagementMiddlewareError";
  declare readonly kind: "middleware";
  declare readonly statusCode: undefined;
}

/** Thrown for HTTP 404 responses. */
export class NotFoundError<Body = unknown> extends ManagementError<Body> {
  static override readonly errorName: string = "NotFoundError";
  declare readonly kind: "api";
  declare readonly statusCode: 404;
}

/** The base class, for responses with a status that the operation does not declare or that has no class of its own. */
export type ManagementStatusError<
  Status extends number = ErrorStatus,
  Body = unknown,
> = ManagementError<Body> & {
  readonly kind: "api";
  readonly statusCode: Status;
};

/** Errors of a call other than error responses of the server. */
export type ManagementCallError =
  | ManagementTimeoutError
  | ManagementAbortError
  | ManagementConnectionError
  | ManagementDecodingError
  | ManagementConfigurationError
  | ManagementMiddlewareError;
