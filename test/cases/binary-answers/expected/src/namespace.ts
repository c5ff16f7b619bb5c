export {
  BinaryAnswersError,
  BinaryAnswersTimeoutError,
  BinaryAnswersAbortError,
  BinaryAnswersConnectionError,
  BinaryAnswersDecodingError,
  BinaryAnswersConfigurationError,
  BinaryAnswersMiddlewareError,
  NotFoundError,
} from "./errors.js";
export type {
  BinaryAnswersStatusError,
  BinaryAnswersCallError,
} from "./errors.js";
export type { DownloadFileErrors } from "./resources/files.js";
export * from "./types/index.js";
