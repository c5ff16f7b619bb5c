export {
  TagsError,
  TagsTimeoutError,
  TagsAbortError,
  TagsConnectionError,
  TagsDecodingError,
  TagsConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
