export { SpeakeasyClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { SpeakeasyEnvironment } from "./environments.js";
export {
  SpeakeasyAbortError,
  SpeakeasyConfigurationError,
  SpeakeasyConnectionError,
  SpeakeasyDecodingError,
  SpeakeasyError,
  SpeakeasyTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Speakeasy from "./namespace.js";
