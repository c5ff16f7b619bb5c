export { ErrorsClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { ErrorsEnvironment } from "./environments.js";
export {
  ErrorsAbortError,
  ErrorsConfigurationError,
  ErrorsConnectionError,
  ErrorsDecodingError,
  ErrorsError,
  ErrorsTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Errors from "./namespace.js";
