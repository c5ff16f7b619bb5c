export {
  CustomVerbsError,
  CustomVerbsTimeoutError,
  CustomVerbsAbortError,
  CustomVerbsConnectionError,
  CustomVerbsDecodingError,
  CustomVerbsConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
