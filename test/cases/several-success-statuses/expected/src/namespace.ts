export {
  SuccessStatusesError,
  SuccessStatusesTimeoutError,
  SuccessStatusesAbortError,
  SuccessStatusesConnectionError,
  SuccessStatusesDecodingError,
  SuccessStatusesConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
