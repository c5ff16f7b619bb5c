export { CompositionClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { CompositionEnvironment } from "./environments.js";
export {
  CompositionAbortError,
  CompositionConfigurationError,
  CompositionConnectionError,
  CompositionDecodingError,
  CompositionError,
  CompositionTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Composition from "./namespace.js";
