export { ConfiguredPagesClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { ConfiguredPagesEnvironment } from "./environments.js";
export {
  ConfiguredPagesAbortError,
  ConfiguredPagesConfigurationError,
  ConfiguredPagesConnectionError,
  ConfiguredPagesDecodingError,
  ConfiguredPagesError,
  ConfiguredPagesTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export type { PageOptions, PagePromise } from "./core/pagination.js";
export { isInstance } from "./core/error-guards.js";
export * as ConfiguredPages from "./namespace.js";
