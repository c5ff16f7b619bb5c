export { DigitsClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { DigitsEnvironment } from "./environments.js";
export {
  DigitsAbortError,
  DigitsConfigurationError,
  DigitsConnectionError,
  DigitsDecodingError,
  DigitsError,
  DigitsTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Digits from "./namespace.js";
