export {
  NewestError,
  NewestTimeoutError,
  NewestAbortError,
  NewestConnectionError,
  NewestDecodingError,
  NewestConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
