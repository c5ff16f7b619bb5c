export { TagsClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { TagsEnvironment } from "./environments.js";
export {
  TagsAbortError,
  TagsConfigurationError,
  TagsConnectionError,
  TagsDecodingError,
  TagsError,
  TagsTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Tags from "./namespace.js";
