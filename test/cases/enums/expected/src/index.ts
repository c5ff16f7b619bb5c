export { EnumsClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { EnumsEnvironment } from "./environments.js";
export {
  EnumsAbortError,
  EnumsConfigurationError,
  EnumsConnectionError,
  EnumsDecodingError,
  EnumsError,
  EnumsTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Enums from "./namespace.js";
