export { EndsClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { EndsEnvironment } from "./environments.js";
export {
  EndsAbortError,
  EndsConfigurationError,
  EndsConnectionError,
  EndsDecodingError,
  EndsError,
  EndsTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Ends from "./namespace.js";
