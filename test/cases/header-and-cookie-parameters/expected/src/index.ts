export { HeaderAndCookieParametersClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { HeaderAndCookieParametersEnvironment } from "./environments.js";
export {
  HeaderAndCookieParametersAbortError,
  HeaderAndCookieParametersConfigurationError,
  HeaderAndCookieParametersConnectionError,
  HeaderAndCookieParametersDecodingError,
  HeaderAndCookieParametersError,
  HeaderAndCookieParametersTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as HeaderAndCookieParameters from "./namespace.js";
