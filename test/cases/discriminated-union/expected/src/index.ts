export { DiscriminatorsClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { DiscriminatorsEnvironment } from "./environments.js";
export {
  DiscriminatorsAbortError,
  DiscriminatorsConfigurationError,
  DiscriminatorsConnectionError,
  DiscriminatorsDecodingError,
  DiscriminatorsError,
  DiscriminatorsTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Discriminators from "./namespace.js";
