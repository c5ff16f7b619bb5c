export { MapsClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { MapsEnvironment } from "./environments.js";
export {
  MapsAbortError,
  MapsConfigurationError,
  MapsConnectionError,
  MapsDecodingError,
  MapsError,
  MapsTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Maps from "./namespace.js";
