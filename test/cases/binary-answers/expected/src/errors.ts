import {
  type ErrorStatus,
  SdkError,
  type SuccessStatus,
} from "./core/errors.js";

/** What every failed call rejects with. */
export class BinaryAnswersError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "BinaryAnswersError";
}

/** One attempt or the whole call took too long. */
export class BinaryAnswersTimeoutError<
  Body = unknown,
> extends BinaryAnswersError<Body> {
  static override readonly errorName: string = "BinaryAnswersTimeoutError";
  declare readonly kind: "timeout";
  declare readonly statusCode: undefined;
}

/** The caller's signal ended the call. */
export class BinaryAnswersAbortError<
  Body = unknown,
> extends BinaryAnswersError<Body> {
  static override readonly errorName: string = "BinaryAnswersAbortError";
  declare readonly kind: "abort";
  declare readonly statusCode: undefined;
}

/** There was no answer, or not all of it. */
export class BinaryAnswersConnectionError<
  Body = unknown,
> extends BinaryAnswersError<Body> {
  static override readonly errorName: string = "BinaryAnswersConnectionError";
  declare readonly kind: "connection";
  declare readonly statusCode: undefined;
}

/** The answer is not what it claims to be, or larger than allowed. */
export class BinaryAnswersDecodingError<
  Body = unknown,
> extends BinaryAnswersError<Body> {
  static override readonly errorName: string = "BinaryAnswersDecodingError";
  declare readonly kind: "decoding";
  declare readonly statusCode: SuccessStatus | undefined;
}

/** The request could not be made from options and arguments. */
export class BinaryAnswersConfigurationError<
  Body = unknown,
> extends BinaryAnswersError<Body> {
  static override readonly errorName: string =
    "BinaryAnswersConfigurationError";
  declare readonly kind: "configuration";
  declare readonly statusCode: undefined;
}

/** A middleware or a hook threw something else than an error of the package. */
export class BinaryAnswersMiddlewareError<
  Body = unknown,
> extends BinaryAnswersError<Body> {
  static override readonly errorName: string = "BinaryAnswersMiddlewareError";
  declare readonly kind: "middleware";
  declare readonly statusCode: undefined;
}

/** The server answered with status 404. */
export class NotFoundError<Body = unknown> extends BinaryAnswersError<Body> {
  static override readonly errorName: string = "NotFoundError";
  declare readonly kind: "api";
  declare readonly statusCode: 404;
}

/** The base class for answers of some statuses: those that an operation does not declare, or that have no class of their own. */
export type BinaryAnswersStatusError<
  Status extends number = ErrorStatus,
  Body = unknown,
> = BinaryAnswersError<Body> & {
  readonly kind: "api";
  readonly statusCode: Status;
};

/** What a call fails with when no answer of the server is the error. */
export type BinaryAnswersCallError =
  | BinaryAnswersTimeoutError
  | BinaryAnswersAbortError
  | BinaryAnswersConnectionError
  | BinaryAnswersDecodingError
  | BinaryAnswersConfigurationError
  | BinaryAnswersMiddlewareError;
