export { KeywordsClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { KeywordsEnvironment } from "./environments.js";
export {
  KeywordsAbortError,
  KeywordsConfigurationError,
  KeywordsConnectionError,
  KeywordsDecodingError,
  KeywordsError,
  KeywordsTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Keywords from "./namespace.js";
