export { UndeclaredClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { UndeclaredEnvironment } from "./environments.js";
export {
  UndeclaredAbortError,
  UndeclaredConfigurationError,
  UndeclaredConnectionError,
  UndeclaredDecodingError,
  UndeclaredError,
  UndeclaredTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Undeclared from "./namespace.js";
