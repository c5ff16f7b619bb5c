/** Guards that tell errors apart without their classes. */
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  isAbortError,
  isApiError,
  isConfigurationError,
  isConnectionError,
  isDecodingError,
  isInstance,
  isSdkError,
  isTimeoutError,
} from "../../templates/typescript/runtime/core/error-guards.js";
import { SdkError } from "../../templates/typescript/runtime/core/errors.js";
import { NotFoundError, ShopError, UnauthorizedError } from "./support/client.js";

describe("guards", () => {
  /** The classes of another copy of the package: same names, other identity. */
  const copy = (): typeof ShopError => {
    class OtherRoot extends Error {
      static readonly errorName: string = "SdkError";
      readonly kind = "api";
    }
    class OtherShopError extends OtherRoot {
      static override readonly errorName: string = "ShopError";
    }
    class OtherNotFoundError extends OtherShopError {
      static override readonly errorName: string = "NotFoundError";
    }
    return OtherNotFoundError as unknown as typeof ShopError;
  };

  it("know errors of this and of another copy of the package", () => {
    for (const error of [new NotFoundError({ statusCode: 404 }), new (copy())()]) {
      expect(isSdkError(error)).toBe(true);
      expect(isApiError(error)).toBe(true);
      expect(isInstance(error, NotFoundError)).toBe(true);
      expect(isInstance(error, ShopError)).toBe(true);
      expect(isInstance(error, SdkError)).toBe(true);
      expect(isInstance(error, UnauthorizedError)).toBe(false);
    }
  });

  it("know subclasses", () => {
    class Mine extends NotFoundError {}
    expect(isInstance(new Mine(), NotFoundError)).toBe(true);
    expect(isInstance(new NotFoundError(), Mine)).toBe(false);
  });

  it("tell packages apart whose classes have the same name", () => {
    class OtherBase extends SdkError {
      static override readonly errorName: string = "OtherError";
    }
    class OtherNotFound extends OtherBase {
      static override readonly errorName: string = "NotFoundError";
    }
    expect(isInstance(new OtherNotFound(), NotFoundError)).toBe(false);
  });

  it("know kinds", () => {
    const guards = {
      api: isApiError,
      connection: isConnectionError,
      timeout: isTimeoutError,
      abort: isAbortError,
      decoding: isDecodingError,
      configuration: isConfigurationError,
    };
    for (const kind of Object.keys(guards) as (keyof typeof guards)[]) {
      for (const [name, guard] of Object.entries(guards)) expect(guard(new ShopError({ kind }))).toBe(name === kind);
    }
  });

  it("know nothing else", () => {
    for (const value of [undefined, null, 1, "x", {}, new Error("x"), new TypeError("x"), Object.create(null)]) {
      expect(isSdkError(value)).toBe(false);
      expect(isInstance(value, ShopError)).toBe(false);
    }
  });

  it("narrow", () => {
    const error: unknown = new NotFoundError({ statusCode: 404 });
    if (isInstance(error, NotFoundError)) expectTypeOf(error.statusCode).toEqualTypeOf<404>();
    if (isApiError(error)) expectTypeOf(error.statusCode).toEqualTypeOf<number>();
  });
});
