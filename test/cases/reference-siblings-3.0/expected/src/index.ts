export { OldSiblingsClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { OldSiblingsEnvironment } from "./environments.js";
export {
  OldSiblingsAbortError,
  OldSiblingsConfigurationError,
  OldSiblingsConnectionError,
  OldSiblingsDecodingError,
  OldSiblingsError,
  OldSiblingsTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as OldSiblings from "./namespace.js";
