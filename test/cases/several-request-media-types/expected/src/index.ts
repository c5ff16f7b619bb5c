export { MediaTypesClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { MediaTypesEnvironment } from "./environments.js";
export {
  MediaTypesAbortError,
  MediaTypesConfigurationError,
  MediaTypesConnectionError,
  MediaTypesDecodingError,
  MediaTypesError,
  MediaTypesTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as MediaTypes from "./namespace.js";
