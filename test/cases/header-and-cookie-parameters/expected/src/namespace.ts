export {
  HeaderAndCookieParametersError,
  HeaderAndCookieParametersTimeoutError,
  HeaderAndCookieParametersAbortError,
  HeaderAndCookieParametersConnectionError,
  HeaderAndCookieParametersDecodingError,
  HeaderAndCookieParametersConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
