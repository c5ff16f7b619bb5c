export { CaseClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { CaseEnvironment } from "./environments.js";
export {
  CaseAbortError,
  CaseConfigurationError,
  CaseConnectionError,
  CaseDecodingError,
  CaseError,
  CaseTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Case from "./namespace.js";
