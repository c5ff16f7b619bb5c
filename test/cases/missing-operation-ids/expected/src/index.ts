export { NoIdentifiersClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { NoIdentifiersEnvironment } from "./environments.js";
export {
  NoIdentifiersAbortError,
  NoIdentifiersConfigurationError,
  NoIdentifiersConnectionError,
  NoIdentifiersDecodingError,
  NoIdentifiersError,
  NoIdentifiersTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as NoIdentifiers from "./namespace.js";
