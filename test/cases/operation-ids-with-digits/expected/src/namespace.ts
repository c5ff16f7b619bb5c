export {
  DigitsError,
  DigitsTimeoutError,
  DigitsAbortError,
  DigitsConnectionError,
  DigitsDecodingError,
  DigitsConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
