export { NewestFieldsClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { NewestFieldsEnvironment } from "./environments.js";
export {
  NewestFieldsAbortError,
  NewestFieldsConfigurationError,
  NewestFieldsConnectionError,
  NewestFieldsDecodingError,
  NewestFieldsError,
  NewestFieldsTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export type { ItemStream, ServerSentEvent } from "./core/events.js";
export { isInstance } from "./core/error-guards.js";
export { part } from "./core/multipart.js";
export * as NewestFields from "./namespace.js";
