export { IdentifiedClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { IdentifiedEnvironment } from "./environments.js";
export {
  IdentifiedAbortError,
  IdentifiedConfigurationError,
  IdentifiedConnectionError,
  IdentifiedDecodingError,
  IdentifiedError,
  IdentifiedTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Identified from "./namespace.js";
