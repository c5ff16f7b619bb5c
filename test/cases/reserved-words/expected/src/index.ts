export { ReservedWordsClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { ReservedWordsEnvironment } from "./environments.js";
export {
  ReservedWordsAbortError,
  ReservedWordsConfigurationError,
  ReservedWordsConnectionError,
  ReservedWordsDecodingError,
  ReservedWordsError,
  ReservedWordsTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as ReservedWords from "./namespace.js";
