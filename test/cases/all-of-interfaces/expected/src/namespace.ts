export {
  CompositionError,
  CompositionTimeoutError,
  CompositionAbortError,
  CompositionConnectionError,
  CompositionDecodingError,
  CompositionConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
