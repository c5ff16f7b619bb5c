export {
  NewestFieldsError,
  NewestFieldsTimeoutError,
  NewestFieldsAbortError,
  NewestFieldsConnectionError,
  NewestFieldsDecodingError,
  NewestFieldsConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
