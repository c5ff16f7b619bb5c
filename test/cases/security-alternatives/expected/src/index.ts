export { SecurityClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { SecurityEnvironment } from "./environments.js";
export {
  SecurityAbortError,
  SecurityConfigurationError,
  SecurityConnectionError,
  SecurityDecodingError,
  SecurityError,
  SecurityTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Security from "./namespace.js";
