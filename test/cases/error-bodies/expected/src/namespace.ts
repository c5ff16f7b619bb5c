export {
  ErrorsError,
  ErrorsTimeoutError,
  ErrorsAbortError,
  ErrorsConnectionError,
  ErrorsDecodingError,
  ErrorsConfigurationError,
  BadRequestError,
  NotFoundError,
  UnprocessableEntityError,
} from "./errors.js";
export * from "./types/index.js";
