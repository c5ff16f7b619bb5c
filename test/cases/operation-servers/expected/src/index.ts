export { OperationServersClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { OperationServersEnvironment } from "./environments.js";
export {
  OperationServersAbortError,
  OperationServersConfigurationError,
  OperationServersConnectionError,
  OperationServersDecodingError,
  OperationServersError,
  OperationServersTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as OperationServers from "./namespace.js";
