export { MultipartClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { MultipartEnvironment } from "./environments.js";
export {
  MultipartAbortError,
  MultipartConfigurationError,
  MultipartConnectionError,
  MultipartDecodingError,
  MultipartError,
  MultipartTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export { part } from "./core/multipart.js";
export * as Multipart from "./namespace.js";
