import type { SdkError } from "./errors.js";
import type { ApiPromise, Result, WithRawResponse } from "./types.js";

/** {@link ApiPromise} over a call under way. A failure that nobody awaits is an unhandled rejection, as with any promise. */
export class ApiCall<T, E = SdkError> extends Promise<T> implements ApiPromise<T, E> {
  readonly #outcome: Promise<WithRawResponse<T>>;

  constructor(outcome: Promise<WithRawResponse<T>>) {
    // Promise itself is only the shape: it never settles, `then` looks at the outcome.
    super(() => {});
    this.#outcome = outcome;
  }

  /** `catch` and `finally`, which go through `then`, make plain promises. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  override then<A = T, B = never>(
    fulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    rejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#outcome.then(({ data }) => (fulfilled ? fulfilled(data) : (data as A & T)), rejected);
  }

  withRawResponse(): Promise<WithRawResponse<T>> {
    return this.#outcome;
  }

  result(): Promise<Result<T, E>> {
    return this.#outcome.then(
      ({ data, rawResponse }) => ({ ok: true, data, rawResponse }),
      (error: E & SdkError) => ({ ok: false, error, rawResponse: error.rawResponse }),
    );
  }
}
