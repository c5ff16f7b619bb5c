import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class ServerSentEventsError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "ServerSentEventsError";
}

/** One attempt or the whole call took too long. */
export class ServerSentEventsTimeoutError<
  Body = unknown,
> extends ServerSentEventsError<Body> {
  static override readonly errorName: string = "ServerSentEventsTimeoutError";
}

/** The caller's signal ended the call. */
export class ServerSentEventsAbortError<
  Body = unknown,
> extends ServerSentEventsError<Body> {
  static override readonly errorName: string = "ServerSentEventsAbortError";
}

/** There was no answer, or not all of it. */
export class ServerSentEventsConnectionError<
  Body = unknown,
> extends ServerSentEventsError<Body> {
  static override readonly errorName: string =
    "ServerSentEventsConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class ServerSentEventsDecodingError<
  Body = unknown,
> extends ServerSentEventsError<Body> {
  static override readonly errorName: string = "ServerSentEventsDecodingError";
}

/** The request could not be made from options and arguments. */
export class ServerSentEventsConfigurationError<
  Body = unknown,
> extends ServerSentEventsError<Body> {
  static override readonly errorName: string =
    "ServerSentEventsConfigurationError";
}
