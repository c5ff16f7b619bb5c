import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class ManagementError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "ManagementError";
}

/** One attempt or the whole call took too long. */
export class ManagementTimeoutError<Body = unknown> extends ManagementError<Body> {
  static override readonly errorName: string = "ManagementTimeoutError";
}

/** The caller's signal ended the call. */
export class ManagementAbortError<Body = unknown> extends ManagementError<Body> {
  static override readonly errorName: string = "ManagementAbortError";
}

/** There was no answer, or not all of it. */
export class ManagementConnectionError<Body = unknown> extends ManagementError<Body> {
  static override readonly errorName: string = "ManagementConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class ManagementDecodingError<Body = unknown> extends ManagementError<Body> {
  static override readonly errorName: string = "ManagementDecodingError";
}

/** The request could not be made from options and arguments. */
export class ManagementConfigurationError<Body = unknown> extends ManagementError<Body> {
  static override readonly errorName: string = "ManagementConfigurationError";
}

/** The server answered with status 400. */
export class BadRequestError<Body = unknown> extends ManagementError<Body> {
  static override readonly errorName: string = "BadRequestError";
  declare readonly statusCode: 400;
}

/** The server answered with status 401. */
export class UnauthorizedError<Body = unknown> extends ManagementError<Body> {
  static override readonly errorName: string = "UnauthorizedError";
  declare readonly statusCode: 401;
}

/** The server answered with status 403. */
export class ForbiddenError<Body = unknown> extends ManagementError<Body> {
  static override readonly errorName: string = "ForbiddenError";
  declare readonly statusCode: 403;
}

/** The server answered with status 429. */
export class TooManyRequestsError<Body = unknown> extends ManagementError<Body> {
  static override readonly errorName: string = "TooManyRequestsError";
  declare readonly statusCode: 429;
}
