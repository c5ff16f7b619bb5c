export {
  KeywordsError,
  KeywordsTimeoutError,
  KeywordsAbortError,
  KeywordsConnectionError,
  KeywordsDecodingError,
  KeywordsConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
