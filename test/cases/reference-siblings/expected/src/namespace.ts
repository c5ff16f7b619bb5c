export {
  SiblingsError,
  SiblingsTimeoutError,
  SiblingsAbortError,
  SiblingsConnectionError,
  SiblingsDecodingError,
  SiblingsConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
