export {
  EnumsError,
  EnumsTimeoutError,
  EnumsAbortError,
  EnumsConnectionError,
  EnumsDecodingError,
  EnumsConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
