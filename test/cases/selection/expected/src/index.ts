export { SelectionClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { SelectionEnvironment } from "./environments.js";
export {
  SelectionAbortError,
  SelectionConfigurationError,
  SelectionConnectionError,
  SelectionDecodingError,
  SelectionError,
  SelectionTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Selection from "./namespace.js";
