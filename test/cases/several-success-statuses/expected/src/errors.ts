import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class SuccessStatusesError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "SuccessStatusesError";
}

/** One attempt or the whole call took too long. */
export class SuccessStatusesTimeoutError<
  Body = unknown,
> extends SuccessStatusesError<Body> {
  static override readonly errorName: string = "SuccessStatusesTimeoutError";
}

/** The caller's signal ended the call. */
export class SuccessStatusesAbortError<
  Body = unknown,
> extends SuccessStatusesError<Body> {
  static override readonly errorName: string = "SuccessStatusesAbortError";
}

/** There was no answer, or not all of it. */
export class SuccessStatusesConnectionError<
  Body = unknown,
> extends SuccessStatusesError<Body> {
  static override readonly errorName: string = "SuccessStatusesConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class SuccessStatusesDecodingError<
  Body = unknown,
> extends SuccessStatusesError<Body> {
  static override readonly errorName: string = "SuccessStatusesDecodingError";
}

/** The request could not be made from options and arguments. */
export class SuccessStatusesConfigurationError<
  Body = unknown,
> extends SuccessStatusesError<Body> {
  static override readonly errorName: string =
    "SuccessStatusesConfigurationError";
}
