export {
  RecursionError,
  RecursionTimeoutError,
  RecursionAbortError,
  RecursionConnectionError,
  RecursionDecodingError,
  RecursionConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
