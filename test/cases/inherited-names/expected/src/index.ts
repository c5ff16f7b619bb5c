export { InheritedClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { InheritedEnvironment } from "./environments.js";
export { type WebhookHandlers, createWebhookHandler } from "./webhooks.js";
export {
  InheritedAbortError,
  InheritedConfigurationError,
  InheritedConnectionError,
  InheritedDecodingError,
  InheritedError,
  InheritedTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export { part } from "./core/multipart.js";
export * as Inherited from "./namespace.js";
