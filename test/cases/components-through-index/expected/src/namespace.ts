export {
  ThroughIndexError,
  ThroughIndexTimeoutError,
  ThroughIndexAbortError,
  ThroughIndexConnectionError,
  ThroughIndexDecodingError,
  ThroughIndexConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
