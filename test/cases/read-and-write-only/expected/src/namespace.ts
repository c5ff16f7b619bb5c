export {
  DirectionsError,
  DirectionsTimeoutError,
  DirectionsAbortError,
  DirectionsConnectionError,
  DirectionsDecodingError,
  DirectionsConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
