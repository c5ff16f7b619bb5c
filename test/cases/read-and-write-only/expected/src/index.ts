export { DirectionsClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { DirectionsEnvironment } from "./environments.js";
export {
  DirectionsAbortError,
  DirectionsConfigurationError,
  DirectionsConnectionError,
  DirectionsDecodingError,
  DirectionsError,
  DirectionsTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Directions from "./namespace.js";
