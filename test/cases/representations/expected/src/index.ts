export { RepresentationsClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { RepresentationsEnvironment } from "./environments.js";
export {
  RepresentationsAbortError,
  RepresentationsConfigurationError,
  RepresentationsConnectionError,
  RepresentationsDecodingError,
  RepresentationsError,
  RepresentationsTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Representations from "./namespace.js";
