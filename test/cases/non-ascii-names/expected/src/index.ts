export { GrößenUnd大小Client } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export { GrößenUnd大小Environment } from "./environments.js";
export {
  GrößenUnd大小AbortError,
  GrößenUnd大小ConfigurationError,
  GrößenUnd大小ConnectionError,
  GrößenUnd大小DecodingError,
  GrößenUnd大小Error,
  GrößenUnd大小TimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as GrößenUnd大小 from "./namespace.js";
