export { SuccessStatusesClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { SuccessStatusesEnvironment } from "./environments.js";
export {
  SuccessStatusesAbortError,
  SuccessStatusesConfigurationError,
  SuccessStatusesConnectionError,
  SuccessStatusesDecodingError,
  SuccessStatusesError,
  SuccessStatusesTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as SuccessStatuses from "./namespace.js";
