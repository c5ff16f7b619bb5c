export {
  BinaryBodiesError,
  BinaryBodiesTimeoutError,
  BinaryBodiesAbortError,
  BinaryBodiesConnectionError,
  BinaryBodiesDecodingError,
  BinaryBodiesConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
