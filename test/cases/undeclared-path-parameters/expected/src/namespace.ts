export {
  UndeclaredError,
  UndeclaredTimeoutError,
  UndeclaredAbortError,
  UndeclaredConnectionError,
  UndeclaredDecodingError,
  UndeclaredConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
