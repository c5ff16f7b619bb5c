export {
  CaseError,
  CaseTimeoutError,
  CaseAbortError,
  CaseConnectionError,
  CaseDecodingError,
  CaseConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
