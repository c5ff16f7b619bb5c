export { TemplatesClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { TemplatesEnvironment } from "./environments.js";
export {
  TemplatesAbortError,
  TemplatesConfigurationError,
  TemplatesConnectionError,
  TemplatesDecodingError,
  TemplatesError,
  TemplatesTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Templates from "./namespace.js";
