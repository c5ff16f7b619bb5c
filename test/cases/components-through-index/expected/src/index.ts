export { ThroughIndexClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { ThroughIndexEnvironment } from "./environments.js";
export {
  ThroughIndexAbortError,
  ThroughIndexConfigurationError,
  ThroughIndexConnectionError,
  ThroughIndexDecodingError,
  ThroughIndexError,
  ThroughIndexTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as ThroughIndex from "./namespace.js";
