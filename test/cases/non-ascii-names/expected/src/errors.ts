import { SdkError } from "./core/errors.js";

/** What every failed call rejects with. */
export class GrößenUnd大小Error<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "GrößenUnd大小Error";
}

/** One attempt or the whole call took too long. */
export class GrößenUnd大小TimeoutError<
  Body = unknown,
> extends GrößenUnd大小Error<Body> {
  static override readonly errorName: string = "GrößenUnd大小TimeoutError";
}

/** The caller's signal ended the call. */
export class GrößenUnd大小AbortError<
  Body = unknown,
> extends GrößenUnd大小Error<Body> {
  static override readonly errorName: string = "GrößenUnd大小AbortError";
}

/** There was no answer, or not all of it. */
export class GrößenUnd大小ConnectionError<
  Body = unknown,
> extends GrößenUnd大小Error<Body> {
  static override readonly errorName: string = "GrößenUnd大小ConnectionError";
}

/** The answer is not what it claims to be, or larger than allowed. */
export class GrößenUnd大小DecodingError<
  Body = unknown,
> extends GrößenUnd大小Error<Body> {
  static override readonly errorName: string = "GrößenUnd大小DecodingError";
}

/** The request could not be made from options and arguments. */
export class GrößenUnd大小ConfigurationError<
  Body = unknown,
> extends GrößenUnd大小Error<Body> {
  static override readonly errorName: string =
    "GrößenUnd大小ConfigurationError";
}
