export { ResultsClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { ResultsEnvironment } from "./environments.js";
export {
  ResultsAbortError,
  ResultsConfigurationError,
  ResultsConnectionError,
  ResultsDecodingError,
  ResultsError,
  ResultsTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export type { ItemStream, ServerSentEvent } from "./core/events.js";
export { isInstance } from "./core/error-guards.js";
export * as Results from "./namespace.js";
