export { ResponseHeadersClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export {
  ResponseHeadersAbortError,
  ResponseHeadersConfigurationError,
  ResponseHeadersConnectionError,
  ResponseHeadersDecodingError,
  ResponseHeadersError,
  ResponseHeadersTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export type { PageOptions, PagePromise } from "./core/pagination.js";
export { isInstance } from "./core/error-guards.js";
export * as ResponseHeaders from "./namespace.js";
