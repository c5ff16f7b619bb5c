export {
  RepresentationsError,
  RepresentationsTimeoutError,
  RepresentationsAbortError,
  RepresentationsConnectionError,
  RepresentationsDecodingError,
  RepresentationsConfigurationError,
  RepresentationsMiddlewareError,
  ConflictError,
} from "./errors.js";
export type {
  RepresentationsStatusError,
  RepresentationsCallError,
} from "./errors.js";
export type { ReplaceAllValuesErrors } from "./resources/values.js";
export * from "./types/index.js";
