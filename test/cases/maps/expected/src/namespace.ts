export {
  MapsError,
  MapsTimeoutError,
  MapsAbortError,
  MapsConnectionError,
  MapsDecodingError,
  MapsConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
