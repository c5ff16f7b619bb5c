export {
  InheritedError,
  InheritedTimeoutError,
  InheritedAbortError,
  InheritedConnectionError,
  InheritedDecodingError,
  InheritedConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
