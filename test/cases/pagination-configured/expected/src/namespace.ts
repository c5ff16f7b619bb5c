export {
  ConfiguredPagesError,
  ConfiguredPagesTimeoutError,
  ConfiguredPagesAbortError,
  ConfiguredPagesConnectionError,
  ConfiguredPagesDecodingError,
  ConfiguredPagesConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
