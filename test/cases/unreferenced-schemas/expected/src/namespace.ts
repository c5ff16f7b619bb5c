export {
  UnreferencedError,
  UnreferencedTimeoutError,
  UnreferencedAbortError,
  UnreferencedConnectionError,
  UnreferencedDecodingError,
  UnreferencedConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
