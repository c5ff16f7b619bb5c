export {
  DanglingError,
  DanglingTimeoutError,
  DanglingAbortError,
  DanglingConnectionError,
  DanglingDecodingError,
  DanglingConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
