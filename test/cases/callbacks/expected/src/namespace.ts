export {
  CallbacksError,
  CallbacksTimeoutError,
  CallbacksAbortError,
  CallbacksConnectionError,
  CallbacksDecodingError,
  CallbacksConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
