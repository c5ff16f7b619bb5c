export {
  NoIdentifiersError,
  NoIdentifiersTimeoutError,
  NoIdentifiersAbortError,
  NoIdentifiersConnectionError,
  NoIdentifiersDecodingError,
  NoIdentifiersConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
