export {
  SpeakeasyError,
  SpeakeasyTimeoutError,
  SpeakeasyAbortError,
  SpeakeasyConnectionError,
  SpeakeasyDecodingError,
  SpeakeasyConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
