export {
  ComponentsInFilesError,
  ComponentsInFilesTimeoutError,
  ComponentsInFilesAbortError,
  ComponentsInFilesConnectionError,
  ComponentsInFilesDecodingError,
  ComponentsInFilesConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
