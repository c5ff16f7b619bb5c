export { TwiceClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { TwiceEnvironment } from "./environments.js";
export {
  TwiceAbortError,
  TwiceConfigurationError,
  TwiceConnectionError,
  TwiceDecodingError,
  TwiceError,
  TwiceTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Twice from "./namespace.js";
