import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class ManagementError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "ManagementError";
}

/** One attempt or the whole call took too long. */
export class ManagementTimeoutError<
  Body = unknown,
> extends ManagementError<Body> {
  static override readonly errorName: string = "ManagementTimeoutError";
}

/** The caller's signal ended the call. */
export class ManagementAbortError<
  Body = unknown,
> extends ManagementError<Body> {
  static override readonly errorName: string = "ManagementAbortError";
}

/** There was no answer, or not all of it. */
export class ManagementConnectionError<
  Body = unknown,
> extends ManagementError<Body> {
  static override readonly errorName: string = "ManagementConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class ManagementDecodingError<
  Body = unknown,
> extends ManagementError<Body> {
  static override readonly errorName: string = "ManagementDecodingError";
}

/** The request could not be made from options and arguments. */
export class ManagementConfigurationError<
  Body = unknown,
> extends ManagementError<Body> {
  static override readonly errorName: string = "ManagementConfigurationError";
}

/** The server answered with status 404. */
export class NotFoundError<Body = unknown> extends ManagementError<Body> {
  static override readonly errorName: string = "NotFoundError";
  declare readonly statusCode: 404;
}
