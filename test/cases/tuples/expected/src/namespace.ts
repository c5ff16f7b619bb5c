export {
  TuplesError,
  TuplesTimeoutError,
  TuplesAbortError,
  TuplesConnectionError,
  TuplesDecodingError,
  TuplesConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
