export { NullableClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { NullableEnvironment } from "./environments.js";
export {
  NullableAbortError,
  NullableConfigurationError,
  NullableConnectionError,
  NullableDecodingError,
  NullableError,
  NullableTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Nullable from "./namespace.js";
