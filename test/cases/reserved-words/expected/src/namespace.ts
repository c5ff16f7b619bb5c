export {
  ReservedWordsError,
  ReservedWordsTimeoutError,
  ReservedWordsAbortError,
  ReservedWordsConnectionError,
  ReservedWordsDecodingError,
  ReservedWordsConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
