export { NamesClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { NamesEnvironment } from "./environments.js";
export {
  NamesAbortError,
  NamesConfigurationError,
  NamesConnectionError,
  NamesDecodingError,
  NamesError,
  NamesTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Names from "./namespace.js";
