export { NewestClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { NewestEnvironment } from "./environments.js";
export {
  NewestAbortError,
  NewestConfigurationError,
  NewestConnectionError,
  NewestDecodingError,
  NewestError,
  NewestTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export type { ItemStream, ServerSentEvent } from "./core/events.js";
export { isInstance } from "./core/error-guards.js";
export * as Newest from "./namespace.js";
