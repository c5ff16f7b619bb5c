export {
  PathStylesError,
  PathStylesTimeoutError,
  PathStylesAbortError,
  PathStylesConnectionError,
  PathStylesDecodingError,
  PathStylesConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
