export {
  BinaryAnswersError,
  BinaryAnswersTimeoutError,
  BinaryAnswersAbortError,
  BinaryAnswersConnectionError,
  BinaryAnswersDecodingError,
  BinaryAnswersConfigurationError,
  NotFoundError,
} from "./errors.js";
export * from "./types/index.js";
