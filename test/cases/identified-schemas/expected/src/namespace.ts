export {
  IdentifiedError,
  IdentifiedTimeoutError,
  IdentifiedAbortError,
  IdentifiedConnectionError,
  IdentifiedDecodingError,
  IdentifiedConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
