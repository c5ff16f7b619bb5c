export {
  ReferencesError,
  ReferencesTimeoutError,
  ReferencesAbortError,
  ReferencesConnectionError,
  ReferencesDecodingError,
  ReferencesConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
