export { PiecesClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { PiecesEnvironment } from "./environments.js";
export {
  PiecesAbortError,
  PiecesConfigurationError,
  PiecesConnectionError,
  PiecesDecodingError,
  PiecesError,
  PiecesTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Pieces from "./namespace.js";
