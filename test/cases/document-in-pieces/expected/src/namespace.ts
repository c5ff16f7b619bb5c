export {
  PiecesError,
  PiecesTimeoutError,
  PiecesAbortError,
  PiecesConnectionError,
  PiecesDecodingError,
  PiecesConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
