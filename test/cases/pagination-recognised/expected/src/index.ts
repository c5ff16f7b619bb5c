export { PagesClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { PagesEnvironment } from "./environments.js";
export {
  PagesAbortError,
  PagesConfigurationError,
  PagesConnectionError,
  PagesDecodingError,
  PagesError,
  PagesTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export type { PageOptions, PagePromise } from "./core/pagination.js";
export { isInstance } from "./core/error-guards.js";
export * as Pages from "./namespace.js";
