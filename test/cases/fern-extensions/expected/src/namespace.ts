export {
  FernError,
  FernTimeoutError,
  FernAbortError,
  FernConnectionError,
  FernDecodingError,
  FernConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
