export { DefinitionsClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { DefinitionsEnvironment } from "./environments.js";
export {
  DefinitionsAbortError,
  DefinitionsConfigurationError,
  DefinitionsConnectionError,
  DefinitionsDecodingError,
  DefinitionsError,
  DefinitionsTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Definitions from "./namespace.js";
