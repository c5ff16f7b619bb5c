export { UnreferencedClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { UnreferencedEnvironment } from "./environments.js";
export {
  UnreferencedAbortError,
  UnreferencedConfigurationError,
  UnreferencedConnectionError,
  UnreferencedDecodingError,
  UnreferencedError,
  UnreferencedTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Unreferenced from "./namespace.js";
