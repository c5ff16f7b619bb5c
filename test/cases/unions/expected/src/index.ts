export { UnionsClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { UnionsEnvironment } from "./environments.js";
export {
  UnionsAbortError,
  UnionsConfigurationError,
  UnionsConnectionError,
  UnionsDecodingError,
  UnionsError,
  UnionsTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Unions from "./namespace.js";
