export {
  OldSiblingsError,
  OldSiblingsTimeoutError,
  OldSiblingsAbortError,
  OldSiblingsConnectionError,
  OldSiblingsDecodingError,
  OldSiblingsConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
