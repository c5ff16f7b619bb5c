export {
  MediaTypesError,
  MediaTypesTimeoutError,
  MediaTypesAbortError,
  MediaTypesConnectionError,
  MediaTypesDecodingError,
  MediaTypesConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
