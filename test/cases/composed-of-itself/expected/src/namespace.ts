export {
  CirclesError,
  CirclesTimeoutError,
  CirclesAbortError,
  CirclesConnectionError,
  CirclesDecodingError,
  CirclesConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
