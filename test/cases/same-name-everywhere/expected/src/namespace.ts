export {
  OneNameError,
  OneNameTimeoutError,
  OneNameAbortError,
  OneNameConnectionError,
  OneNameDecodingError,
  OneNameConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
