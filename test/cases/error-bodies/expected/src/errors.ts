import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class ErrorsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "ErrorsError";
}

/** One attempt or the whole call took too long. */
export class ErrorsTimeoutError<Body = unknown> extends ErrorsError<Body> {
  static override readonly errorName: string = "ErrorsTimeoutError";
}

/** The caller's signal ended the call. */
export class ErrorsAbortError<Body = unknown> extends ErrorsError<Body> {
  static override readonly errorName: string = "ErrorsAbortError";
}

/** There was no answer, or not all of it. */
export class ErrorsConnectionError<Body = unknown> extends ErrorsError<Body> {
  static override readonly errorName: string = "ErrorsConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class ErrorsDecodingError<Body = unknown> extends ErrorsError<Body> {
  static override readonly errorName: string = "ErrorsDecodingError";
}

/** The request could not be made from options and arguments. */
export class ErrorsConfigurationError<
  Body = unknown,
> extends ErrorsError<Body> {
  static override readonly errorName: string = "ErrorsConfigurationError";
}

/** The server answered with status 400. */
export class BadRequestError<Body = unknown> extends ErrorsError<Body> {
  static override readonly errorName: string = "BadRequestError";
  declare readonly statusCode: 400;
}

/** The server answered with status 404. */
export class NotFoundError<Body = unknown> extends ErrorsError<Body> {
  static override readonly errorName: string = "NotFoundError";
  declare readonly statusCode: 404;
}

/** The server answered with status 422. */
export class UnprocessableEntityError<
  Body = unknown,
> extends ErrorsError<Body> {
  static override readonly errorName: string = "UnprocessableEntityError";
  declare readonly statusCode: 422;
}
