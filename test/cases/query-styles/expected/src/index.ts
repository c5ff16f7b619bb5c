export { QueryStylesClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { QueryStylesEnvironment } from "./environments.js";
export {
  QueryStylesAbortError,
  QueryStylesConfigurationError,
  QueryStylesConnectionError,
  QueryStylesDecodingError,
  QueryStylesError,
  QueryStylesTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as QueryStyles from "./namespace.js";
