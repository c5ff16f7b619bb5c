import {
  type ErrorStatus,
  SdkError,
  type SuccessStatus,
} from "./core/errors.js";

/** What every failed call rejects with. */
export class RepresentationsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "RepresentationsError";
}

/** One attempt or the whole call took too long. */
export class RepresentationsTimeoutError<
  Body = unknown,
> extends RepresentationsError<Body> {
  static override readonly errorName: string = "RepresentationsTimeoutError";
  declare readonly kind: "timeout";
  declare readonly statusCode: undefined;
}

/** The caller's signal ended the call. */
export class RepresentationsAbortError<
  Body = unknown,
> extends RepresentationsError<Body> {
  static override readonly errorName: string = "RepresentationsAbortError";
  declare readonly kind: "abort";
  declare readonly statusCode: undefined;
}

/** There was no answer, or not all of it. */
export class RepresentationsConnectionError<
  Body = unknown,
> extends RepresentationsError<Body> {
  static override readonly errorName: string = "RepresentationsConnectionError";
  declare readonly kind: "connection";
  declare readonly statusCode: undefined;
}

/** The answer is not what it claims to be, or larger than allowed. */
export class RepresentationsDecodingError<
  Body = unknown,
> extends RepresentationsError<Body> {
  static override readonly errorName: string = "RepresentationsDecodingError";
  declare readonly kind: "decoding";
  declare readonly statusCode: SuccessStatus | undefined;
}

/** The request could not be made from options and arguments. */
export class RepresentationsConfigurationError<
  Body = unknown,
> extends RepresentationsError<Body> {
  static override readonly errorName: string =
    "RepresentationsConfigurationError";
  declare readonly kind: "configuration";
  declare readonly statusCode: undefined;
}

/** A middleware or a hook threw something else than an error of the package. */
export class RepresentationsMiddlewareError<
  Body = unknown,
> extends RepresentationsError<Body> {
  static override readonly errorName: string = "RepresentationsMiddlewareError";
  declare readonly kind: "middleware";
  declare readonly statusCode: undefined;
}

/** The server answered with status 409. */
export class ConflictError<Body = unknown> extends RepresentationsError<Body> {
  static override readonly errorName: string = "ConflictError";
  declare readonly kind: "api";
  declare readonly statusCode: 409;
}

/** The base class for answers of some statuses: those that an operation does not declare, or that have no class of their own. */
export type RepresentationsStatusError<
  Status extends number = ErrorStatus,
  Body = unknown,
> = RepresentationsError<Body> & {
  readonly kind: "api";
  readonly statusCode: Status;
};

/** What a call fails with when no answer of the server is the error. */
export type RepresentationsCallError =
  | RepresentationsTimeoutError
  | RepresentationsAbortError
  | RepresentationsConnectionError
  | RepresentationsDecodingError
  | RepresentationsConfigurationError
  | RepresentationsMiddlewareError;
