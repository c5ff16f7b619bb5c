export { FernClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { FernEnvironment } from "./environments.js";
export {
  FernAbortError,
  FernConfigurationError,
  FernConnectionError,
  FernDecodingError,
  FernError,
  FernTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Fern from "./namespace.js";
