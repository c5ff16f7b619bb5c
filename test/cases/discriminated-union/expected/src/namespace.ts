export {
  DiscriminatorsError,
  DiscriminatorsTimeoutError,
  DiscriminatorsAbortError,
  DiscriminatorsConnectionError,
  DiscriminatorsDecodingError,
  DiscriminatorsConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
