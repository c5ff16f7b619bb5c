import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class ServersError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "ServersError";
}

/** One attempt or the whole call took too long. */
export class ServersTimeoutError<Body = unknown> extends ServersError<Body> {
  static override readonly errorName: string = "ServersTimeoutError";
}

/** The caller's signal ended the call. */
export class ServersAbortError<Body = unknown> extends ServersError<Body> {
  static override readonly errorName: string = "ServersAbortError";
}

/** There was no answer, or not all of it. */
export class ServersConnectionError<Body = unknown> extends ServersError<Body> {
  static override readonly errorName: string = "ServersConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class ServersDecodingError<Body = unknown> extends ServersError<Body> {
  static override readonly errorName: string = "ServersDecodingError";
}

/** The request could not be made from options and arguments. */
export class ServersConfigurationError<
  Body = unknown,
> extends ServersError<Body> {
  static override readonly errorName: string = "ServersConfigurationError";
}
