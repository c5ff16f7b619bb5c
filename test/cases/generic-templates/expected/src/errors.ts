import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class TemplatesError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "TemplatesError";
}

/** One attempt or the whole call took too long. */
export class TemplatesTimeoutError<
  Body = unknown,
> extends TemplatesError<Body> {
  static override readonly errorName: string = "TemplatesTimeoutError";
}

/** The caller's signal ended the call. */
export class TemplatesAbortError<Body = unknown> extends TemplatesError<Body> {
  static override readonly errorName: string = "TemplatesAbortError";
}

/** There was no answer, or not all of it. */
export class TemplatesConnectionError<
  Body = unknown,
> extends TemplatesError<Body> {
  static override readonly errorName: string = "TemplatesConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class TemplatesDecodingError<
  Body = unknown,
> extends TemplatesError<Body> {
  static override readonly errorName: string = "TemplatesDecodingError";
}

/** The request could not be made from options and arguments. */
export class TemplatesConfigurationError<
  Body = unknown,
> extends TemplatesError<Body> {
  static override readonly errorName: string = "TemplatesConfigurationError";
}
