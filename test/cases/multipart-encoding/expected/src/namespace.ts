export {
  MultipartError,
  MultipartTimeoutError,
  MultipartAbortError,
  MultipartConnectionError,
  MultipartDecodingError,
  MultipartConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
