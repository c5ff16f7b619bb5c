export { ServersClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { ServersEnvironment } from "./environments.js";
export {
  ServersAbortError,
  ServersConfigurationError,
  ServersConnectionError,
  ServersDecodingError,
  ServersError,
  ServersTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Servers from "./namespace.js";
