export {
  ResponseHeadersError,
  ResponseHeadersTimeoutError,
  ResponseHeadersAbortError,
  ResponseHeadersConnectionError,
  ResponseHeadersDecodingError,
  ResponseHeadersConfigurationError,
  NotFoundError,
} from "./errors.js";
export * from "./types/index.js";
