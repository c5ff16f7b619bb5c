export {
  RepresentationsError,
  RepresentationsTimeoutError,
  RepresentationsAbortError,
  RepresentationsConnectionError,
  RepresentationsDecodingError,
  RepresentationsConfigurationError,
  ConflictError,
} from "./errors.js";
export * from "./types/index.js";
