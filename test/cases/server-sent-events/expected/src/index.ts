export { ServerSentEventsClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { ServerSentEventsEnvironment } from "./environments.js";
export {
  ServerSentEventsAbortError,
  ServerSentEventsConfigurationError,
  ServerSentEventsConnectionError,
  ServerSentEventsDecodingError,
  ServerSentEventsError,
  ServerSentEventsTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export type { ItemStream, ServerSentEvent } from "./core/events.js";
export { isInstance } from "./core/error-guards.js";
export * as ServerSentEvents from "./namespace.js";
