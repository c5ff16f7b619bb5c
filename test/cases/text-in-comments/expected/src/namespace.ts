export {
  EndsError,
  EndsTimeoutError,
  EndsAbortError,
  EndsConnectionError,
  EndsDecodingError,
  EndsConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
