export { CallbacksClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { CallbacksEnvironment } from "./environments.js";
export { type CallbackHandlers, createCallbackHandler } from "./webhooks.js";
export {
  CallbacksAbortError,
  CallbacksConfigurationError,
  CallbacksConnectionError,
  CallbacksDecodingError,
  CallbacksError,
  CallbacksTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Callbacks from "./namespace.js";
