import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class OperationServersError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "OperationServersError";
}

/** One attempt or the whole call took too long. */
export class OperationServersTimeoutError<
  Body = unknown,
> extends OperationServersError<Body> {
  static override readonly errorName: string = "OperationServersTimeoutError";
}

/** The caller's signal ended the call. */
export class OperationServersAbortError<
  Body = unknown,
> extends OperationServersError<Body> {
  static override readonly errorName: string = "OperationServersAbortError";
}

/** There was no answer, or not all of it. */
export class OperationServersConnectionError<
  Body = unknown,
> extends OperationServersError<Body> {
  static override readonly errorName: string =
    "OperationServersConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class OperationServersDecodingError<
  Body = unknown,
> extends OperationServersError<Body> {
  static override readonly errorName: string = "OperationServersDecodingError";
}

/** The request could not be made from options and arguments. */
export class OperationServersConfigurationError<
  Body = unknown,
> extends OperationServersError<Body> {
  static override readonly errorName: string =
    "OperationServersConfigurationError";
}
