export {
  ResultsError,
  ResultsTimeoutError,
  ResultsAbortError,
  ResultsConnectionError,
  ResultsDecodingError,
  ResultsConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
