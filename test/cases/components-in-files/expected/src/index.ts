export { ComponentsInFilesClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { ComponentsInFilesEnvironment } from "./environments.js";
export {
  ComponentsInFilesAbortError,
  ComponentsInFilesConfigurationError,
  ComponentsInFilesConnectionError,
  ComponentsInFilesDecodingError,
  ComponentsInFilesError,
  ComponentsInFilesTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as ComponentsInFiles from "./namespace.js";
