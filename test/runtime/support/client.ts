import { getEventListeners } from "node:events";
import { afterEach, expect } from "vitest";
import { bearer } from "../../../templates/typescript/runtime/core/auth-bearer.js";
import { SdkError, type ErrorClasses } from "../../../templates/typescript/runtime/core/errors.js";
import { HttpTransport, type TransportConfig } from "../../../templates/typescript/runtime/core/transport.js";
import type {
  OperationRequest,
  RequestOptions,
  TransportOptions,
} from "../../../templates/typescript/runtime/core/types.js";
import type { FaultServer } from "./fault-server.js";

/** The classes of a generated package. */
export class ShopError<Body = unknown> extends SdkError<Body> {
  static override readonly errorName: string = "ShopError";
}
export class ShopTimeoutError<Body = unknown> extends ShopError<Body> {
  static override readonly errorName: string = "ShopTimeoutError";
}
export class ShopAbortError<Body = unknown> extends ShopError<Body> {
  static override readonly errorName: string = "ShopAbortError";
}
export class ShopConnectionError<Body = unknown> extends ShopError<Body> {
  static override readonly errorName: string = "ShopConnectionError";
}
export class ShopDecodingError<Body = unknown> extends ShopError<Body> {
  static override readonly errorName: string = "ShopDecodingError";
}
export class ShopConfigurationError<Body = unknown> extends ShopError<Body> {
  static override readonly errorName: string = "ShopConfigurationError";
}
export class UnauthorizedError<Body = unknown> extends ShopError<Body> {
  static override readonly errorName: string = "UnauthorizedError";
  declare readonly statusCode: 401;
}
export class NotFoundError<Body = unknown> extends ShopError<Body> {
  static override readonly errorName: string = "NotFoundError";
  declare readonly statusCode: 404;
}
export class TooManyRequestsError<Body = unknown> extends ShopError<Body> {
  static override readonly errorName: string = "TooManyRequestsError";
  declare readonly statusCode: 429;
}
export class ServiceUnavailableError<Body = unknown> extends ShopError<Body> {
  static override readonly errorName: string = "ServiceUnavailableError";
  declare readonly statusCode: 503;
}

export const errors: ErrorClasses = {
  base: ShopError,
  timeout: ShopTimeoutError,
  abort: ShopAbortError,
  connection: ShopConnectionError,
  decoding: ShopDecodingError,
  configuration: ShopConfigurationError,
  byStatus: { 401: UnauthorizedError, 404: NotFoundError, 429: TooManyRequestsError, 503: ServiceUnavailableError },
};

/** A transport with quick pauses and a bearer token `secret-token` for operations that ask for `bearer`. */
export function client(
  server: FaultServer | string,
  options: TransportOptions = {},
  config: Partial<TransportConfig> = {},
): HttpTransport {
  const baseUrl = typeof server === "string" ? server : server.origin;
  const schemes = { bearer: bearer("secret-token") };
  return new HttpTransport({ errors, baseUrl, schemes, ...config }, { initialRetryDelayInSeconds: 0.01, ...options });
}

export const get: OperationRequest<unknown> = { method: "GET", path: "/thing" };
export const post: OperationRequest<unknown> = {
  method: "POST",
  path: "/thing",
  body: { contentType: "application/json", data: () => '{"a":1}', replayable: true },
};

/** The error a call rejects with; the test fails when it does not reject. */
export async function failure(
  transport: HttpTransport,
  operation: OperationRequest<unknown>,
  options?: RequestOptions,
): Promise<SdkError> {
  const result = await transport.request(operation, options).result();
  if (result.ok) throw new Error(`Resolved to ${JSON.stringify(result.data)}`);
  return result.error;
}

const rejections: unknown[] = [];
process.on("unhandledRejection", (reason) => rejections.push(reason));

/**
 * Checks that a call leaves nothing behind: no socket and no timer of this process beyond those there were, no listener
 * on the signal, no unhandled rejection.
 */
export async function leavesNothing(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const before = resources();
  const { signal } = new AbortController();
  await work(signal);
  expect(getEventListeners(signal, "abort")).toEqual([]);
  for (let turn = 0; turn < 100 && added(before).length; turn++) await new Promise((next) => setImmediate(next));
  for (let turn = 0; turn < 40 && added(before).length; turn++) await new Promise((next) => setTimeout(next, 25));
  expect(added(before)).toEqual([]);
}

afterEach(() => {
  expect(rejections.splice(0)).toEqual([]);
});

/** What there is beyond what was before. */
function added(before: readonly string[]): readonly string[] {
  const left = [...before];
  return resources().filter((name) => !left.includes(name) || !left.splice(left.indexOf(name), 1));
}

/** Sockets, timers and streams that keep the process alive. */
function resources(): readonly string[] {
  return process.getActiveResourcesInfo().filter((name) => /Socket|TCP|Timeout|Zlib/i.test(name));
}
