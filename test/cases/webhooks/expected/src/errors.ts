import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class WebhooksError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "WebhooksError";
}

/** One attempt or the whole call took too long. */
export class WebhooksTimeoutError<Body = unknown> extends WebhooksError<Body> {
  static override readonly errorName: string = "WebhooksTimeoutError";
}

/** The caller's signal ended the call. */
export class WebhooksAbortError<Body = unknown> extends WebhooksError<Body> {
  static override readonly errorName: string = "WebhooksAbortError";
}

/** There was no answer, or not all of it. */
export class WebhooksConnectionError<
  Body = unknown,
> extends WebhooksError<Body> {
  static override readonly errorName: string = "WebhooksConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class WebhooksDecodingError<Body = unknown> extends WebhooksError<Body> {
  static override readonly errorName: string = "WebhooksDecodingError";
}

/** The request could not be made from options and arguments. */
export class WebhooksConfigurationError<
  Body = unknown,
> extends WebhooksError<Body> {
  static override readonly errorName: string = "WebhooksConfigurationError";
}
