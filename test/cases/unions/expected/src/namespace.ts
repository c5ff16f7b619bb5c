export {
  UnionsError,
  UnionsTimeoutError,
  UnionsAbortError,
  UnionsConnectionError,
  UnionsDecodingError,
  UnionsConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
