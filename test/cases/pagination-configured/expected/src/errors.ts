import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class ConfiguredPagesError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "ConfiguredPagesError";
}

/** One attempt or the whole call took too long. */
export class ConfiguredPagesTimeoutError<
  Body = unknown,
> extends ConfiguredPagesError<Body> {
  static override readonly errorName: string = "ConfiguredPagesTimeoutError";
}

/** The caller's signal ended the call. */
export class ConfiguredPagesAbortError<
  Body = unknown,
> extends ConfiguredPagesError<Body> {
  static override readonly errorName: string = "ConfiguredPagesAbortError";
}

/** There was no answer, or not all of it. */
export class ConfiguredPagesConnectionError<
  Body = unknown,
> extends ConfiguredPagesError<Body> {
  static override readonly errorName: string = "ConfiguredPagesConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class ConfiguredPagesDecodingError<
  Body = unknown,
> extends ConfiguredPagesError<Body> {
  static override readonly errorName: string = "ConfiguredPagesDecodingError";
}

/** The request could not be made from options and arguments. */
export class ConfiguredPagesConfigurationError<
  Body = unknown,
> extends ConfiguredPagesError<Body> {
  static override readonly errorName: string =
    "ConfiguredPagesConfigurationError";
}
