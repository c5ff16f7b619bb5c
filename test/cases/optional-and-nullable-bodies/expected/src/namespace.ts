export {
  BodiesError,
  BodiesTimeoutError,
  BodiesAbortError,
  BodiesConnectionError,
  BodiesDecodingError,
  BodiesConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
