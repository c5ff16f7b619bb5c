export { SiblingsClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { SiblingsEnvironment } from "./environments.js";
export {
  SiblingsAbortError,
  SiblingsConfigurationError,
  SiblingsConnectionError,
  SiblingsDecodingError,
  SiblingsError,
  SiblingsTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Siblings from "./namespace.js";
