import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class ResponseHeadersError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "ResponseHeadersError";
}

/** One attempt or the whole call took too long. */
export class ResponseHeadersTimeoutError<
  Body = unknown,
> extends ResponseHeadersError<Body> {
  static override readonly errorName: string = "ResponseHeadersTimeoutError";
}

/** The caller's signal ended the call. */
export class ResponseHeadersAbortError<
  Body = unknown,
> extends ResponseHeadersError<Body> {
  static override readonly errorName: string = "ResponseHeadersAbortError";
}

/** There was no answer, or not all of it. */
export class ResponseHeadersConnectionError<
  Body = unknown,
> extends ResponseHeadersError<Body> {
  static override readonly errorName: string = "ResponseHeadersConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class ResponseHeadersDecodingError<
  Body = unknown,
> extends ResponseHeadersError<Body> {
  static override readonly errorName: string = "ResponseHeadersDecodingError";
}

/** The request could not be made from options and arguments. */
export class ResponseHeadersConfigurationError<
  Body = unknown,
> extends ResponseHeadersError<Body> {
  static override readonly errorName: string =
    "ResponseHeadersConfigurationError";
}

/** The server answered with status 404. */
export class NotFoundError<Body = unknown> extends ResponseHeadersError<Body> {
  static override readonly errorName: string = "NotFoundError";
  declare readonly statusCode: 404;
}
