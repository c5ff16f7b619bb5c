export {
  RepresentationsError,
  RepresentationsTimeoutError,
  RepresentationsAbortError,
  RepresentationsConnectionError,
  RepresentationsDecodingError,
  RepresentationsConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
