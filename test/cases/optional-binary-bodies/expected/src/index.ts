export { BinaryBodiesClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { BinaryBodiesEnvironment } from "./environments.js";
export {
  BinaryBodiesAbortError,
  BinaryBodiesConfigurationError,
  BinaryBodiesConnectionError,
  BinaryBodiesDecodingError,
  BinaryBodiesError,
  BinaryBodiesTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export { part } from "./core/multipart.js";
export * as BinaryBodies from "./namespace.js";
