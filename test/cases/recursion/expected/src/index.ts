export { RecursionClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { RecursionEnvironment } from "./environments.js";
export {
  RecursionAbortError,
  RecursionConfigurationError,
  RecursionConnectionError,
  RecursionDecodingError,
  RecursionError,
  RecursionTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Recursion from "./namespace.js";
