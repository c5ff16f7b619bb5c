export { ManagementClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
  withClientCredentials,
} from "./transport.js";
export { VERSION } from "./version.js";
export { ManagementEnvironment } from "./environments.js";
export {
  ManagementAbortError,
  ManagementConfigurationError,
  ManagementConnectionError,
  ManagementDecodingError,
  ManagementError,
  ManagementMiddlewareError,
  ManagementTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export type { PageOptions, PagePromise } from "./core/pagination.js";
export { isInstance } from "./core/error-guards.js";
export * as Management from "./namespace.js";
