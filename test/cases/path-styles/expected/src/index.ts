export { PathStylesClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { PathStylesEnvironment } from "./environments.js";
export {
  PathStylesAbortError,
  PathStylesConfigurationError,
  PathStylesConnectionError,
  PathStylesDecodingError,
  PathStylesError,
  PathStylesTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as PathStyles from "./namespace.js";
