export {
  SecurityError,
  SecurityTimeoutError,
  SecurityAbortError,
  SecurityConnectionError,
  SecurityDecodingError,
  SecurityConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
