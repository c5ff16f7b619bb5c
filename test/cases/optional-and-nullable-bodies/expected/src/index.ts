export { BodiesClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { BodiesEnvironment } from "./environments.js";
export {
  BodiesAbortError,
  BodiesConfigurationError,
  BodiesConnectionError,
  BodiesDecodingError,
  BodiesError,
  BodiesTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Bodies from "./namespace.js";
