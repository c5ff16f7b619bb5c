export { BinaryAnswersClient } from "./client.js";
export {
  type ClientOptions,
  type CreateTransportOptions,
  createTransport,
} from "./transport.js";
export { VERSION } from "./version.js";
export {
  BinaryAnswersAbortError,
  BinaryAnswersConfigurationError,
  BinaryAnswersConnectionError,
  BinaryAnswersDecodingError,
  BinaryAnswersError,
  BinaryAnswersTimeoutError,
} from "./errors.js";
export type { ApiPromise, RequestOptions, Transport } from "./core/types.js";
export { isInstance } from "./core/error-guards.js";
export * as BinaryAnswers from "./namespace.js";
