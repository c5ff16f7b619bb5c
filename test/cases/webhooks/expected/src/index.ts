export { WebhooksClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { WebhooksEnvironment } from "./environments.js";
export { type WebhookHandlers, createWebhookHandler } from "./webhooks.js";
export {
  WebhooksAbortError,
  WebhooksConfigurationError,
  WebhooksConnectionError,
  WebhooksDecodingError,
  WebhooksError,
  WebhooksTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Webhooks from "./namespace.js";
