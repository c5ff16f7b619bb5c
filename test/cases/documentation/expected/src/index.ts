export { WordsClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { WordsEnvironment } from "./environments.js";
export {
  WordsAbortError,
  WordsConfigurationError,
  WordsConnectionError,
  WordsDecodingError,
  WordsError,
  WordsTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Words from "./namespace.js";
