export { TuplesClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { TuplesEnvironment } from "./environments.js";
export {
  TuplesAbortError,
  TuplesConfigurationError,
  TuplesConnectionError,
  TuplesDecodingError,
  TuplesError,
  TuplesTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Tuples from "./namespace.js";
