export { DanglingClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { DanglingEnvironment } from "./environments.js";
export {
  DanglingAbortError,
  DanglingConfigurationError,
  DanglingConnectionError,
  DanglingDecodingError,
  DanglingError,
  DanglingTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Dangling from "./namespace.js";
