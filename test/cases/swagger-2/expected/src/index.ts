export { OldPetsClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { OldPetsEnvironment } from "./environments.js";
export {
  OldPetsAbortError,
  OldPetsConfigurationError,
  OldPetsConnectionError,
  OldPetsDecodingError,
  OldPetsError,
  OldPetsTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export { part } from "./core/multipart.js";
export * as OldPets from "./namespace.js";
