export {
  NullableError,
  NullableTimeoutError,
  NullableAbortError,
  NullableConnectionError,
  NullableDecodingError,
  NullableConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
