export { OverlayClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { OverlayEnvironment } from "./environments.js";
export {
  OverlayAbortError,
  OverlayConfigurationError,
  OverlayConnectionError,
  OverlayDecodingError,
  OverlayError,
  OverlayTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as Overlay from "./namespace.js";
