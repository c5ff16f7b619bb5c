export { CustomVerbsClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { CustomVerbsEnvironment } from "./environments.js";
export {
  CustomVerbsAbortError,
  CustomVerbsConfigurationError,
  CustomVerbsConnectionError,
  CustomVerbsDecodingError,
  CustomVerbsError,
  CustomVerbsTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as CustomVerbs from "./namespace.js";
