export { OneNameClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { OneNameEnvironment } from "./environments.js";
export {
  OneNameAbortError,
  OneNameConfigurationError,
  OneNameConnectionError,
  OneNameDecodingError,
  OneNameError,
  OneNameTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as OneName from "./namespace.js";
