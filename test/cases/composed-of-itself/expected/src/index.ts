export { CirclesClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { CirclesEnvironment } from "./environments.js";
export {
  CirclesAbortError,
  CirclesConfigurationError,
  CirclesConnectionError,
  CirclesDecodingError,
  CirclesError,
  CirclesTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Circles from "./namespace.js";
