import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class ComponentsInFilesError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "ComponentsInFilesError";
}

/** One attempt or the whole call took too long. */
export class ComponentsInFilesTimeoutError<
  Body = unknown,
> extends ComponentsInFilesError<Body> {
  static override readonly errorName: string = "ComponentsInFilesTimeoutError";
}

/** The caller's signal ended the call. */
export class ComponentsInFilesAbortError<
  Body = unknown,
> extends ComponentsInFilesError<Body> {
  static override readonly errorName: string = "ComponentsInFilesAbortError";
}

/** There was no answer, or not all of it. */
export class ComponentsInFilesConnectionError<
  Body = unknown,
> extends ComponentsInFilesError<Body> {
  static override readonly errorName: string =
    "ComponentsInFilesConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class ComponentsInFilesDecodingError<
  Body = unknown,
> extends ComponentsInFilesError<Body> {
  static override readonly errorName: string = "ComponentsInFilesDecodingError";
}

/** The request could not be made from options and arguments. */
export class ComponentsInFilesConfigurationError<
  Body = unknown,
> extends ComponentsInFilesError<Body> {
  static override readonly errorName: string =
    "ComponentsInFilesConfigurationError";
}
