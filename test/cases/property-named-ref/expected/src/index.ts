export { ReferencesClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { ReferencesEnvironment } from "./environments.js";
export {
  ReferencesAbortError,
  ReferencesConfigurationError,
  ReferencesConnectionError,
  ReferencesDecodingError,
  ReferencesError,
  ReferencesTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as References from "./namespace.js";
