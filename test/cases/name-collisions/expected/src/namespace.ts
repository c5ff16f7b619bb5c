export {
  CollisionsError,
  CollisionsTimeoutError,
  CollisionsAbortError,
  CollisionsConnectionError,
  CollisionsDecodingError,
  CollisionsConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
