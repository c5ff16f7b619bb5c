import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class BinaryAnswersError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "BinaryAnswersError";
}

/** One attempt or the whole call took too long. */
export class BinaryAnswersTimeoutError<
  Body = unknown,
> extends BinaryAnswersError<Body> {
  static override readonly errorName: string = "BinaryAnswersTimeoutError";
}

/** The caller's signal ended the call. */
export class BinaryAnswersAbortError<
  Body = unknown,
> extends BinaryAnswersError<Body> {
  static override readonly errorName: string = "BinaryAnswersAbortError";
}

/** There was no answer, or not all of it. */
export class BinaryAnswersConnectionError<
  Body = unknown,
> extends BinaryAnswersError<Body> {
  static override readonly errorName: string = "BinaryAnswersConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class BinaryAnswersDecodingError<
  Body = unknown,
> extends BinaryAnswersError<Body> {
  static override readonly errorName: string = "BinaryAnswersDecodingError";
}

/** The request could not be made from options and arguments. */
export class BinaryAnswersConfigurationError<
  Body = unknown,
> extends BinaryAnswersError<Body> {
  static override readonly errorName: string =
    "BinaryAnswersConfigurationError";
}

/** The server answered with status 404. */
export class NotFoundError<Body = unknown> extends BinaryAnswersError<Body> {
  static override readonly errorName: string = "NotFoundError";
  declare readonly statusCode: 404;
}
