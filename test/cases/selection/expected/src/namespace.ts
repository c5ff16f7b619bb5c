export {
  SelectionError,
  SelectionTimeoutError,
  SelectionAbortError,
  SelectionConnectionError,
  SelectionDecodingError,
  SelectionConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
