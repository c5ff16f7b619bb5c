export {
  QueryStylesError,
  QueryStylesTimeoutError,
  QueryStylesAbortError,
  QueryStylesConnectionError,
  QueryStylesDecodingError,
  QueryStylesConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
