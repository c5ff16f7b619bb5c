export { CollisionsClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { CollisionsEnvironment } from "./environments.js";
export {
  CollisionsAbortError,
  CollisionsConfigurationError,
  CollisionsConnectionError,
  CollisionsDecodingError,
  CollisionsError,
  CollisionsTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Collisions from "./namespace.js";
