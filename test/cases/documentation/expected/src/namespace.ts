export {
  WordsError,
  WordsTimeoutError,
  WordsAbortError,
  WordsConnectionError,
  WordsDecodingError,
  WordsConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
